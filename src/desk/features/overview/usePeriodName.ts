/** "tháng 11/2026", "quý IV/2026", "16/11–22/11/2026": a period in words, for mid-sentence. */
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import type { Period } from '../../../shared/dates.ts';
import type { Span } from './period.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

export function usePeriodName(): (span: Span, period: Period) => string {
  const t = useWords('deskOverview');
  const language = useLanguage();
  const { formatDate, formatMonth } = useFormat();
  return (span, { from, to }) => {
    const year = to.slice(0, 4);
    if (span === 'month') {
      const month = formatMonth(from);
      return language === 'vi' ? month.charAt(0).toLowerCase() + month.slice(1) : month;
    }
    const quarter = Math.ceil(Number(from.slice(5, 7)) / 3);
    return t(`periodName.${span}`, {
      year,
      quarter: language === 'vi' ? (ROMAN[quarter - 1] ?? '') : quarter,
      from: formatDate(from, to),
      // The year is always said once, whatever today's is.
      to: formatDate(to, `${Number(year) - 1}${to.slice(4)}`),
    });
  };
}
