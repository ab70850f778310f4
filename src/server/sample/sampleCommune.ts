/**
 * The whole sample commune as a plan: who the server enters in the registers, which phones its members
 * have, and what they logged. The same seed gives the same commune; dates go by the day of the first
 * start.
 */
import { businessDate, DAY_MS } from '../../shared/dates.ts';
import { mintInstallId, mintRecordId, type InstallId, type RecordId } from '../../shared/ids.ts';
import type { Act } from './acts.ts';
import { makeChance, type Chance } from './chance.ts';
import { sampleHamlets, type SampleHamlet } from './hamlets.ts';
import { sampleHousehold, type SampleHousehold } from './households.ts';
import { communeTeam, hamletTeam, isWithoutPhone, type SampleTeam } from './staff.ts';
import { visitActs } from './visits.ts';

/** A member's phone that was there before the first real one. Nobody holds a key to it. */
export interface SamplePhone {
  readonly install: InstallId;
  readonly member: RecordId;
  readonly joinedAt: number;
  readonly lastRoundAt: number;
  readonly unsentTold: number;
  readonly acts: readonly Act[];
}

export interface SampleCommune {
  readonly area: RecordId;
  /**
   * Areas, teams, members and the commune's list of households, in an order in which each knows those
   * before it.
   */
  readonly registers: readonly Act[];
  readonly phones: readonly SamplePhone[];
}

export const SAMPLE_SEED = 20_220_901;
export const SAMPLE_COMMUNE_NAME = 'xã Nà Mẫu (dữ liệu mẫu)';

export function sampleCommune(seed: number, now: number): SampleCommune {
  const chance = makeChance(seed);
  const commune = mintRecordId(chance.bytes);
  const plan: Planning = { chance, commune, now };
  const hamlets = sampleHamlets.map((hamlet) => planHamlet(hamlet, plan));
  const team = communeTeam(commune, chance);
  return {
    area: commune,
    registers: [communeAct(commune), ...hamlets.flatMap((one) => one.registers), ...team.acts],
    phones: [...hamlets.flatMap((one) => one.phones), ...phonesOf(team, 0, plan)],
  };
}

interface Planning {
  readonly chance: Chance;
  readonly commune: RecordId;
  readonly now: number;
}

const communeAct = (id: RecordId): Act<'area'> => {
  const householdTotal = sampleHamlets.reduce((sum, one) => sum + one.householdTotal, 0);
  const values = { name: SAMPLE_COMMUNE_NAME, areaKind: 'commune', householdTotal } as const;
  return { kind: 'area', id, area: id, values };
};

interface PlannedHamlet {
  readonly registers: readonly Act[];
  readonly phones: readonly SamplePhone[];
}

function planHamlet(hamlet: SampleHamlet, plan: Planning): PlannedHamlet {
  const { chance, commune, now } = plan;
  const area = mintRecordId(chance.bytes);
  const { name, areaKind, codePrefix, signal, householdTotal } = hamlet;
  const values = { name, areaKind, codePrefix, signal, householdTotal, parent: commune };
  const team = hamletTeam(hamlet, area, chance);
  const phones = phonesOf(team, silentDays(hamlet), plan);
  const askedBy = phones[0]?.member ?? team.lead;
  const today = businessDate(now);
  const households = Array.from({ length: hamlet.registered }, (_, at) =>
    sampleHousehold(at + 1, { hamlet, area, askedBy, today }, chance),
  );
  return {
    registers: [
      { kind: 'area', id: area, area: commune, values },
      ...team.acts,
      ...households.flatMap((one) => one.imported),
    ],
    phones: phones.map((phone, at) => ({
      ...phone,
      acts: at === 0 ? fieldWork({ hamlet, area, households, phones, plan }) : [],
    })),
  };
}

/**
 * How long the phones of a hamlet were silent: two hamlets stand for those that nobody heard of for a
 * while.
 */
function silentDays({ codePrefix, signal }: SampleHamlet): number {
  if (codePrefix === 'TS') return 14;
  if (codePrefix === 'SC') return 9;
  return signal === 'good' ? 0 : 2;
}

function phonesOf(
  team: SampleTeam,
  silent: number,
  { chance, now }: Planning,
): readonly SamplePhone[] {
  return team.members.flatMap((member, at): readonly SamplePhone[] => {
    if (isWithoutPhone(team, at)) return [];
    const lastRoundAt = now - silent * DAY_MS - chance.below(DAY_MS);
    const joinedAt = now - (90 + chance.below(30)) * DAY_MS;
    const unsentTold = silent > 7 ? chance.below(4) : 0;
    return [
      { install: mintInstallId(chance.bytes), member, joinedAt, lastRoundAt, unsentTold, acts: [] },
    ];
  });
}

interface FieldWork {
  readonly hamlet: SampleHamlet;
  readonly area: RecordId;
  readonly households: readonly SampleHousehold[];
  readonly phones: readonly SamplePhone[];
  readonly plan: Planning;
}

/** What the first member of a hamlet with a phone asked and logged, sometimes with a second one beside. */
function fieldWork({ hamlet, area, households, phones, plan }: FieldWork): readonly Act[] {
  const { chance, now } = plan;
  const [first, second] = phones.map((phone) => phone.member);
  if (first === undefined) return [];
  const consents = households.flatMap((one) => one.consent ?? []);
  const visits = Array.from({ length: hamlet.visits }, (_, at) => {
    const household = households[(at * 7 + 11) % households.length];
    if (household === undefined) return [];
    const members = second !== undefined && chance.isIn(40) ? [first, second] : [first];
    return visitActs(
      household,
      { area, members, today: businessDate(now), at, of: hamlet.visits },
      chance,
    );
  });
  return [...consents, ...visits.flat()];
}
