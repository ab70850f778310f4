/**
 * Sổ Bản was opened inside Zalo or the like: how to get out of there, before anything is written.
 */
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Field } from '../../ui/Field.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { Note } from '../../ui/Note.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { copyText } from '../parts/copyText.ts';
import { InstallSteps } from '../parts/InstallGuide.tsx';

export interface InAppPageProps {
  /** The app in whose window we are. */
  readonly inside: string;
}

export function InAppPage({ inside }: InAppPageProps) {
  const t = useWords('install');
  const [copied, setCopied] = useState<boolean>();
  const address = window.location.href;
  const copy = async () => setCopied(await copyText(address));
  const dock = (
    <Dock>
      <Button kind="pri" size="big" wide icon="openOutside" onClick={() => void copy()}>
        {t('inApp.copy')}
      </Button>
    </Dock>
  );
  return (
    <Screen pad gap={4} dock={dock}>
      <div className="mt4">
        <Glyph icon="warn" tone="wait" />
      </div>
      <div className="stack g2">
        <h1 className="t-xl" tabIndex={-1} data-page-title="">
          {t('inApp.title', { app: inside })}
        </h1>
        <p>{t('inApp.why', { app: inside })}</p>
      </div>
      <InstallSteps
        steps={[
          { title: t('inApp.dots'), where: t('inApp.dotsWhere'), icon: 'more' },
          { title: t('inApp.open'), where: t('inApp.openWhere'), icon: 'openOutside' },
        ]}
      />
      <Note>{t('inApp.codeKept')}</Note>
      {copied === true && (
        <Note tone="ok" live="status">
          {t('inApp.copied')}
        </Note>
      )}
      {copied === false && (
        <Field label={t('inApp.link')}>
          <TextInput value={address} onChange={() => undefined} readOnly />
        </Field>
      )}
    </Screen>
  );
}
