/**
 * Finds households by what was typed. What a household is found by is folded once and kept as long
 * as its entry, and put together once a list.
 */
import { makeHaystack, search, type Haystack } from '../../shared/search/haystack.ts';
import { makeKeys, makeQuery, type SearchKeys } from '../../shared/search/match.ts';
import type { HouseholdEntry } from './book.ts';

const keysOf = new WeakMap<HouseholdEntry, SearchKeys>();
const haystackOf = new WeakMap<readonly HouseholdEntry[], Haystack>();

/** Those that fit, best first; equals stay in the order of the list. Nothing typed finds all. */
export function findHouseholds(
  households: readonly HouseholdEntry[],
  typed: string,
): readonly HouseholdEntry[] {
  const query = makeQuery(typed);
  if (query === undefined) return households;
  return search(haystackFor(households), query).flatMap((at) => households[at] ?? []);
}

/**
 * What a list is searched in; asked for beforehand, like the keys of each household, the first key
 * press need not wait for it.
 */
export function haystackFor(households: readonly HouseholdEntry[]): Haystack {
  const kept = haystackOf.get(households);
  if (kept !== undefined) return kept;
  const haystack = makeHaystack(households.map(keysFor));
  haystackOf.set(households, haystack);
  return haystack;
}

/** What a household is found by. */
export function keysFor(household: HouseholdEntry): SearchKeys {
  const kept = keysOf.get(household);
  if (kept !== undefined) return kept;
  const people = household.named.map(({ name }) => name);
  const keys = makeKeys({ ...household.values, people });
  keysOf.set(household, keys);
  return keys;
}
