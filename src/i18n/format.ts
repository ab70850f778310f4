/**
 * Dates, times and amounts as people here write them: 23/11, thứ Bảy 21/11, 19:40, 1.702, 65,1%.
 * Times are those of Việt Nam whatever zone the phone is set to, as all business dates are.
 */
import { useMemo } from 'react';
import { addDays, businessDate, daysBetween, type IsoDate } from '../shared/dates.ts';
import type { Language } from './language.ts';
import { useLanguage, useWords } from './words.ts';

export interface Format {
  /** 23/11; with the year where it is not the year of `today`. */
  formatDate(date: IsoDate, today?: IsoDate): string;
  /**
   * hôm nay, hôm qua, thứ Bảy 21/11 within a week, else as `formatDate`. For the middle of a
   * sentence.
   */
  formatDay(date: IsoDate, today: IsoDate): string;
  /** Thứ Hai 23/11, for a heading. */
  formatDayTitle(date: IsoDate): string;
  /** 19:40, of milliseconds since 1970. */
  formatTime(atMs: number): string;
  /** "07:52 hôm nay", "thứ Bảy 21/11, 19:40". */
  formatMoment(atMs: number, today: IsoDate): string;
  /** Tháng 11/2026. */
  formatMonth(date: IsoDate): string;
  /** 1.702 */
  formatNumber(value: number): string;
  /** 65,1% of 65.1; at most one decimal. */
  formatPercent(value: number): string;
  /** 0,6 KB, 41 KB, 6,2 MB; a thousand bytes make a KB. */
  formatBytes(bytes: number): string;
}

/** The words that dates need, in the language of the formats. */
export interface FormatWords {
  readonly today: string;
  readonly yesterday: string;
  timeOnDay(time: string, day: string): string;
  dayAndTime(day: string, time: string): string;
  monthTitle(month: string, monthName: string, year: string): string;
}

/** Formats in the language on screen. */
export function useFormat(): Format {
  const language = useLanguage();
  const t = useWords('common');
  return useMemo(
    () =>
      makeFormat(language, {
        today: t('when.today'),
        yesterday: t('when.yesterday'),
        timeOnDay: (time, day) => t('when.timeOnDay', { time, day }),
        dayAndTime: (day, time) => t('when.dayAndTime', { day, time }),
        monthTitle: (month, monthName, year) => t('when.month', { month, monthName, year }),
      }),
    [language, t],
  );
}

export function makeFormat(language: Language, words: FormatWords): Format {
  const dates = language === 'vi' ? vietnameseDates : englishDates;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

  const formatDate = (date: IsoDate, today: IsoDate = date): string =>
    dates.short(date) + (date.slice(0, 4) === today.slice(0, 4) ? '' : dates.year(date));
  const formatDay = (date: IsoDate, today: IsoDate): string => {
    if (date === today) return lowerFirst(words.today);
    if (date === addDays(today, -1)) return lowerFirst(words.yesterday);
    const isNear = Math.abs(daysBetween(today, date)) < 7;
    return isNear ? dates.weekday(date) : formatDate(date, today);
  };
  return {
    formatDate,
    formatDay,
    formatDayTitle: (date) => upperFirst(dates.weekday(date)),
    formatTime,
    formatMoment: (atMs, today) => {
      const date = businessDate(atMs);
      const day = formatDay(date, today);
      const isClose = date === today || date === addDays(today, -1);
      return isClose
        ? words.timeOnDay(formatTime(atMs), day)
        : words.dayAndTime(day, formatTime(atMs));
    },
    formatMonth: (date) =>
      words.monthTitle(String(Number(date.slice(5, 7))), monthName(date, 'long'), date.slice(0, 4)),
    formatNumber: (value) => tenths.format(value),
    formatPercent: (value) => `${tenths.format(value)}%`,
    formatBytes: (bytes) => {
      if (bytes >= 999_500) return `${tenths.format(bytes / 1_000_000)} MB`;
      return `${(bytes < 9_950 ? tenths : whole).format(bytes / 1000)} KB`;
    },
  };
}

const VIETNAM_MS = 7 * 60 * 60 * 1000;

const formatTime = (atMs: number): string =>
  new Date(atMs + VIETNAM_MS).toISOString().slice(11, 16);

interface DateStyle {
  short(date: IsoDate): string;
  weekday(date: IsoDate): string;
  /** What follows a short date of another year. */
  year(date: IsoDate): string;
}

const vietnameseDates: DateStyle = {
  short: (date) => `${date.slice(8, 10)}/${date.slice(5, 7)}`,
  weekday: (date) =>
    `${lowerFirst(weekdayName('vi', date, 'long'))} ${vietnameseDates.short(date)}`,
  year: (date) => `/${date.slice(0, 4)}`,
};

const englishDates: DateStyle = {
  short: (date) => `${Number(date.slice(8, 10))} ${monthName(date, 'short')}`,
  weekday: (date) => `${weekdayName('en', date, 'short')} ${englishDates.short(date)}`,
  year: (date) => ` ${date.slice(0, 4)}`,
};

const atMidnight = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

const weekdayName = (language: Language, date: IsoDate, weekday: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(atMidnight(date));

const monthName = (date: IsoDate, month: 'long' | 'short'): string =>
  new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' }).format(atMidnight(date));

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
