/** The register of areas, teams, members and their phones, as the desk shows it. */
import { businessDate } from '../../shared/dates.ts';
import type { RegisterAnswer } from '../../shared/wire/desk.ts';
import type { CommuneReader, Install } from '../store/contract.ts';
import { livingRecords } from './livingRecords.ts';

const byName =
  <T>(nameOf: (one: T) => string) =>
  (a: T, b: T): number =>
    nameOf(a).localeCompare(nameOf(b), 'vi');

export async function register(reader: CommuneReader, now: number): Promise<RegisterAnswer> {
  const { area: communeArea } = await reader.commune();
  const areas = await livingRecords(reader, 'area');
  const teams = await livingRecords(reader, 'team');
  const members = await livingRecords(reader, 'member');
  const installs = await reader.installs();
  return {
    now,
    today: businessDate(now),
    communeArea,
    areas: areas
      .map(({ id, values }) => {
        const { name, areaKind, codePrefix, signal, householdTotal } = values;
        return { id, name, areaKind, codePrefix, signal, householdTotal };
      })
      .toSorted(byName((one) => one.name)),
    teams: teams
      .map(({ id, values }) => {
        const { name, level, placeArea: area, decisionNo, decisionDate } = values;
        return { id, name, level, area, decisionNo, decisionDate };
      })
      .toSorted(byName((one) => one.name)),
    members: members
      .map(({ id, values }) => {
        const { fullName, role, organisation, team } = values;
        const own = installs.filter((one) => one.kind === 'phone' && one.member === id);
        return {
          id,
          fullName,
          role,
          organisation,
          team,
          installs: own.map(phoneRow).toSorted(newest),
        };
      })
      .toSorted(byName((one) => one.fullName)),
  };
}

type PhoneRow = RegisterAnswer['members'][number]['installs'][number];

const newest = (a: PhoneRow, b: PhoneRow): number => b.joinedAt - a.joinedAt;

const phoneRow = ({
  id,
  joinedAt,
  revokedAt,
  lastRoundAt,
  unsentTold,
  appVersion,
}: Install): PhoneRow => ({ id, joinedAt, revokedAt, lastRoundAt, unsentTold, appVersion });
