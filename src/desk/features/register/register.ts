/**
 * The register as its page shows it: places with their teams, teams with their members, members
 * with their phones.
 */
import type { InstallId, RecordId } from '../../../shared/ids.ts';
import type { CodeAnswer, RegisterAnswer } from '../../../shared/wire/desk.ts';
import { matches } from '../../parts/matches.ts';
import { STALE_AFTER_MS } from '../../parts/stale.ts';

export type Area = RegisterAnswer['areas'][number];
export type Team = RegisterAnswer['teams'][number];
export type Member = RegisterAnswer['members'][number];
export type Phone = Member['installs'][number];

/** The commune itself, or one hamlet, with the teams that work there. */
export interface Place {
  readonly area: Area;
  readonly isCommune: boolean;
  readonly teams: readonly TeamOfPlace[];
  readonly memberCount: number;
  readonly isStale: boolean;
}

export interface TeamOfPlace {
  readonly team: Team;
  readonly members: readonly Member[];
}

/** A code that was just made, with whom it is for. */
export interface MadeCode {
  readonly code: CodeAnswer;
  readonly member: Member;
  readonly team: Team;
}

/** The commune first where it has a team of its own, then the hamlets by name. */
export function placesOf({
  areas,
  teams,
  members,
  communeArea,
  now,
}: RegisterAnswer): readonly Place[] {
  const places = areas.map((area): Place => {
    const own = teams
      .filter((team) => team.area === area.id)
      .map((team) => ({ team, members: members.filter((member) => member.team === team.id) }));
    const staff = own.flatMap((team) => team.members);
    return {
      area,
      isCommune: area.id === communeArea,
      teams: own,
      memberCount: staff.length,
      isStale: staff.some((member) => isStale(member, now)),
    };
  });
  const commune = places.filter(({ isCommune, teams: own }) => isCommune && own.length > 0);
  return [...commune, ...places.filter(({ isCommune }) => !isCommune)];
}

/** Phones that may sync; a revoked one is kept in the list for the record only. */
export const phonesInUse = (member: Member): readonly Phone[] =>
  member.installs.filter(({ revokedAt }) => revokedAt === null);

/**
 * Whether none of a member's phones reached the commune within 7 days; before a first round,
 * joining counts.
 */
export function isStale(member: Member, now: number): boolean {
  const seen = phonesInUse(member).map(({ lastRoundAt, joinedAt }) => lastRoundAt ?? joinedAt);
  return seen.length > 0 && Math.max(...seen) < now - STALE_AFTER_MS;
}

/** Places whose name, a team's or a member's name matches what was typed. */
export const matchingPlaces = (places: readonly Place[], typed: string): readonly Place[] =>
  typed.trim() === ''
    ? places
    : places.filter(({ area, teams }) =>
        [
          area.name,
          ...teams.flatMap(({ team, members }) => [
            team.name,
            ...members.map((one) => one.fullName),
          ]),
        ].some((name) => matches(typed, name)),
      );

/** One line of a team's table: a member with one phone, or with none. */
export interface PhoneRow {
  readonly key: InstallId | RecordId;
  readonly member: Member;
  readonly phone: Phone | undefined;
  /** Name and role stand on a member's first line only. */
  readonly isFirst: boolean;
}

export function phoneRows(members: readonly Member[], withRevoked: boolean): readonly PhoneRow[] {
  return members.flatMap((member): readonly PhoneRow[] => {
    const inUse = phonesInUse(member);
    const revoked = member.installs.filter(({ revokedAt }) => revokedAt !== null);
    const phones = withRevoked ? [...inUse, ...revoked] : inUse;
    if (phones.length === 0) return [{ key: member.id, member, phone: undefined, isFirst: true }];
    return phones.map((phone, at) => ({ key: phone.id, member, phone, isFirst: at === 0 }));
  });
}

export const revokedCount = (members: readonly Member[]): number =>
  members.flatMap(({ installs }) => installs).filter(({ revokedAt }) => revokedAt !== null).length;
