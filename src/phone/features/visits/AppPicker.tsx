/**
 * Choosing an app: those that this phone logged most as chips, all of them behind "Khác…", the
 * ended ones last.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { useBook } from '../../parts/book.tsx';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { appIcon, useAppSub } from './appLook.ts';
import { allApps, appChips } from './catalogue.ts';
import { FullList } from './FullList.tsx';
import { PickChips } from './PickChips.tsx';

export interface AppPickerProps {
  readonly onPick: (key: string) => void;
}

export function AppPicker({ onPick }: AppPickerProps) {
  const t = useWords('visits');
  const book = useBook();
  const { app } = useCatalogueWords();
  const sub = useAppSub();
  const [isWhole, setWhole] = useState(false);
  if (!isWhole) {
    const keys = appChips(book.usedKeys('appKey'), null);
    return (
      <PickChips
        question={t('sheet.whichApp')}
        options={keys.map((value) => ({ value, label: withoutAddress(app(value).name) }))}
        onPick={onPick}
        onOthers={() => setWhole(true)}
      />
    );
  }
  const rows = allApps.map(({ key, obsolete }) => ({
    key,
    icon: appIcon(key),
    name: app(key).name,
    sub: sub(key),
    mark: obsolete ? t('sheet.obsolete') : undefined,
    isHidden: false,
  }));
  return (
    <FullList
      label={t('sheet.searchApp')}
      rows={rows}
      onPick={onPick}
      onFew={() => setWhole(false)}
      noMatch={(typed) => t('sheet.noMatchApp', { typed })}
    />
  );
}

/** A chip has no room for the address of a portal that is known by its name. */
const withoutAddress = (name: string): string => name.replace(/ \([a-z.]+\.vn\)$/, '');
