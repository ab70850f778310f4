/**
 * The sample's households with their people, as the commune imported its list: names are there, because
 * the list had them, except where a household refused. Consents are records of their own, asked by a
 * member of the team.
 */
import { addDays, type IsoDate } from '../../shared/dates.ts';
import { mintRecordId, type RecordId } from '../../shared/ids.ts';
import type { ConsentState, Livelihood, Priority } from '../../shared/records/enumerations.ts';
import type { Values } from '../../shared/records/registry.ts';
import type { Act } from './acts.ts';
import type { Chance } from './chance.ts';
import type { SampleHamlet } from './hamlets.ts';
import { clusters, landmarks, sampleHead, sampleSpouse, type SamplePerson } from './names.ts';

export interface SampleHousehold {
  readonly id: RecordId;
  readonly consentState: ConsentState;
  /** The records of its people, head first. */
  readonly persons: readonly RecordId[];
  /** What the commune's list brought. */
  readonly imported: readonly Act[];
  /** What a member asked for, where somebody did. */
  readonly consent: Act<'consent'> | undefined;
}

export interface HouseholdPlace {
  readonly hamlet: SampleHamlet;
  readonly area: RecordId;
  readonly askedBy: RecordId;
  readonly today: IsoDate;
}

/** Households that the screens show, by number in the hamlet's book. */
const shown: { readonly [number: number]: Partial<Values<'household'>> } = {
  12: { headName: 'Giàng Thị Mỷ', cluster: 'Xóm Trên', landmark: 'cạnh bể nước chung' },
  45: { headName: 'Vàng Mí Sính', cluster: 'Xóm Khe Đá', landmark: 'nhà đầu dốc' },
  46: {
    headName: 'Vàng Mí Sính',
    knownAs: 'Sính Lử',
    cluster: 'Xóm Dưới',
    landmark: 'sau điểm trường',
  },
  51: { headName: 'Lù Văn Pao', cluster: 'Xóm Dưới', landmark: 'gần nhà văn hóa' },
  58: { consentState: 'refused', cluster: 'Xóm Khe Đá' },
  63: { headName: 'Phàn Thị Mẩy', cluster: 'Xóm Trên', landmark: 'bán tạp hóa' },
  70: {
    headName: 'Vàng Mí Chơ',
    consentState: 'not_asked',
    cluster: 'Xóm Trên',
    landmark: 'cuối đường bê tông',
  },
  81: { headName: 'Sùng A Dế', cluster: 'Xóm Khe Đá' },
  88: { headName: 'Thào Thị Dính', cluster: 'Xóm Dưới', landmark: 'qua cầu treo' },
};

export function sampleHousehold(
  number: number,
  place: HouseholdPlace,
  chance: Chance,
): SampleHousehold {
  const id = mintRecordId(chance.bytes);
  const head = sampleHead(chance);
  const known = place.hamlet.codePrefix === 'PC' ? shown[number] : undefined;
  const consentState = known?.consentState ?? drawConsent(number, chance);
  const isNamed = consentState !== 'refused' && consentState !== 'withdrawn';
  const people = drawPeople(chance);
  const code = `${place.hamlet.codePrefix}-${String(number).padStart(3, '0')}`;
  const values: Act<'household'>['values'] = {
    code,
    cluster: chance.pick(clusters),
    landmark: chance.pick(landmarks),
    ...people.counts,
    livelihoods: drawLivelihoods(chance),
    priorities: drawPriorities(chance, people.isElderlyAlone),
    status: chance.isIn(4) ? 'away_long' : 'living',
    source: 'import',
    ...(isNamed ? { headName: head.name } : {}),
    ...known,
    consentState,
  };
  const { area } = place;
  const persons = consentState === 'given' ? personActs(id, { area, head, people, chance }) : [];
  const consent =
    consentState === 'not_asked' ? undefined : consentAct(id, consentState, { place, chance });
  return {
    id,
    consentState,
    persons: persons.map((one) => one.id),
    imported: [{ kind: 'household', id, area, values }, ...persons],
    consent,
  };
}

/** Most said yes, some were not asked yet, a few refused or took it back. */
function drawConsent(number: number, chance: Chance): ConsentState {
  if (number % 31 === 7) return 'withdrawn';
  if (number % 29 === 3) return 'refused';
  return chance.isIn(13) ? 'not_asked' : 'given';
}

interface People {
  readonly counts: Partial<Values<'household'>>;
  readonly hasSpouse: boolean;
  readonly isElderlyAlone: boolean;
}

function drawPeople(chance: Chance): People {
  if (chance.isIn(5)) {
    return { counts: { peopleA60p: 1 }, hasSpouse: false, isElderlyAlone: true };
  }
  const counts = {
    peopleU6: chance.below(3),
    peopleA6to13: chance.below(3),
    peopleA14: chance.below(2),
    peopleA15to17: chance.below(2),
    peopleA18to59: 2 + chance.below(2),
    peopleA60p: chance.below(2),
  };
  return { counts, hasSpouse: chance.isIn(85), isElderlyAlone: false };
}

const livelihoodSets: readonly (readonly Livelihood[])[] = [
  ['farming'],
  ['farming'],
  ['farming'],
  ['farming', 'cooperative'],
  ['business_household'],
  ['farming', 'homestay'],
];
const drawLivelihoods = (chance: Chance): readonly Livelihood[] => chance.pick(livelihoodSets);

function drawPriorities(chance: Chance, isElderlyAlone: boolean): readonly Priority[] {
  const priorities: Priority[] = isElderlyAlone ? ['elderly_alone'] : [];
  if (isElderlyAlone || chance.isIn(22)) priorities.push('no_smartphone');
  if (chance.isIn(6)) priorities.push('special_help');
  return priorities;
}

interface Family {
  readonly area: RecordId;
  readonly head: SamplePerson;
  readonly people: People;
  readonly chance: Chance;
}

/** Head and spouse; nobody under 14 has a record, and children have no names. */
function personActs(household: RecordId, family: Family): readonly Act<'person'>[] {
  const { area, head, people, chance } = family;
  const ageBand = people.isElderlyAlone ? 'a60p' : 'a18_59';
  const person = (values: Act<'person'>['values']): Act<'person'> => ({
    kind: 'person',
    id: mintRecordId(chance.bytes),
    area,
    values: { household, ...values },
  });
  const first = person({
    slot: 1,
    displayName: head.name,
    relation: 'head',
    sex: head.sex,
    ageBand,
  });
  if (!people.hasSpouse) return [first];
  const spouse = sampleSpouse(chance, head);
  const second = {
    slot: 2,
    displayName: spouse.name,
    relation: 'spouse',
    sex: spouse.sex,
    ageBand,
  } as const;
  return [first, person(second)];
}

interface Asked {
  readonly place: HouseholdPlace;
  readonly chance: Chance;
}

function consentAct(
  household: RecordId,
  state: ConsentState,
  { place, chance }: Asked,
): Act<'consent'> {
  const { area, askedBy, today } = place;
  const askedOn = addDays(today, -20 - chance.below(60));
  const given = state !== 'refused';
  return {
    kind: 'consent',
    id: mintRecordId(chance.bytes),
    area,
    values: {
      household,
      given,
      purposes: given ? ['contact', 'track_help'] : [],
      method: chance.pick(['spoken', 'signed', 'tapped'] as const),
      textVersion: '1',
      askedOn,
      askedBy,
      ...(state === 'withdrawn' ? { withdrawnOn: addDays(askedOn, 10) } : {}),
    },
  };
}
