/** The sample's teams and their members: one team a hamlet, one of the commune. */
import { mintRecordId, type RecordId } from '../../shared/ids.ts';
import type { Organisation, Role } from '../../shared/records/enumerations.ts';
import { assert } from '../../shared/result.ts';
import type { Act } from './acts.ts';
import type { Chance } from './chance.ts';
import { SAMPLE_HAMLET, type SampleHamlet } from './hamlets.ts';
import { sampleMember } from './names.ts';

export interface SampleTeam {
  readonly id: RecordId;
  readonly isOfSampleHamlet: boolean;
  readonly lead: RecordId;
  /** The lead first. */
  readonly members: readonly RecordId[];
  readonly acts: readonly Act[];
}

/** Whom the join link of each start is for. */
export const SAMPLE_MEMBER = 'Vàng Thị Dua';

/** As the screens show them. */
const ofSampleHamlet = ['Sùng Mí Chá', SAMPLE_MEMBER, 'Thào A Sình', 'Lý Seo Vần', 'Phàn Thị Mai'];

const parts: readonly (readonly [Role, Organisation])[] = [
  ['team_lead', 'hamlet_leader'],
  ['team_member', 'youth_union'],
  ['deputy_lead', 'womens_union'],
  ['team_member', 'police'],
  ['team_member', 'youth_union'],
  ['team_member', 'teacher'],
  ['team_member', 'health_worker'],
  ['team_member', 'farmers_union'],
  ['team_member', 'tech_firm'],
  ['team_member', 'fatherland_front'],
];

const lastPart = ['team_member', 'resident'] as const;

/** There the lead is the third of the list, and the one who logs a young member. */
const partsInSampleHamlet: typeof parts = [
  ['team_member', 'youth_union'],
  ['team_member', 'youth_union'],
  ['team_lead', 'hamlet_leader'],
  ['team_member', 'police'],
  ['deputy_lead', 'womens_union'],
];

/** Two of the sample hamlet and the last of every third team have not joined yet. */
export const isWithoutPhone = ({ isOfSampleHamlet, members }: SampleTeam, at: number): boolean =>
  isOfSampleHamlet ? at === 1 || at === 4 : at === members.length - 1 && members.length > 4;

const decided = { decisionDate: '2025-07-15', validFrom: '2025-07-15' } as const;

export function hamletTeam(hamlet: SampleHamlet, area: RecordId, chance: Chance): SampleTeam {
  const name = `Tổ CNSCĐ ${hamlet.name.charAt(0).toLowerCase()}${hamlet.name.slice(1)}`;
  const names = hamlet.name === SAMPLE_HAMLET ? ofSampleHamlet : drawNames(hamlet.members, chance);
  assert(names.length === hamlet.members, 'a sample team has its members');
  return team({ name, level: 'hamlet', decisionNo: '12/QĐ-UBND', names }, area, chance);
}

/** At most ten members by the province's plan of 2025 (domain 1.1). */
export function communeTeam(area: RecordId, chance: Chance): SampleTeam {
  const names = drawNames(parts.length, chance);
  return team(
    { name: 'Tổ CNSCĐ cấp xã', level: 'commune', decisionNo: '11/QĐ-UBND', names },
    area,
    chance,
  );
}

interface Described {
  readonly name: string;
  readonly level: 'hamlet' | 'commune';
  readonly decisionNo: string;
  readonly names: readonly string[];
}

function team(described: Described, area: RecordId, chance: Chance): SampleTeam {
  const id = mintRecordId(chance.bytes);
  const { names, name, level, decisionNo } = described;
  const isOfSampleHamlet = names === ofSampleHamlet;
  const members = names.map((fullName, at): Act<'member'> => {
    const [role, organisation] = (isOfSampleHamlet ? partsInSampleHamlet : parts)[at] ?? lastPart;
    const values = {
      fullName,
      role,
      organisation,
      team: id,
      activeFrom: decided.validFrom,
    } as const;
    return { kind: 'member', id: mintRecordId(chance.bytes), area, values };
  });
  const values = { name, level, placeArea: area, decisionNo, ...decided };
  const [lead] = members;
  assert(lead !== undefined, 'a team has a first member');
  return {
    id,
    isOfSampleHamlet,
    lead: lead.id,
    members: members.map((one) => one.id),
    acts: [{ kind: 'team', id, area, values }, ...members],
  };
}

/** Different names within a team, so that nobody is taken for another. */
function drawNames(count: number, chance: Chance): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(sampleMember(chance).name);
  return [...names];
}
