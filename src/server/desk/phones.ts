/** How fresh the figures are: which members' phones reached the server, and when. */
import { DAY_MS } from '../../shared/dates.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { Install } from '../store/contract.ts';

/** A member whose phone was silent for longer is named stale; never "inactive": there may be no signal. */
const STALE_AFTER_MS = 7 * DAY_MS;

/** The phones that may sync, by member. */
export function phonesByMember(
  installs: readonly Install[],
): ReadonlyMap<RecordId, readonly Install[]> {
  const phones = new Map<RecordId, readonly Install[]>();
  for (const one of installs) {
    if (one.kind !== 'phone' || one.revokedAt !== null || one.member === null) continue;
    phones.set(one.member, [...(phones.get(one.member) ?? []), one]);
  }
  return phones;
}

/** The latest round of any of the phones; null before the first. */
export function lastRoundOf(phones: readonly Install[]): number | null {
  const rounds = phones.flatMap((one) => one.lastRoundAt ?? []);
  return rounds.length === 0 ? null : Math.max(...rounds);
}

export interface Freshness {
  readonly lastRoundAt: number | null;
  readonly members: number;
  readonly membersJoined: number;
  readonly membersStale: number;
  readonly unsentTold: number;
}

/** Over all members that count now; phones of former members are left out. */
export function freshnessOf(
  members: readonly RecordId[],
  phones: ReadonlyMap<RecordId, readonly Install[]>,
  now: number,
): Freshness {
  const joined = members.flatMap((member) => {
    const own = phones.get(member) ?? [];
    return own.length === 0 ? [] : [own];
  });
  const all = joined.flat();
  const isStale = (own: readonly Install[]): boolean =>
    Math.max(...own.map((one) => one.lastRoundAt ?? one.joinedAt)) < now - STALE_AFTER_MS;
  return {
    lastRoundAt: lastRoundOf(all),
    members: members.length,
    membersJoined: joined.length,
    membersStale: joined.filter(isStale).length,
    unsentTold: all.reduce((sum, one) => sum + one.unsentTold, 0),
  };
}
