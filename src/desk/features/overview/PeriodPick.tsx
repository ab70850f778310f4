/** Which period: a calendar span with its neighbours, or any two dates. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { FIRST_DATE, periodLengths, type IsoDate, type Period } from '../../../shared/dates.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import type { OverviewQuery } from '../../app/api.ts';
import { isUnderWay, neighbour, spanOf, type Span } from './period.ts';

export interface PeriodPickProps {
  readonly query: OverviewQuery;
  /** The period on screen and the server's date; nothing before the first answer. */
  readonly shown: { readonly period: Period; readonly today: IsoDate } | undefined;
  readonly onPick: (query: OverviewQuery) => void;
}

export function PeriodPick({ query, shown, onPick }: PeriodPickProps) {
  const t = useWords('deskOverview');
  const span = spanOf(query);
  const pickSpan = (next: Span) => {
    if (next !== 'span') onPick({ length: next, ...dateWithin(shown) });
    else if (shown !== undefined) onPick(shown.period);
  };
  return (
    <div className="period-pick" role="group" aria-label={t('period.label')}>
      <div className="line">
        {shown !== undefined && (
          <IconButton
            icon="back"
            label={t('period.previous')}
            onClick={() => onPick(neighbour(span, shown.period, -1))}
          />
        )}
        {shown !== undefined && !isUnderWay(shown.period, shown.today) && (
          <IconButton
            icon="forward"
            label={t('period.next')}
            onClick={() => onPick(neighbour(span, shown.period, 1))}
          />
        )}
        <Segments
          label={t('period.label')}
          options={[...periodLengths, 'span' as const].map((value) => ({
            value,
            label: t(`period.${value}`),
          }))}
          value={span}
          onChange={pickSpan}
        />
      </div>
      {'from' in query && <TwoDates period={query} onPick={onPick} />}
    </div>
  );
}

/**
 * A longer or shorter span keeps its place in time; from a period that holds today it is today's.
 */
function dateWithin(shown: PeriodPickProps['shown']): { readonly date?: IsoDate } {
  if (
    shown === undefined ||
    (shown.period.from <= shown.today && isUnderWay(shown.period, shown.today))
  )
    return {};
  return { date: shown.period.to };
}

interface TwoDatesProps {
  readonly period: Period;
  readonly onPick: (period: Period) => void;
}

function TwoDates({ period, onPick }: TwoDatesProps) {
  const t = useWords('deskOverview');
  const [{ from, to, seen }, setDates] = useState({ ...period, seen: period });
  // Another period was picked beside these two fields.
  if (seen.from !== period.from || seen.to !== period.to) setDates({ ...period, seen: period });
  const isBackwards = from !== '' && to !== '' && from > to;
  const change = (next: Period) => {
    setDates({ ...next, seen });
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onPick(next);
  };
  return (
    <div className="two-dates">
      <DateField
        label={t('period.from')}
        value={from}
        min={FIRST_DATE}
        onChange={(date) => change({ from: date, to })}
      />
      <span aria-hidden="true">–</span>
      <DateField
        label={t('period.to')}
        value={to}
        min={FIRST_DATE}
        onChange={(date) => change({ from, to: date })}
      />
      <span role="status" className="backwards">
        {isBackwards ? t('period.backwards') : ''}
      </span>
    </div>
  );
}
