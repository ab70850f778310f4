/** What stands in the cells of the hamlet table. */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { businessDate, daysBetween, type IsoDate } from '../../../shared/dates.ts';
import type { Signal } from '../../../shared/records/enumerations.ts';
import { CoverageBar } from '../../../ui/desk/CoverageBar.tsx';
import type { IconName } from '../../../ui/icons/iconName.ts';
import { State } from '../../../ui/State.tsx';
import { STALE_AFTER_DAYS } from '../../parts/stale.ts';
import { LOW_COVERAGE, type AreaRow } from './areaRows.ts';

const signalIcons = {
  good: 'signal',
  weak: 'signalWeak',
  spotty: 'signalWeak',
  none: 'signalNone',
} as const satisfies { readonly [S in Signal]: IconName };

export function SignalCell({ signal }: Pick<AreaRow, 'signal'>) {
  const common = useWords('common');
  const names = useWords('enumerations');
  if (signal === null) return common('noFigure');
  return <State icon={signalIcons[signal]}>{names(`signal.${signal}`)}</State>;
}

/** Without a denominator "—", never 0%. */
export function CoverageCell({ coverage }: Pick<AreaRow, 'coverage'>) {
  const common = useWords('common');
  const { formatPercent } = useFormat();
  return (
    <CoverageBar
      percent={coverage}
      text={coverage === null ? common('noFigure') : formatPercent(coverage)}
      low={coverage !== null && coverage < LOW_COVERAGE}
    />
  );
}

type HouseholdsCellProps = Pick<AreaRow, 'reached' | 'households' | 'isByRegister'>;

/**
 * Reached since New Year, of how many; says so where only the register knows how many there are.
 */
export function HouseholdsCell({ reached, households, isByRegister }: HouseholdsCellProps) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const { formatNumber } = useFormat();
  return (
    <>
      {formatNumber(reached)}/{households === null ? common('noFigure') : formatNumber(households)}
      {isByRegister && households !== null && (
        <small className="dimmer">{t('area.byRegister')}</small>
      )}
    </>
  );
}

export function FigureCell({ figure }: { readonly figure: number }) {
  const { formatNumber } = useFormat();
  return <span className={figure === 0 ? 'dimmer' : undefined}>{formatNumber(figure)}</span>;
}

interface LastRoundCellProps {
  readonly lastRoundAt: number | null;
  readonly today: IsoDate;
}

/** How long ago, in whole days, as in "3 ngày"; "—" where no phone of the team ever came. */
export function LastRoundCell({ lastRoundAt, today }: LastRoundCellProps) {
  const common = useWords('common');
  const { formatDay } = useFormat();
  if (lastRoundAt === null) return <span className="dimmer">{common('noFigure')}</span>;
  const date = businessDate(lastRoundAt);
  const days = daysBetween(date, today);
  if (days <= 1) return <span className="dim">{formatDay(date, today)}</span>;
  const words = common('unit.day', { count: days });
  if (days <= STALE_AFTER_DAYS) return <span className="dim">{words}</span>;
  return (
    <State tone="wait" icon="clock">
      {words}
    </State>
  );
}
