/** Hamlets of any size, written by one member and pulled by another's phone. */
import { mintRecordId, type RecordId } from '../../src/shared/ids.ts';
import { randomBytes } from 'node:crypto';
import { openDesk } from '../fixtures/journeyDesk.ts';
import type { JourneyServer } from '../fixtures/journeyServer.ts';
import { joinByWire, type Said, type WirePhone } from '../fixtures/journeyWire.ts';

export interface BookShape {
  readonly households: number;
  readonly persons: number;
  readonly visits: number;
  readonly helps: number;
}

/** Far more households than any hamlet has: a whole commune on one phone. */
export const manyHouseholds: BookShape = { households: 4000, persons: 0, visits: 0, helps: 0 };
/** A very large hamlet after some years of work: 5,000 records. */
export const fiveThousand: BookShape = {
  households: 600,
  persons: 1200,
  visits: 1400,
  helps: 1800,
};

const CHANGES_IN_RUN = 500;

const families = ['Vàng', 'Giàng', 'Lù', 'Phàn', 'Sùng', 'Thào', 'Lý', 'Chảo', 'Hầu', 'Mua'];
const middles = ['Mí', 'Thị', 'Văn', 'A', 'Seo'];
const givens = ['Sính', 'Mỷ', 'Pao', 'Mẩy', 'Chơ', 'Dế', 'Dính', 'Say', 'Vần', 'Tủa', 'Páo'];

/** Fills an empty server and gives a code for a second member, whose phone then has it all to pull. */
export async function fillBook(server: JourneyServer, shape: BookShape): Promise<string> {
  const desk = await openDesk(server);
  const area = await desk.addArea({
    name: 'Bản Đo Lường',
    areaKind: 'ban',
    codePrefix: 'DL',
    signal: 'none',
    householdTotal: shape.households,
  });
  const team = await desk.addTeam({ area, name: 'Tổ đo' });
  const who = { role: 'team_member', organisation: null, team } as const;
  const writer = await desk.addMember({ ...who, fullName: 'Người Ghi' });
  const reader = await desk.addMember({ ...who, fullName: 'Người Đọc' });
  const url = `http://127.0.0.1:${server.port}`;
  const phone = await joinByWire(url, await desk.makeCode(writer));
  await push(phone, recordsOf(shape, phone.joined.member));
  return desk.makeCode(reader);
}

function recordsOf(shape: BookShape, member: RecordId): readonly Said[] {
  const list = (length: number, make: (at: number) => Said): readonly Said[] =>
    Array.from({ length }, (_, at) => make(at));
  const of = (records: readonly Said[], at: number): RecordId =>
    records[at % Math.max(records.length, 1)]?.recordId ?? newId();
  const households = list(shape.households, (at) => aHousehold(newId(), at));
  const persons = list(shape.persons, (at) => aPerson(of(households, at), at));
  const visits = list(shape.visits, (at) =>
    aVisit({ household: of(households, at * 7), member, at }),
  );
  const helps = list(shape.helps, (at) => aHelp(of(visits, at)));
  return [...households, ...persons, ...visits, ...helps];
}

async function push(phone: WirePhone, all: readonly Said[]): Promise<void> {
  for (let at = 0; at < all.length; at += CHANGES_IN_RUN) {
    const run = await phone.makeRun(all.slice(at, at + CHANGES_IN_RUN));
    const head = { lacks: [[at + 1, at + CHANGES_IN_RUN]] satisfies [number, number][] };
    const { receipts } = await phone.round([run], head);
    const refused = receipts.filter(([, result]) => result !== 'asIs');
    if (refused.length > 0) throw new Error(`Not taken as it is: ${JSON.stringify(refused[0])}`);
  }
}

const newId = (): RecordId => mintRecordId((n) => randomBytes(n));
const is = (value: string | number) => ({ value, base: 0 });
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

function aHousehold(recordId: RecordId, at: number): Said {
  const names = [pick(families, at), pick(middles, at >> 2), pick(givens, at >> 3)];
  return {
    recordId,
    kind: 'household',
    fields: {
      code: is(`DL-${String(at + 1).padStart(4, '0')}`),
      headName: is(names.join(' ')),
      cluster: is(`Xóm ${1 + (at % 12)}`),
      landmark: is('cạnh bể nước chung'),
      peopleA18to59: is(2 + (at % 3)),
      status: is('living'),
      consentState: is('given'),
    },
  };
}

function aPerson(household: RecordId, at: number): Said {
  const fields = {
    household: is(household),
    slot: is(1 + (at % 4)),
    displayName: is(`${pick(families, at)} ${pick(givens, at)}`),
    relation: is('spouse'),
    ageBand: is('a18_59'),
  };
  return { recordId: newId(), kind: 'person', fields };
}

interface Visited {
  readonly household: RecordId;
  readonly member: RecordId;
  readonly at: number;
}

function aVisit({ household, member, at }: Visited): Said {
  const day = String(1 + (at % 28)).padStart(2, '0');
  const fields = {
    household: is(household),
    visitDate: is(`2026-0${1 + (at % 9)}-${day}`),
    result: is('met'),
    members: { add: [member], remove: [] },
    purposes: { add: ['outreach'], remove: [] },
    peopleReached: is(1 + (at % 4)),
  };
  return { recordId: newId(), kind: 'visit', fields };
}

function aHelp(visit: RecordId): Said {
  const fields = {
    visit: is(visit),
    appKey: is('vneid'),
    action: is('activate'),
    outcome: is('done'),
    deviceUsed: is('own'),
    verified: is('seen_on_device'),
  };
  return { recordId: newId(), kind: 'appAssist', fields };
}
