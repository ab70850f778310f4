/** How safely this phone keeps the book, and how to bring the app onto its home screen. */
import { useState } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Row } from '../../../ui/Row.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { State } from '../../../ui/State.tsx';
import { InstallGuide } from '../../parts/InstallGuide.tsx';
import { askToInstall, useInstallWay } from '../../parts/installing.ts';
import { useStorageState } from '../../parts/storageState.ts';
import { showToast } from '../../parts/toasts.tsx';

export function StorageRow() {
  const t = useWords('me');
  const { formatBytes } = useFormat();
  const { state, ask } = useStorageState();
  const askAndTell = async () => {
    if (!(await ask())) showToast({ message: t('storage.notPromised') });
  };
  const used = state?.usedBytes;
  const size = used === undefined ? undefined : t('storage.used', { size: formatBytes(used) });
  if (state === undefined) {
    return <Row icon="storage" title={t('storage.unknown')} sub={t('storage.unknownMore')} />;
  }
  if (!state.isPromised) {
    const sub = [size, t('storage.unsureMore')].filter(Boolean).join(' · ');
    return (
      <Row icon="storage" title={t('storage.unsure')} sub={sub} onClick={() => void askAndTell()} />
    );
  }
  const sub = [size, t('storage.safeMore')].filter(Boolean).join(' · ');
  const good = (
    <State tone="ok" icon="check">
      {t('storage.good')}
    </State>
  );
  return <Row icon="storage" title={t('storage.safe')} sub={sub} end={good} />;
}

export function InstallRow() {
  const t = useWords('me');
  const common = useWords('common');
  const install = useWords('install');
  const way = useInstallWay();
  const [isOpen, setOpen] = useState(false);
  if (way === 'installed') {
    const mark = (
      <State tone="ok" icon="check">
        {t('storage.good')}
      </State>
    );
    return <Row plain icon="download" title={t('installed')} end={mark} />;
  }
  const dock =
    way === 'prompt' ? (
      <Dock>
        <Button kind="pri" size="big" wide icon="download" onClick={() => void askToInstall()}>
          {install('install')}
        </Button>
      </Dock>
    ) : undefined;
  return (
    <>
      <Row plain icon="download" title={t('install')} onClick={() => setOpen(true)} />
      <Sheet
        open={isOpen}
        title={install('title')}
        closeLabel={common('action.close')}
        onClose={() => setOpen(false)}
        dock={dock}
      >
        <div className="stack g4">
          <InstallGuide way={way} />
        </div>
      </Sheet>
    </>
  );
}
