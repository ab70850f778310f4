/**
 * Business dates: the day in Việt Nam, `YYYY-MM-DD`, whatever zone the phone is set to. The country
 * keeps UTC+7 all year (IANA Asia/Ho_Chi_Minh), so plain arithmetic does. The clock is always
 * handed in, never read here.
 */
export type IsoDate = string;

const OFFSET_MS = 7 * 60 * 60 * 1000;
export const DAY_MS = 24 * 60 * 60 * 1000;

/** No visit of these teams can be older: the first were founded in 2022. */
export const FIRST_DATE: IsoDate = '2022-01-01';

/** The business date at a moment, given in milliseconds since 1970. */
export const businessDate = (atMs: number): IsoDate =>
  new Date(atMs + OFFSET_MS).toISOString().slice(0, 10);

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days lie between two dates; negative when the second is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/**
 * A date that cannot be: before the teams existed, or more than a day after its receipt
 * (architecture section 5). Such a record is kept and marked, and stands in no period.
 */
export const isDoubtfulDate = (date: IsoDate, receivedOn: IsoDate): boolean =>
  date < FIRST_DATE || date > addDays(receivedOn, 1);

/** A span of business dates, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
export const periodLengths = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** The calendar week (Monday first), month, quarter or year that holds a date. */
export function periodOf(length: PeriodLength, date: IsoDate): Period {
  const year = date.slice(0, 4);
  if (length === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (length === 'week') {
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(date, -weekday);
    return { from: monday, to: addDays(monday, 6) };
  }
  const month = Number(date.slice(5, 7));
  const first = length === 'month' ? month : month - ((month - 1) % 3);
  const last = length === 'month' ? month : first + 2;
  return { from: `${year}-${pad(first)}-01`, to: lastDayOfMonth(Number(year), last) };
}

const lastDayOfMonth = (year: number, month: number): IsoDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const pad = (n: number): string => String(n).padStart(2, '0');
