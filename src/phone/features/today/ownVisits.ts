/**
 * The visits that this member made on a day, newest first: those logged here, and those where a
 * team-mate named them.
 */
import type { IsoDate } from '../../../shared/dates.ts';
import type { Book, VisitEntry } from '../../book/book.ts';

export const ownVisitsOn = (book: Book, date: IsoDate): readonly VisitEntry[] =>
  book
    .visitsOn(date)
    .filter(({ values, isRetired }) => !isRetired && values.members.includes(book.me.member))
    .toSorted((a, b) => (b.loggedAt ?? 0) - (a.loggedAt ?? 0));
