/** How earlier rounds went: when, what they carried, what they weighed. Never a personal value. */
import { businessDate } from '../../../shared/dates.ts';
import { upperFirst, useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Ledger } from '../../../ui/Ledger.tsx';
import { LedgerRow } from '../../../ui/LedgerRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import { State } from '../../../ui/State.tsx';
import type { SyncStanding } from '../../book/book.ts';

type RoundLog = SyncStanding['rounds'][number];

const SHOWN = 10;

export function RoundsLog({ rounds }: Pick<SyncStanding, 'rounds'>) {
  const t = useWords('sync');
  if (rounds.length === 0) return null;
  const shown = rounds.slice(0, SHOWN);
  return (
    <Section title={t('log.title')} count={t('log.count', { count: shown.length })}>
      <Ledger label={t('log.title')}>
        {shown.map((round) => (
          <LogRow key={round.at} round={round} />
        ))}
      </Ledger>
    </Section>
  );
}

function LogRow({ round }: { readonly round: RoundLog }) {
  const t = useWords('sync');
  const { formatBytes, formatDate, formatNumber, formatTime } = useFormat();
  const carried = [
    round.sentChanges > 0 ? t('log.sent', { count: round.sentChanges }) : '',
    round.receivedRecords > 0 ? t('log.received', { count: round.receivedRecords }) : '',
  ].filter((words) => words !== '');
  const none = round.outcome === 'done' ? t('log.nothing') : t('log.nothingWent');
  const title = carried.length === 0 ? none : upperFirst(carried.join(', '));
  const weight = {
    sent: formatBytes(round.sentBytes),
    received: formatBytes(round.receivedBytes),
    seconds: formatNumber(round.seconds),
  };
  const { icon, tone } = marks[round.outcome];
  return (
    <LedgerRow
      tight
      margin={formatTime(round.at)}
      marginNote={formatDate(businessDate(round.at))}
      title={title}
      sub={carried.length === 0 ? undefined : t('log.bytes', weight)}
      end={
        <State icon={icon} tone={tone}>
          {t(`log.${round.outcome}`)}
        </State>
      }
    />
  );
}

const marks = {
  done: { icon: 'checkDouble', tone: 'ok' },
  cut: { icon: 'signalNone', tone: 'wait' },
  refused: { icon: 'error', tone: 'err' },
} as const satisfies { readonly [O in RoundLog['outcome']]: object };
