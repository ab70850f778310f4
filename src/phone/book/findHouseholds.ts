/**
 * Finds households by what was typed. What a household is found by is folded once and kept as long
 * as its entry.
 */
import { makeKeys, makeQuery, scoreOf, type SearchKeys } from '../../shared/search/match.ts';
import type { HouseholdEntry } from './book.ts';

const keysOf = new WeakMap<HouseholdEntry, SearchKeys>();

/** Those that fit, best first; equals stay in the order of the list. Nothing typed finds all. */
export function findHouseholds(
  households: readonly HouseholdEntry[],
  typed: string,
): readonly HouseholdEntry[] {
  const query = makeQuery(typed);
  if (query === undefined) return households;
  const byScore = new Map<number, HouseholdEntry[]>();
  for (const household of households) {
    const score = scoreOf(keysFor(household), query);
    if (score === 0) continue;
    const equals = byScore.get(score);
    if (equals === undefined) byScore.set(score, [household]);
    else equals.push(household);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, equals]) => equals);
}

/** What a household is found by; asked for beforehand, the first key press need not wait for it. */
export function keysFor(household: HouseholdEntry): SearchKeys {
  const kept = keysOf.get(household);
  if (kept !== undefined) return kept;
  const people = household.named.map(({ name }) => name);
  const keys = makeKeys({ ...household.values, people });
  keysOf.set(household, keys);
  return keys;
}
