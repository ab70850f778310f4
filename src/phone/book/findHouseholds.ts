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
  const found: { readonly household: HouseholdEntry; readonly score: number }[] = [];
  for (const household of households) {
    const score = scoreOf(keysFor(household), query);
    if (score > 0) found.push({ household, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ household }) => household);
}

function keysFor(household: HouseholdEntry): SearchKeys {
  const kept = keysOf.get(household);
  if (kept !== undefined) return kept;
  const keys = makeKeys(household.values);
  keysOf.set(household, keys);
  return keys;
}
