/**
 * What must hold once the weather has cleared, whatever it was. Each checker gives sentences about
 * what is wrong; none means that the seed passed. They look at disks, at the server's records and
 * history, and at what members were told; never into the code under test.
 */
import { isDeepStrictEqual } from 'node:util';
import { decodeRow } from '../../src/phone/storage/rowBytes.ts';
import type { ChangeRow } from '../../src/server/store/contract.ts';
import { isRecordId, type RecordId } from '../../src/shared/ids.ts';
import { canonicalText, type Json } from '../../src/shared/json.ts';
import { isComplete } from '../../src/shared/records/readRecord.ts';
import { kindNames } from '../../src/shared/records/registry.ts';
import type { RecordState } from '../../src/shared/records/state.ts';
import { recount } from '../../src/shared/tallies/recount.ts';
import type { Phone } from './phone.ts';
import type { Played } from './play.ts';

export interface AtServer {
  readonly records: ReadonlyMap<RecordId, RecordState>;
  readonly changes: readonly ChangeRow[];
  /** Areas that each phone's member reads, by the phone's number. */
  readonly reads: readonly ReadonlySet<RecordId>[];
}

export async function readServer({ commune, phones }: Played): Promise<AtServer> {
  return commune.store.reading(commune.id, async (reader) => {
    const all = await Promise.all(kindNames.map((kind) => reader.records(kind)));
    const changes: ChangeRow[] = [];
    for (const install of await reader.installs()) {
      for (let n = 1; n <= install.lastN; n += 1) {
        const row = await reader.change(install.id, n);
        if (row !== undefined) changes.push(row);
      }
    }
    const records = new Map(all.flat().map((state) => [state.id, state]));
    const reads = phones.map((phone) => readsOf(records, phone, commune.area));
    return { records, changes, reads };
  });
}

function readsOf(
  records: ReadonlyMap<RecordId, RecordState>,
  phone: Phone,
  communeArea: RecordId,
): ReadonlySet<RecordId> {
  const named = (id: Json | undefined, field: string): Json | undefined =>
    typeof id === 'string' && isRecordId(id) ? records.get(id)?.body[field] : undefined;
  const team = named(phone.joined.answer.member, 'team');
  const place = named(team, 'placeArea');
  return new Set([communeArea, ...(typeof place === 'string' && isRecordId(place) ? [place] : [])]);
}

/**
 * Every phone holds exactly the server's records of its areas, cell by cell, and its screens show
 * them.
 */
export async function convergence(played: Played, server: AtServer): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const phone of played.phones) {
    const reads = server.reads[phone.at] ?? new Set();
    const held = new Map(
      [...phone.disk.rows.values()].map((row) => [row.id, decodeRow(row.bytes)]),
    );
    for (const [id, state] of server.records) {
      if (!reads.has(state.area)) continue;
      const row = held.get(id);
      if (row === undefined) wrong.push(`phone ${phone.at} lacks ${state.kind} ${id}`);
      else if (!isDeepStrictEqual(sorted(row), sorted(state))) {
        wrong.push(`phone ${phone.at} differs in ${state.kind} ${id}: ${difference(row, state)}`);
      }
    }
    for (const [id, row] of held) {
      if (row !== undefined && !reads.has(server.records.get(id)?.area ?? id)) {
        wrong.push(`phone ${phone.at} still holds ${row.kind} ${id}`);
      }
    }
    wrong.push(...(await screens(phone)));
  }
  return wrong;
}

const sorted = (state: RecordState): Json =>
  JSON.parse(canonicalText(JSON.parse(JSON.stringify(state))));

function difference(row: RecordState, state: RecordState): string {
  const [a, b] = [Object.entries(row), Object.entries(state)];
  return b
    .filter(([key, value]) => !isDeepStrictEqual(value, a.find(([name]) => name === key)?.[1]))
    .map(
      ([key, value]) =>
        `${key}: ${JSON.stringify(a.find(([name]) => name === key)?.[1])} ≠ ${JSON.stringify(value)}`,
    )
    .join('; ');
}

/** A book that lived through everything shows what the same disk shows when it is opened anew. */
async function screens(phone: Phone): Promise<readonly string[]> {
  const before = shown(phone);
  await phone.restart();
  const after = shown(phone);
  return isDeepStrictEqual(before, after)
    ? []
    : [`phone ${phone.at} showed something else than its disk holds`];
}

const shown = ({ book }: Phone) => ({
  pages: book.households().map((household) => book.household(household.id)),
  returned: book.returned(),
  unsent: book.unsent(),
  counts: book.standing().counts,
  next: book.nextHouseholdCode(),
});

/**
 * Whatever a member was told is saved lies in the commune's history, unaltered, or is shown as
 * returned; nothing waits any more.
 */
export function nothingLost(played: Played, server: AtServer): readonly string[] {
  const wrong: string[] = [];
  const history = new Map(server.changes.map((row) => [`${row.install}/${row.n}`, row]));
  const known = new Set(server.changes.map((row) => row.recordId));
  for (const phone of played.phones) {
    const { install } = phone.joined.answer;
    for (const said of phone.said) {
      const row = history.get(`${install}/${said.n}`);
      if (row === undefined) wrong.push(`change ${said.n} of phone ${phone.at} never arrived`);
      else if (!canonicalText(row.written).includes(canonicalText(said.recordId))) {
        wrong.push(`change ${said.n} of phone ${phone.at} became another`);
      }
      const kept = phone.disk.receipts.get(said.n);
      const isBack = row?.receipt[1] === 'refused' || row?.receipt[1] === 'quarantined';
      const isShown = phone.book.returned().some((one) => one.n === said.n);
      if (isBack && !isShown && kept?.isDismissed !== true) {
        wrong.push(`change ${said.n} of phone ${phone.at} came back and nobody sees it`);
      }
    }
    for (const id of phone.acknowledged) {
      if (!known.has(id))
        wrong.push(`phone ${phone.at} said that ${id} is saved, and it is nowhere`);
    }
    const { counts, trouble } = phone.book.standing();
    if (counts.unsentChanges > 0 || phone.book.unsent().length > 0) {
      wrong.push(
        `phone ${phone.at} still has ${counts.unsentChanges} changes to send (${trouble ?? 'no trouble'})`,
      );
    }
  }
  return wrong;
}

/** The figures hold each visit that a member meant to log once, and no change has two lives. */
export function countedOnce(played: Played, server: AtServer): readonly string[] {
  const wrong: string[] = [];
  const visits = [...server.records.values()].filter((state) => state.kind === 'visit');
  const complete = visits.filter((state) => isComplete('visit', state.body));
  const figures = recount(server.records.values(), {
    period: { from: '2020-01-01', to: '2099-12-31' },
    pillarOf: {},
  });
  const living = complete.filter((state) => state.body['retired'] !== true).length;
  const counted = figures.total.visits + figures.total.doubtful;
  if (counted !== living) wrong.push(`${counted} visits are counted, ${living} are living`);
  const meant = played.phones.reduce((sum, phone) => sum + phone.visitsMeant, 0);
  const unsure = played.phones.reduce((sum, phone) => sum + refusedVisits(phone, server), 0);
  const died = played.phones.reduce((sum, phone) => sum + keptByDying(phone, visits), 0);
  if (complete.length !== meant - unsure + died) {
    wrong.push(
      `${complete.length} visits are known, ${meant} were meant, ${unsure} refused, ${died} kept by dying phones`,
    );
  }
  const seqs = server.changes.map((row) => row.receipt[2]).filter((seq) => seq > 0);
  if (new Set(seqs).size !== seqs.length) wrong.push('two changes have one seq');
  return wrong;
}

/** Visits whose first change the commune did not take. */
const refusedVisits = (phone: Phone, server: AtServer): number =>
  [...madeVisits(phone)].filter((id) => phone.acknowledged.has(id) && !server.records.has(id))
    .length;

/** Visits that were kept by a phone that died before it could say so. */
const keptByDying = (phone: Phone, visits: readonly RecordState[]): number => {
  const made = madeVisits(phone);
  return visits.filter((state) => made.has(state.id) && !phone.acknowledged.has(state.id)).length;
};

const madeVisits = (phone: Phone): ReadonlySet<RecordId> =>
  new Set(
    phone.said
      .filter((said) => said.kind === 'visit' && said.cell === 'household')
      .map((said) => said.recordId),
  );

/** Who changed a value after having seen it has the last word over it. */
export function intention(played: Played, server: AtServer): readonly string[] {
  const wrong: string[] = [];
  const receipts = new Map(server.changes.map((row) => [`${row.install}/${row.n}`, row.receipt]));
  for (const phone of played.phones) {
    const { install } = phone.joined.answer;
    for (const said of phone.said) {
      const receipt = receipts.get(`${install}/${said.n}`);
      const state = server.records.get(said.recordId);
      const by = state?.by[said.cell];
      if (receipt === undefined || state === undefined || by === undefined) continue;
      const isAccepted =
        receipt[1] === 'asIs' || receipt[1] === 'merged' || receipt[1] === 'review';
      const isItself = by.install === install && by.n >= said.n;
      const sawIt = said.sawSeq >= by.seq && said.sawSeq > 0;
      const isSame = isDeepStrictEqual(state.body[said.cell], said.value);
      if (!isAccepted || isItself || !sawIt || isSame || wasRetired(server, said.recordId))
        continue;
      if (isForgotten(server, state, said.value)) continue;
      wrong.push(
        `phone ${phone.at} saw ${said.cell} and changed it to ${String(said.value)} in vain`,
      );
    }
  }
  return wrong;
}

/** A change to a retired record waits on a card, whatever it saw. */
const wasRetired = (server: AtServer, id: RecordId): boolean =>
  server.records.get(id)?.by['retired'] !== undefined;

/** A name that came after the household had said no is not kept. */
function isForgotten(server: AtServer, state: RecordState, value: Json): boolean {
  const home = state.kind === 'household' ? state.id : state.body['household'];
  const household =
    typeof home === 'string' && isRecordId(home) ? server.records.get(home) : undefined;
  return value !== '' && household?.body['consentState'] === 'refused';
}

export async function checkAll(played: Played): Promise<readonly string[]> {
  const server = await readServer(played);
  return [
    ...played.commune.troubles.map((trouble) => `the server stumbled: ${String(trouble)}`),
    ...nothingLost(played, server),
    ...countedOnce(played, server),
    ...intention(played, server),
    ...(await convergence(played, server)),
  ];
}
