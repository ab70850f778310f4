/**
 * The rows of the hamlet table: what is counted there, its coverage, and the ways to sort and
 * find.
 */
import { emptyTally } from '../../../shared/tallies/figure.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { matches } from '../../parts/matches.ts';

type Area = OverviewAnswer['areas'][number];

export interface AreaRow {
  readonly id: Area['id'];
  readonly name: string;
  readonly signal: Area['signal'];
  /**
   * Households reached since 1 January, and of how many; null where nobody knows how many there
   * are.
   */
  readonly reached: number;
  readonly households: number | null;
  /** The denominator is the register's, for want of an official total. */
  readonly isByRegister: boolean;
  /** 0 to 100 and beyond; null without a denominator. */
  readonly coverage: number | null;
  readonly visits: number;
  readonly peopleTurns: number;
  /** App assistance and public services together. */
  readonly helps: number;
  readonly lastRoundAt: number | null;
}

/** Coverage below this many percent is marked. */
export const LOW_COVERAGE = 40;

export const areaRows = ({ areas, figures }: OverviewAnswer): readonly AreaRow[] =>
  areas.map(
    ({ id, name, signal, householdTotal, registered, reachedSinceNewYear, lastRoundAt }) => {
      const tally = figures.byArea[id] ?? emptyTally;
      const isByRegister = householdTotal === null || householdTotal === 0;
      const denominator = isByRegister ? registered : householdTotal;
      const households = denominator === 0 ? null : denominator;
      return {
        id,
        name,
        signal,
        reached: reachedSinceNewYear,
        households,
        isByRegister,
        coverage: households === null ? null : (100 * reachedSinceNewYear) / households,
        visits: tally.visits,
        peopleTurns: tally.peopleTurns,
        helps:
          tally.serviceTurns + Object.values(tally.appTurns).reduce((sum, turns) => sum + turns, 0),
        lastRoundAt,
      };
    },
  );

export const sortKeys = [
  'name',
  'coverage',
  'visits',
  'peopleTurns',
  'helps',
  'lastRoundAt',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  readonly by: SortKey;
  readonly isDown: boolean;
}

/** Lowest coverage first: where work is missing. */
export const firstSort: Sort = { by: 'coverage', isDown: false };

/**
 * The same column again turns round; figures begin with the most, names and coverage with the
 * first.
 */
export const sortAfterPress = (sort: Sort, by: SortKey): Sort =>
  sort.by === by
    ? { by, isDown: !sort.isDown }
    : { by, isDown: by !== 'name' && by !== 'coverage' };

/**
 * Rows that match what was typed, sorted; rows without a value stand last either way, equal ones
 * by name.
 */
export function shownRows(rows: readonly AreaRow[], typed: string, sort: Sort): readonly AreaRow[] {
  const found = typed.trim() === '' ? rows : rows.filter(({ name }) => matches(typed, name));
  return [...found].sort((a, b) => compare(a, b, sort) || byName(a, b));
}

function compare(a: AreaRow, b: AreaRow, { by, isDown }: Sort): number {
  const way = isDown ? -1 : 1;
  if (by === 'name') return way * byName(a, b);
  const [left, right] = [a[by], b[by]];
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return way * (left - right);
}

const byName = (a: AreaRow, b: AreaRow): number => a.name.localeCompare(b.name, 'vi');
