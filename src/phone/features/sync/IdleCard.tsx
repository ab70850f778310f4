/**
 * No round is under way: what waits on this phone and the button that sends it, or that all has
 * been received.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { BigFigure } from '../../../ui/BigFigure.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Stitches } from '../../../ui/Stitches.tsx';
import { Strip } from '../../../ui/Strip.tsx';
import type { SyncStanding } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { useOnline } from '../../parts/useOnline.ts';
import { useToday } from '../../parts/useToday.ts';

export interface IdleCardProps {
  readonly standing: SyncStanding;
  /** The result of a round stands above: it has said already that all was sent. */
  readonly isJustEnded: boolean;
}

export function IdleCard({ standing, isJustEnded }: IdleCardProps) {
  return standing.counts.unsentRoots > 0 ? (
    <Unsent standing={standing} />
  ) : (
    <AllSent standing={standing} isJustEnded={isJustEnded} />
  );
}

function Unsent({ standing }: Pick<IdleCardProps, 'standing'>) {
  const t = useWords('sync');
  const book = useBook();
  const online = useOnline();
  const when = useLastRound(standing);
  const { formatBytes, formatNumber } = useFormat();
  const { unsentRoots } = standing.counts;
  return (
    <Card gap={3}>
      <BigFigure
        value={formatNumber(unsentRoots)}
        title={t('unsentTitle', { count: unsentRoots })}
        sub={t('unsentBytes', { size: formatBytes(standing.unsentBytes) })}
      />
      <Stitches big total={unsentRoots} label={null} />
      <p className="t-sm dim">
        {when === undefined ? t('onThisPhoneNever') : t('onThisPhone', { when })}
      </p>
      {!online && <p className="t-sm dim">{t('willSend')}</p>}
      <Button kind="pri" size="big" wide icon="send" onClick={() => book.syncNow()}>
        {t('sendNow')}
      </Button>
    </Card>
  );
}

function AllSent({ standing, isJustEnded }: IdleCardProps) {
  const t = useWords('sync');
  const book = useBook();
  const when = useLastRound(standing);
  return (
    <>
      {!isJustEnded && when !== undefined && (
        <Strip tone="ok" icon="checkDouble" title={t('allSent')}>
          {t('allSentWhen', { when })}
        </Strip>
      )}
      {!isJustEnded && when === undefined && (
        <Strip tone="off" icon="sync" title={t('neverYet')}>
          {t('neverYetMore')}
        </Strip>
      )}
      <Button wide icon="sync" onClick={() => book.syncNow()}>
        {t('askNow')}
      </Button>
    </>
  );
}

function useLastRound({ lastRoundAt }: SyncStanding): string | undefined {
  const { formatMoment } = useFormat();
  const today = useToday();
  return lastRoundAt === 0 ? undefined : formatMoment(lastRoundAt, today);
}
