/**
 * How far the figures reach, and who is missing from them: above every page of figures (domain
 * 8.8).
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { businessDate } from '../../../shared/dates.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { Fresh } from '../../../ui/desk/Fresh.tsx';
import { Filled } from '../../parts/Filled.tsx';
import { Defined } from './Defined.tsx';

export function FreshLine({ overview }: { readonly overview: OverviewAnswer }) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const { formatTime, formatDate } = useFormat();
  const { lastRoundAt, membersStale } = overview.freshness;
  if (lastRoundAt === null) return <Fresh>{t('fresh.never')}</Fresh>;
  const day = formatDate(businessDate(lastRoundAt), NO_YEAR);
  const stale = (
    <Defined figures={['membersStale']}>{t('fresh.stale', { count: membersStale })}</Defined>
  );
  return (
    <Fresh late={membersStale > 0 ? stale : undefined}>
      <Filled sentence={(moment) => t('fresh.until', { moment })}>
        {common('when.dayAndTime', { day: formatTime(lastRoundAt), time: day })}
      </Filled>
      {membersStale === 0 && ` ${t('fresh.allFresh')}`}
    </Fresh>
  );
}

/** A date is written with its year where it is not the year of this one: here always. */
const NO_YEAR = '0000-01-01';
