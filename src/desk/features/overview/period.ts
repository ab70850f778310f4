/**
 * Which period the overview shows: read from the address, so that a link and Back lead to the
 * same figures.
 */
import {
  addDays,
  daysBetween,
  isDate,
  periodLengths,
  periodOf,
  type IsoDate,
  type Period,
  type PeriodLength,
} from '../../../shared/dates.ts';
import type { OverviewQuery } from '../../app/api.ts';

/** A calendar span, or any two dates. */
export type Span = PeriodLength | 'span';

/** What the address asks for; this month where it says nothing that makes sense. */
export function queryIn(search: URLSearchParams): OverviewQuery {
  const [from, to, date, length] = ['from', 'to', 'date', 'length'].map(
    (name) => search.get(name) ?? '',
  );
  if (from !== undefined && to !== undefined && isDate(from) && isDate(to) && from <= to)
    return { from, to };
  const known = periodLengths.find((one) => one === length);
  return { length: known ?? 'month', ...(date !== undefined && isDate(date) ? { date } : {}) };
}

/** The same, to be written into the address. */
export const searchOf = (query: OverviewQuery): Record<string, string> => {
  if ('from' in query) return { from: query.from, to: query.to };
  return query.date === undefined
    ? { length: query.length }
    : { length: query.length, date: query.date };
};

export const spanOf = (query: OverviewQuery): Span => ('from' in query ? 'span' : query.length);

/** The calendar span that a period is, or `span` where it is none. */
export function spanOfPeriod(period: Period): Span {
  const whole = periodLengths.find((length) => {
    const { from, to } = periodOf(length, period.from);
    return from === period.from && to === period.to;
  });
  return whole ?? 'span';
}

/**
 * The period before (-1) or after (1) one that is shown: the neighbouring week, month …, or as
 * many days as it has.
 */
export function neighbour(span: Span, period: Period, way: -1 | 1): OverviewQuery {
  const edge = way === 1 ? addDays(period.to, 1) : addDays(period.from, -1);
  if (span !== 'span') return { length: span, date: edge };
  const further = way * daysBetween(period.from, period.to);
  return way === 1
    ? { from: edge, to: addDays(edge, further) }
    : { from: addDays(edge, further), to: edge };
}

/**
 * Whether any day of a period may still bring work after it; the period after such a one is
 * empty.
 */
export const isUnderWay = (period: Period, today: IsoDate): boolean => period.to >= today;
