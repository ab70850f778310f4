/** Đồng bộ: what is only on this phone, how the sending goes, and what came of it. */
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { State } from '../../../ui/State.tsx';
import { useShown } from '../../parts/book.tsx';
import { ClockNote } from '../../parts/ClockNote.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { standingOf } from '../../parts/SyncStrip.tsx';
import { VersionStrip } from '../../parts/VersionStrip.tsx';
import { IdleCard } from './IdleCard.tsx';
import { ReturnedRow } from './ReturnedRow.tsx';
import { RoundsLog } from './RoundsLog.tsx';
import { RoundResult } from './RoundResult.tsx';
import { RunningCard } from './RunningCard.tsx';
import { TroubleNote } from './TroubleNote.tsx';
import { useNetwork } from './network.ts';
import { useEndedRound } from './endedRound.ts';
import { Waiting } from './Waiting.tsx';

export function SyncPage() {
  const t = useWords('sync');
  const standing = useShown(standingOf);
  const { ended, stop } = useEndedRound(standing);
  const { progress } = standing;
  const bar = <Bar root title={t('title')} right={<NetworkState />} />;
  return (
    <PhoneScreen tabs gap={4} bar={bar}>
      <VersionStrip />
      <ClockNote />
      <div className="pad stack g4">
        {progress === undefined ? (
          <>
            {ended !== undefined && <RoundResult ended={ended} />}
            <TroubleNote trouble={standing.trouble} isToldAbove={ended !== undefined} />
            <IdleCard standing={standing} isJustEnded={ended !== undefined} />
          </>
        ) : (
          <RunningCard progress={progress} onStop={stop} />
        )}
      </div>
      <ReturnedRow />
      <Waiting />
      <RoundsLog rounds={standing.rounds} />
    </PhoneScreen>
  );
}

function NetworkState() {
  const t = useWords('sync');
  const network = useNetwork();
  return <State icon={icons[network]}>{t(`network.${network}`)}</State>;
}

const icons = { none: 'signalNone', weak: 'signalWeak', there: 'signal' } as const;
