/** One visit as a line of a ledger: when, at whom, with what result, and where the record is. */
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { LedgerRow } from '../../ui/LedgerRow.tsx';
import type { Book, VisitEntry } from '../book/book.ts';
import { useShown } from './book.tsx';
import { PlaceMark } from './PlaceMark.tsx';
import { useToday } from './useToday.ts';

export interface VisitRowProps {
  readonly visit: VisitEntry;
  /**
   * Left of the margin line: the time it was logged, or the date it was made. `time` unless given.
   */
  readonly margin?: 'time' | 'date' | undefined;
  /** The household's name as the title; where the screen is the household's own, the result is. */
  readonly titled?: 'household' | 'result' | undefined;
}

export function VisitRow({ visit, margin = 'time', titled = 'household' }: VisitRowProps) {
  const name = useHouseholdName(visit.values.household);
  const { formatDate, formatTime } = useFormat();
  const today = useToday();
  const words = useVisitWords(visit);
  const date = formatDate(visit.values.visitDate, today);
  const time = visit.loggedAt === undefined ? date : formatTime(visit.loggedAt);
  return (
    <LedgerRow
      to={`/visits/${visit.id}`}
      margin={margin === 'time' ? time : date}
      title={titled === 'household' ? <span lang="vi">{name}</span> : words}
      sub={titled === 'household' ? words : undefined}
      end={<PlaceMark place={visit.place} />}
    />
  );
}

/** "Gặp được · 3 lượt người" */
export function useVisitWords(visit: VisitEntry): string {
  const t = useWords('common');
  const options = useWords('enumerations');
  const { result, peopleReached } = visit.values;
  const parts = [options(`visitResult.${result}`)];
  if (result === 'met' && peopleReached !== null && peopleReached > 0) {
    parts.push(t('unit.contact', { count: peopleReached }));
  }
  return parts.join(' · ');
}

/** What to call a household in a line: its name, else its code. */
export function useHouseholdName(id: VisitEntry['values']['household']): string {
  const t = useWords('shell');
  const page = useShown((book: Book) => book.household(id));
  if (page === undefined) return t('householdUnknown');
  const { title, values } = page.household;
  return title ?? t('household', { code: values.code });
}
