/** The made-up commune of the first start: whole, the same each time, and plainly made up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addDays, businessDate } from '../../../../src/shared/dates.ts';
import { readRecord } from '../../../../src/shared/records/readRecord.ts';
import type { KindName, Values } from '../../../../src/shared/records/registry.ts';
import { recount } from '../../../../src/shared/tallies/recount.ts';
import { random } from '../../../../src/server/accounts/secrets.ts';
import { pillarOf } from '../../../../src/server/desk/catalogue.ts';
import { foundCommune } from '../../../../src/server/sample/foundCommune.ts';
import { joinAtStart } from '../../../../src/server/sample/joinAtStart.ts';
import { sampleCommune, SAMPLE_SEED } from '../../../../src/server/sample/sampleCommune.ts';
import { openMemoryStore } from '../../../../src/server/store/memory/openMemoryStore.ts';
import { openSqliteStore } from '../../../../src/server/store/sqlite/openSqliteStore.ts';
import { hashText } from '../../../../src/server/sync/codec.ts';
import type { CommuneReader } from '../../../../src/server/store/contract.ts';
import { NOON, serverInMemory } from '../../../fixtures/serverInMemory.ts';

const today = businessDate(NOON);
const tools = { now: () => NOON, random, hash: hashText };
const sample = await serverInMemory({ isSample: true });
const reading = <T>(run: (reader: CommuneReader) => Promise<T>): Promise<T> =>
  sample.parts.store.reading(sample.commune.id, run);

async function all<K extends KindName>(kind: K): Promise<readonly Values<K>[]> {
  const records = await reading((reader) => reader.records(kind));
  return records.map(({ id, body }) => {
    const values = readRecord(kind, body);
    if (values === undefined) throw new Error(`${kind} ${id} is incomplete`);
    return values;
  });
}

it('has 31 hamlets, 32 teams, 142 members and about 92 households in the sample hamlet', async () => {
  expect((await all('area')).filter(({ areaKind }) => areaKind !== 'commune')).toHaveLength(31);
  expect(await all('team')).toHaveLength(32);
  expect(await all('member')).toHaveLength(142);
  const households = await all('household');
  expect(households.filter(({ code }) => code.startsWith('PC-'))).toHaveLength(92);
  expect(new Set(households.map(({ code }) => code)).size).toBe(households.length);
  expect(await all('card')).toEqual([]);
});

it('is marked as made up in its name, and adds up to 2,614 households', async () => {
  expect(sample.commune).toMatchObject({ name: 'xã Nà Mẫu (dữ liệu mẫu)', isSample: true });
  const areas = await all('area');
  const commune = areas.find(({ areaKind }) => areaKind === 'commune');
  const hamlets = areas.filter(({ areaKind }) => areaKind !== 'commune');
  const total = hamlets.reduce((sum, { householdTotal }) => sum + (householdTotal ?? 0), 0);
  expect([total, commune?.householdTotal]).toEqual([2614, 2614]);
  expect(new Set(hamlets.map(({ codePrefix }) => codePrefix)).size).toBe(31);
});

it('every team has a lead and three to five members, the commune’s ten', async () => {
  const members = await all('member');
  const byTeam = Map.groupBy(members, ({ team }) => team);
  const sizes = [...byTeam.values()].map((team) => team.length).toSorted((a, b) => a - b);
  expect([sizes[0], sizes.at(-2), sizes.at(-1)]).toEqual([3, 5, 10]);
  for (const team of byTeam.values()) {
    expect(team.filter(({ role }) => role === 'team_lead')).toHaveLength(1);
    expect(new Set(team.map(({ fullName }) => fullName)).size).toBe(team.length);
  }
});

it('keeps no name of a household that refused or withdrew, and none of a child', async () => {
  const records = await reading((reader) => reader.records('household'));
  const persons = await all('person');
  const silent = records.filter(({ body }) =>
    ['refused', 'withdrawn'].includes(String(body['consentState'])),
  );
  expect(silent.length).toBeGreaterThan(2);
  for (const { id, body } of silent) {
    expect([body['headName'], body['knownAs'], body['contactPhone']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(persons.filter(({ household }) => household === id)).toEqual([]);
  }
  expect(persons.every(({ ageBand }) => ageBand === 'a18_59' || ageBand === 'a60p')).toBe(true);
  expect(persons.length).toBeGreaterThan(100);
});

it('has households of every consent, some without a smartphone, all from the commune’s list', async () => {
  const households = await all('household');
  expect(new Set(households.map(({ consentState }) => consentState)).size).toBe(4);
  expect(
    households.filter(({ priorities }) => priorities.includes('no_smartphone')).length,
  ).toBeGreaterThan(10);
  expect(households.every(({ source }) => source === 'import')).toBe(true);
  const consents = await all('consent');
  expect(consents).toHaveLength(
    households.filter(({ consentState }) => consentState !== 'not_asked').length,
  );
});

it('has forty visits of the last sixty days, one of them today, by members on their phones', async () => {
  const visits = await reading((reader) => reader.records('visit'));
  const dates = visits.map(({ body }) => String(body['visitDate'])).toSorted();
  expect(visits).toHaveLength(40);
  expect(dates.at(-1)).toBe(today);
  expect(dates[0] !== undefined && dates[0] >= addDays(today, -61)).toBe(true);
  expect(visits.every(({ madeBy, marks }) => madeBy !== null && marks.length === 0)).toBe(true);
});

it('is counted in the database as a recount of its records counts it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soban-sample-'));
  const store = openSqliteStore(join(folder, 'soban.sqlite'));
  const { id } = await foundCommune({ ...tools, store }, { isEmpty: false, name: '' });
  const period = { from: addDays(today, -90), to: today };
  const { figures, records } = await store.reading(id, async (reader) => {
    const lists = [];
    for (const kind of ['household', 'visit', 'appAssist', 'serviceGuidance'] as const) {
      lists.push(...(await reader.records(kind)));
    }
    return { figures: await reader.figures({ period, today, pillarOf }), records: lists };
  });
  await store.close();
  rmSync(folder, { recursive: true });
  expect(figures).toEqual(recount(records, { period, pillarOf }));
  expect(figures.total.visits).toBe(40);
  expect(figures.total.appTurns.unknown).toBe(0);
  expect(Object.values(figures.total.appTurns).reduce((sum, turns) => sum + turns)).toBeGreaterThan(
    10,
  );
  expect(figures.total.serviceTurns).toBeGreaterThan(3);
});

it('is the same on every machine that starts on the same day', () => {
  expect(sampleCommune(SAMPLE_SEED, NOON)).toEqual(sampleCommune(SAMPLE_SEED, NOON));
  expect(sampleCommune(SAMPLE_SEED + 1, NOON).area).not.toBe(sampleCommune(SAMPLE_SEED, NOON).area);
});

it('nobody can sync as a sample phone: it has no key', async () => {
  const phones = (await reading((reader) => reader.installs())).filter(
    ({ kind }) => kind === 'phone',
  );
  expect(phones.length).toBeGreaterThan(100);
  expect(phones.every(({ publicKey }) => publicKey === '')).toBe(true);
});

it('the join link of each start is a fresh code for a member of the sample hamlet without a phone', async () => {
  const { store } = sample.parts;
  const first = await joinAtStart(store, sample.commune.id, sample.parts);
  const second = await joinAtStart(store, sample.commune.id, sample.parts);
  expect(first).toMatchObject({ memberName: 'Vàng Thị Dua', teamName: 'Tổ CNSCĐ bản Phìn Chải' });
  expect(second?.typed).not.toBe(first?.typed);
  const body = (await sample.post('/api/join/look', { code: first?.link ?? '' })).body;
  expect(body).toMatchObject({ memberName: 'Vàng Thị Dua', areaName: 'Bản Phìn Chải' });
});

it('an empty start has the commune and nothing else', async () => {
  const store = openMemoryStore();
  const commune = await foundCommune({ ...tools, store }, { isEmpty: true, name: 'xã Mới' });
  expect(commune).toMatchObject({ name: 'xã Mới', isSample: false });
  const found = await store.reading(commune.id, async (reader) => ({
    areas: await reader.records('area'),
    others: (
      await Promise.all(
        (['team', 'member', 'household'] as const).map((kind) => reader.records(kind)),
      )
    ).flat(),
    installs: (await reader.installs()).map(({ kind }) => kind),
  }));
  expect(found.areas.map(({ id, body }) => [id, body['name']])).toEqual([[commune.area, 'xã Mới']]);
  expect(found.others).toEqual([]);
  expect(found.installs).toEqual(['server']);
});

it('a server killed while founding goes on at the next start, and founds nothing twice', async () => {
  const store = openMemoryStore();
  let changes = 0;
  const failing = {
    ...tools,
    store,
    hash: async (text: string) => {
      changes += 1;
      if (changes > 500) throw new Error('killed');
      return hashText(text);
    },
  };
  const wanted = { isEmpty: false, name: '' };
  await expect(foundCommune(failing, wanted)).rejects.toThrow('killed');
  const [half] = await store.communes();
  expect(half?.head).toBe(0);
  const commune = await foundCommune({ ...tools, store }, wanted);
  expect(commune.id).toBe(half?.id);
  const head = async () => (await store.communes())[0]?.head;
  const after = await head();
  expect(after).toBeGreaterThan(500);
  await foundCommune({ ...tools, store }, { ...wanted, isEmpty: true });
  expect([await head(), (await store.communes()).length]).toEqual([after, 1]);
});
