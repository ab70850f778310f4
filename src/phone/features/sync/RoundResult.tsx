/** What the round that just ended brought, in a sentence and in stitches. */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Stitches } from '../../../ui/Stitches.tsx';
import { Strip } from '../../../ui/Strip.tsx';
import { useShown } from '../../parts/book.tsx';
import { useToday } from '../../parts/useToday.ts';
import type { EndedRound } from './endedRound.ts';

export function RoundResult({ ended }: { readonly ended: EndedRound }) {
  const t = useWords('sync');
  const { formatMoment } = useFormat();
  const today = useToday();
  const lastRoundAt = useShown((book) => book.standing().lastRoundAt);
  const title = useResultTitle(ended);
  const { total, sent, received, how } = ended;
  const second = [
    how === 'done' && lastRoundAt > 0
      ? t('after.at', { when: formatMoment(lastRoundAt, today) })
      : '',
    received > 0 ? t('after.got', { count: received }) : '',
  ].filter((words) => words !== '');
  return (
    <section className="stack g2">
      <Strip
        tone={how === 'done' ? 'ok' : 'wait'}
        icon={how === 'done' ? 'checkDouble' : how === 'cut' ? 'signalNone' : 'pause'}
        title={title}
        live="status"
      >
        {second.join(' · ')}
      </Strip>
      {total > 0 && sent > 0 && (
        <Stitches big total={total} sent={sent} label={t('after.label', { sent, total })} />
      )}
    </section>
  );
}

function useResultTitle({ total, sent, how }: EndedRound): string {
  const t = useWords('sync');
  const { formatNumber } = useFormat();
  const figures = { sent: formatNumber(sent), total: formatNumber(total) };
  if (how === 'done')
    return total === 0 ? t('after.nothingNew') : t('after.sentAll', { count: total });
  if (total > 0 && sent === 0) return t(how === 'cut' ? 'after.noneCut' : 'after.noneStopped');
  if (how === 'cut') return total === 0 ? t('after.cutReceiving') : t('after.cut', figures);
  return total === 0 ? t('after.stoppedReceiving') : t('after.stopped', figures);
}
