/**
 * Bringing the app onto the home screen: after joining on Android, before it on an iPhone. Always
 * skippable.
 */
import { useWords } from '../../i18n/words.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { InstallGuide } from '../parts/InstallGuide.tsx';
import { askToInstall, useInstallWay } from '../parts/installing.ts';

export interface InstallPageProps {
  readonly isBeforeJoining: boolean;
  readonly onLeave: () => void;
}

export function InstallPage({ isBeforeJoining, onLeave }: InstallPageProps) {
  const t = useWords('install');
  const way = useInstallWay();
  const isDone = way === 'installed';
  const install = async () => {
    if (await askToInstall()) onLeave();
  };
  const dock = (
    <Dock column>
      {way === 'prompt' && (
        <Button kind="pri" size="big" wide icon="download" onClick={() => void install()}>
          {t('install')}
        </Button>
      )}
      <Button kind={isDone ? 'pri' : 'quiet'} wide onClick={onLeave}>
        {isDone ? t('goOn') : t('later')}
      </Button>
    </Dock>
  );
  return (
    <Screen
      pad
      gap={4}
      dock={dock}
      bar={<Bar long title={t('title')} sub={isBeforeJoining ? undefined : t('step')} />}
    >
      <InstallGuide way={way} isBeforeJoining={isBeforeJoining} />
    </Screen>
  );
}
