/**
 * Where the commune stands in a period, on one screen: how fresh the figures are, the work done,
 * the three pillars, the hamlets, what needs a look. Figures only: no name of a resident ever
 * comes here.
 */
import { use } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { businessDate, type Period } from '../../../shared/dates.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { Cols } from '../../../ui/desk/Cols.tsx';
import { Page } from '../../../ui/desk/Page.tsx';
import { PageHeader } from '../../../ui/desk/PageHeader.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useDeskApi } from '../../parts/deskApi.ts';
import { TroubleNote, TroublePage } from '../../parts/Trouble.tsx';
import { KeptAnswersContext, useLatest, type Latest } from '../../parts/useLatest.ts';
import { useHeadingFocus, usePageTitle } from '../../parts/usePageTitle.ts';
import { AreaTable } from './AreaTable.tsx';
import { Attention } from './Attention.tsx';
import { Blockers } from './Blockers.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { FreshLine } from './FreshLine.tsx';
import { queryIn, searchOf, spanOfPeriod } from './period.ts';
import { PeriodPick } from './PeriodPick.tsx';
import { Pillars } from './Pillars.tsx';
import { usePeriodName } from './usePeriodName.ts';

export function OverviewPage() {
  const api = useDeskApi();
  const t = useWords('deskOverview');
  const desk = useWords('desk');
  const [search, setSearch] = useSearchParams();
  const query = queryIn(search);
  const latest = useLatest({
    question: new URLSearchParams(searchOf(query)).toString(),
    ask: () => api.overview(query),
    kept: use(KeptAnswersContext).overview,
  });
  const nameOf = useTitle();
  const shown = latest.shown?.value;
  const title =
    shown === undefined ? t('page') : t('title', { period: nameOf(shown.figures.period) });
  usePageTitle(title);
  useHeadingFocus('overview');
  return (
    <Page busy={latest.isAsking}>
      <PageHeader
        title={title}
        sub={shown === undefined ? undefined : <FreshLine overview={shown} />}
        tools={
          <PeriodPick
            query={query}
            shown={
              shown === undefined ? undefined : { period: shown.figures.period, today: shown.today }
            }
            onPick={(next) => setSearch(searchOf(next))}
          />
        }
      />
      <OverviewTrouble latest={latest} />
      {shown !== undefined && <Figures overview={shown} />}
      {shown === undefined && latest.trouble === undefined && (
        <SkeletonRows label={desk('opening')} rows={8} />
      )}
    </Page>
  );
}

/** A period in words, whichever way it was asked for. */
function useTitle(): (period: Period) => string {
  const nameOf = usePeriodName();
  return (period) => nameOf(spanOfPeriod(period), period);
}

function Figures({ overview }: { readonly overview: OverviewAnswer }) {
  return (
    <>
      <FigureTiles total={overview.figures.total} />
      <Pillars figures={overview.figures} />
      <Cols template="mainAside">
        <AreaTable overview={overview} />
        <div className="stack aside">
          <Attention overview={overview} />
          <Blockers figures={overview.figures} />
        </div>
      </Cols>
    </>
  );
}

/**
 * Says which figures are on screen when the newest could not be had: an old answer is never taken
 * for a new one.
 */
function OverviewTrouble({ latest }: { readonly latest: Latest<OverviewAnswer> }) {
  const t = useWords('deskOverview');
  const desk = useWords('desk');
  const { formatMoment } = useFormat();
  const nameOf = useTitle();
  const { shown, trouble, refresh } = latest;
  const retry = () => void refresh();
  if (trouble === undefined) return null;
  if (shown === undefined) return <TroublePage reason={trouble} onRetry={retry} />;
  const moment = formatMoment(shown.at, businessDate(shown.at));
  const period = t('figuresOf', { period: nameOf(shown.value.figures.period) });
  return (
    <TroubleNote reason={trouble} onRetry={retry}>
      {desk('shownFrom', { figures: period, moment })}
    </TroubleNote>
  );
}
