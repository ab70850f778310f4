/**
 * The one line that says how the notebook stands with the commune, on Hôm nay and wherever unsent
 * work is in sight. It always leads to Đồng bộ, and its count is the database's own.
 */
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { Stitches } from '../../ui/Stitches.tsx';
import { Strip, type StripProps } from '../../ui/Strip.tsx';
import type { Book, SyncStanding } from '../book/book.ts';
import { useShown } from './book.tsx';
import { useOnline } from './useOnline.ts';
import { useToday } from './useToday.ts';

export interface SyncStripProps {
  readonly onHero?: boolean | undefined;
}

export function SyncStrip({ onHero }: SyncStripProps) {
  const standing = useShown(standingOf);
  const line = useStripLine(standing);
  const { unsentRoots } = standing.counts;
  const sent = standing.progress?.sentRecords ?? 0;
  const stitches =
    unsentRoots + sent === 0 ? undefined : (
      <Stitches
        total={unsentRoots + sent}
        sent={sent}
        sending={standing.progress !== undefined}
        label={null}
      />
    );
  return (
    <Strip
      to="/sync"
      live="status"
      onHero={onHero}
      icon={line.icon}
      tone={line.tone}
      title={line.title}
      below={stitches}
    >
      {line.second}
    </Strip>
  );
}

interface StripLine extends Pick<StripProps, 'icon' | 'tone' | 'title'> {
  readonly second: string;
}

export const standingOf = (book: Book): SyncStanding => book.standing();

/** The words of the strip: what is under way, else what waits, else that all is sent. */
function useStripLine(standing: SyncStanding): StripLine {
  const t = useWords('shell');
  const common = useWords('common');
  const online = useOnline();
  const { formatMoment, formatNumber } = useFormat();
  const today = useToday();
  const { counts, progress, lastRoundAt } = standing;
  const when = lastRoundAt === 0 ? undefined : formatMoment(lastRoundAt, today);
  const lastSent = when === undefined ? t('strip.neverSent') : t('strip.lastSent', { when });
  if (progress !== undefined && progress.toSendRecords > 0) {
    const sent = formatNumber(progress.sentRecords);
    const title = t('strip.sending', { sent, total: formatNumber(progress.toSendRecords) });
    return { icon: 'send', tone: 'wait', title, second: lastSent };
  }
  if (counts.unsentRoots > 0) {
    const title = t('strip.unsent', { count: counts.unsentRoots });
    return online
      ? { icon: 'phone', tone: 'wait', title, second: lastSent }
      : { icon: 'signalNone', tone: 'wait', title, second: common('offline') };
  }
  if (counts.returnedRoots > 0) {
    const title = t('strip.returned', { count: counts.returnedRoots });
    return { icon: 'error', tone: 'err', title, second: t('strip.returnedWhy') };
  }
  if (when === undefined) {
    const second = online ? t('strip.neverSent') : common('offline');
    return { icon: 'sync', tone: 'off', title: t('strip.receiving'), second };
  }
  const second = online ? t('strip.received', { when }) : common('offline');
  return { icon: 'checkDouble', tone: 'ok', title: t('strip.allSent'), second };
}
