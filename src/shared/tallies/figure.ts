/**
 * What every way of counting needs: empty figures, and the one order in which lists of figures
 * stand.
 */
import type { IsoDate, Period } from '../dates.ts';
import type { Pillar } from '../records/enumerations.ts';
import type { PillarOf, Tally } from './tally.ts';

export const noTurns: Tally['appTurns'] = {
  digital_government: 0,
  digital_economy: 0,
  digital_society: 0,
  unknown: 0,
};

export const emptyTally: Tally = {
  visits: 0,
  visitsMet: 0,
  householdsReached: 0,
  householdsFirst: 0,
  householdsCovered: 0,
  householdsInRegister: 0,
  peopleTurns: 0,
  appTurns: noTurns,
  appDone: 0,
  serviceTurns: 0,
  serviceFiled: 0,
  memberDays: 0,
  helperDeviceTurns: 0,
  helpsNotDone: 0,
  doubtful: 0,
};

/** Whether any figure of a tally is not 0. */
export function isSomething(tally: Tally): boolean {
  const { appTurns, ...plain } = tally;
  return [...Object.values(plain), ...Object.values(appTurns)].some((figure) => figure !== 0);
}

/**
 * An app that the commune's catalogue does not know is counted all the same, apart from the three
 * pillars.
 */
export const pillarOfKey = (pillarOf: PillarOf, key: string): Pillar | 'unknown' =>
  (Object.hasOwn(pillarOf, key) ? pillarOf[key] : undefined) ?? 'unknown';

/** Coverage is counted from the first day of the year in which a period ends. */
export const yearStart = (period: Period): IsoDate => `${period.to.slice(0, 4)}-01-01`;

/**
 * Rows by their turns, most first; equal ones by their key, so that every way of counting gives
 * one order.
 */
export function mostFrequentFirst<Row extends { readonly turns: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  return [...rows].sort((a, b) => b.turns - a.turns || (keyOf(a) < keyOf(b) ? -1 : 1));
}
