/**
 * A member's own figures, from the visits that name them. Counted by the rules of the commune's
 * figures: a visit is counted on its date, a household only where someone was met, and lượt, hộ and
 * ngày công are never mixed.
 */
import { addDays, type IsoDate, type Period } from '../../../shared/dates.ts';
import type { Book, VisitEntry } from '../../book/book.ts';

export interface OwnFigures {
  /** Lượt đến hộ, met or not. */
  readonly visits: number;
  /** Hộ được đến: distinct households with a met visit. */
  readonly households: number;
  /** Lượt hướng dẫn: apps and services together. */
  readonly helps: number;
  /** Ngày công: distinct days with a visit. */
  readonly memberDays: number;
}

/** From the first day of the period up to its last, but never beyond today. */
export function ownFigures(book: Book, period: Period): OwnFigures {
  const today = book.today();
  const visits: VisitEntry[] = [];
  for (
    let date: IsoDate = period.from;
    date <= period.to && date <= today;
    date = addDays(date, 1)
  ) {
    visits.push(...book.visitsOn(date).filter((visit) => isOwn(visit, book)));
  }
  const met = visits.filter(({ values }) => values.result === 'met');
  return {
    visits: visits.length,
    households: new Set(met.map(({ values }) => values.household)).size,
    helps: visits.flatMap(({ helps }) => helps.filter((help) => !help.isRetired)).length,
    memberDays: new Set(visits.map(({ values }) => values.visitDate)).size,
  };
}

const isOwn = ({ values, isRetired, marks }: VisitEntry, book: Book): boolean =>
  !isRetired && !marks.includes('doubtfulDate') && values.members.includes(book.me.member);
