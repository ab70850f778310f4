/** The other language, named in itself, so that whoever reads only that one finds it. */
import { useState } from 'react';
import { setLanguage, useLanguage, useWords } from '../../i18n/words.ts';
import { Icon } from '../../ui/Icon.tsx';

/**
 * Without its words the language stays, and the button says nothing happened by staying as it is.
 */
export function LanguagePick() {
  const language = useLanguage();
  const common = useWords('common');
  const [isAsking, setAsking] = useState(false);
  const other = language === 'vi' ? 'en' : 'vi';
  const pick = async () => {
    if (isAsking) return;
    setAsking(true);
    await setLanguage(other).catch(() => undefined);
    setAsking(false);
  };
  return (
    <button type="button" className="plain-pick" lang={other} onClick={() => void pick()}>
      <Icon name="globe" />
      {common(`language.${other}`)}
    </button>
  );
}
