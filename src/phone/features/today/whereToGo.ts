/**
 * Picks, among the households of the area, those that a member might go to next. Pure, so that it
 * can be looked into.
 */
import type { IsoDate } from '../../../shared/dates.ts';
import type { HouseholdEntry } from '../../book/book.ts';

/**
 * Households that nobody was ever at, met or not; the very ones that the list's own filter shows.
 */
export const neverVisited = (households: readonly HouseholdEntry[]): readonly HouseholdEntry[] =>
  households.filter(({ lastVisit }) => lastVisit === undefined);

/** The cluster with most of them, where clusters are named at all. */
export function fullestCluster(
  households: readonly HouseholdEntry[],
): { readonly cluster: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const { values } of households) {
    if (values.cluster !== '') counts.set(values.cluster, (counts.get(values.cluster) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(
    ([a, many], [b, more]) => more - many || a.localeCompare(b, 'vi'),
  );
  return first === undefined ? undefined : { cluster: first[0], count: first[1] };
}

/** Of the households that live here, the one whose last visit lies furthest back. */
export function longestAgo(
  households: readonly HouseholdEntry[],
): { readonly household: HouseholdEntry; readonly date: IsoDate } | undefined {
  let found: { household: HouseholdEntry; date: IsoDate } | undefined;
  for (const household of households) {
    const date = household.lastVisit?.date;
    if (date === undefined || household.values.status !== 'living') continue;
    if (found === undefined || date < found.date) found = { household, date };
  }
  return found;
}
