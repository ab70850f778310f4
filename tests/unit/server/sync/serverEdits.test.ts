/** What the server does of itself: cards, codes, and names that go with a refusal. */
import { describe, expect, it } from 'vitest';
import { nextCode } from '../../../../src/server/sync/codeClash.ts';
import { textOf } from '../../../../src/server/sync/serverEdits.ts';
import type { FieldPatch } from '../../../../src/shared/changes/change.ts';
import type { Json } from '../../../../src/shared/json.ts';
import type { KindName } from '../../../../src/shared/records/registry.ts';
import { isComplete, readRecord } from '../../../../src/shared/records/readRecord.ts';
import { areas, id, makeWorld, patches, teams, type World } from '../../../fixtures/serverWorld.ts';

type Values = { readonly [field: string]: Json };

const of =
  (kind: KindName) =>
  (name: string, values: Values, base = 0) => ({
    recordId: id(name),
    kind,
    fields: patches(values, base),
  });
const household = (name: string, values: Values = {}) =>
  of('household')(name, { code: name, status: 'living', consentState: 'given', ...values });
const edit = of('household');
const person = of('person');

const cardsOf = async (world: World) =>
  (await world.cards()).map((card) => ({ area: card.area, ...readRecord('card', card.body) }));

describe('Two people who changed one field', () => {
  it('keep both values: the later stands, a card shows both and whose they are', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.push(mai, household('PC-001', { cluster: 'đầu bản' }));
    const [receipt] = await world.push(lan, edit('PC-001', { cluster: 'cuối bản' }));
    expect(receipt?.[1]).toBe('asIs');
    expect((await world.record(id('PC-001')))?.body['cluster']).toBe('cuối bản');
    expect(await cardsOf(world)).toEqual([
      expect.objectContaining({
        area: areas.north,
        topic: 'conflict',
        state: 'open',
        subject: id('PC-001'),
        subjectKind: 'household',
        field: 'cluster',
        standing: '"cuối bản"',
        standingBy: id('member Lan'),
        other: '"đầu bản"',
        otherBy: id('member Mai'),
        chosen: null,
      }),
    ]);
  });

  it('in a guarded field wait: the first stands, the change is under review', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.push(mai, household('PC-001', { headName: 'Hầu A Tho' }));
    const [receipt] = await world.push(
      lan,
      edit('PC-001', { headName: 'Hầu A Thơ', cluster: 'giữa' }),
    );
    expect(receipt?.[1]).toBe('review');
    const record = await world.record(id('PC-001'));
    expect(record?.body).toMatchObject({ headName: 'Hầu A Tho', cluster: 'giữa' });
    expect(record?.seq).toBe(receipt?.[2]);
    expect(await cardsOf(world)).toEqual([
      expect.objectContaining({
        topic: 'review',
        field: 'headName',
        standing: '"Hầu A Tho"',
        standingBy: id('member Mai'),
        other: '"Hầu A Thơ"',
        otherBy: id('member Lan'),
      }),
    ]);
  });

  it('who wrote on a record that had left the book finds it on a card, each card with a seq of its own', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.push(mai, household('PC-001'), edit('PC-001', { retired: true }));
    const [receipt] = await world.push(lan, edit('PC-001', { note: 'mới', peopleU6: 2 }));
    expect(receipt?.[1]).toBe('review');
    const cards = await world.cards();
    const seqs = [receipt?.[2] ?? 0, ...cards.map((card) => card.seq)].toSorted((a, b) => a - b);
    expect(seqs).toEqual([seqs[0], (seqs[0] ?? 0) + 1, (seqs[0] ?? 0) + 2]);
    expect((await cardsOf(world)).map((card) => [card.field, card.other]).toSorted()).toEqual([
      ['note', '"mới"'],
      ['peopleU6', '2'],
    ]);
    expect(cards.every((card) => isComplete('card', card.body))).toBe(true);
  });

  it('a card holds even the longest text, cut where it must be', () => {
    expect(textOf('ngắn')).toBe('"ngắn"');
    for (const long of ['"'.repeat(4000), '\u0001'.repeat(4000), 'ă'.repeat(4000)]) {
      const text = textOf(long);
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(JSON.parse(text)).toMatch(/^.+…$/s);
    }
  });
});

describe('Two households of one code', () => {
  it('keep it apart: the later gets the next number, and its author a card', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.push(mai, household('PC-045'), household('PC-090'));
    await world.push(lan, { ...household('later', { code: 'PC-045' }) });
    expect((await world.record(id('PC-045')))?.body['code']).toBe('PC-045');
    const later = await world.record(id('later'));
    expect(readRecord('household', later?.body ?? {})).toMatchObject({
      code: 'PC-091',
      formerCodes: ['PC-045'],
    });
    expect(await cardsOf(world)).toEqual([
      expect.objectContaining({
        topic: 'codeClash',
        subject: id('later'),
        standing: '"PC-091"',
        other: '"PC-045"',
        otherBy: id('member Lan'),
      }),
    ]);
  });

  it('in two hamlets, or where one has left the book, share it in peace', async () => {
    const world = await makeWorld();
    const [mai, nam] = [
      await world.join('Mai'),
      await world.join('Nam', 'team_member', teams.south),
    ];
    await world.push(mai, household('A', { code: '12' }), edit('A', { retired: true }));
    await world.push(mai, household('B', { code: '12' }));
    await world.push(nam, household('C', { code: '12' }));
    const codes = await Promise.all(['A', 'B', 'C'].map((name) => world.record(id(name))));
    expect(codes.map((one) => one?.body['code'])).toEqual(['12', '12', '12']);
    expect(await world.cards()).toEqual([]);
    // Coming back is the moment at which the two meet.
    await world.push(mai, edit('A', { retired: false }));
    expect((await world.record(id('A')))?.body['code']).toBe('13');
  });

  it.each([
    ['PC-045', ['PC-045', 'PC-046', 'PC-120', 'PD-500'], 'PC-121'],
    ['PC-999', ['PC-999'], 'PC-1000'],
    ['7', ['7', '3'], '8'],
    ['Nhà A Páo', ['Nhà A Páo'], 'Nhà A Páo-2'],
    ['Nhà A Páo', ['Nhà A Páo', 'Nhà A Páo-2'], 'Nhà A Páo-3'],
    ['PC-045', [], 'PC-046'],
  ])('after %s among %j comes %s', (code, inUse, next) => {
    expect(nextCode(code, inUse)).toBe(next);
  });
});

describe('A household that says no', () => {
  const names = { headName: 'Hầu A Tho', knownAs: 'nhà ông Tho', contactPhone: '0912 000 111' };
  const namesIn = async (world: World) => {
    const body = (await world.record(id('PC-001')))?.body;
    const persons = await world.record(id('Bà Mỷ'));
    return [
      body?.['headName'],
      body?.['knownAs'],
      body?.['contactPhone'],
      persons?.body['displayName'],
    ];
  };

  it('loses every name that stood, whoever wrote it', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.push(
      mai,
      household('PC-001', names),
      person('Bà Mỷ', { household: id('PC-001'), displayName: 'Bà Mỷ', ageBand: 'a60p' }),
    );
    await world.push(lan, edit('PC-001', { consentState: 'withdrawn' }));
    expect(await namesIn(world)).toEqual(['', '', '', '']);
    expect((await world.record(id('PC-001')))?.body['consentState']).toBe('withdrawn');
  });

  it('loses the language it asked for, and takes none from a phone that did not know', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    const languageNow = async () => (await world.record(id('PC-001')))?.body['helpLanguage'];
    await world.push(mai, household('PC-001', { helpLanguage: 'hmong' }));
    await world.push(lan, edit('PC-001', { consentState: 'withdrawn' }));
    expect(await languageNow()).toBeNull();
    await world.push(mai, edit('PC-001', { helpLanguage: 'dao' }));
    expect(await languageNow()).toBeNull();
  });

  it('gets no name any more from a phone that did not know', async () => {
    const world = await makeWorld();
    const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
    await world.push(mai, household('PC-001', { consentState: 'refused', ...names }));
    const receipts = await world.push(
      lan,
      edit('PC-001', { headName: 'Hầu A Tho', cluster: 'đầu bản' }),
      person('Bà Mỷ', { household: id('PC-001'), displayName: 'Bà Mỷ', ageBand: 'a60p' }),
    );
    expect(receipts.map(([, result]) => result)).toEqual(['merged', 'merged']);
    expect((await namesIn(world)).filter((one) => (one ?? '') !== '')).toEqual([]);
    expect((await world.record(id('PC-001')))?.body['cluster']).toBe('đầu bản');
    expect((await world.record(id('Bà Mỷ')))?.body['ageBand']).toBe('a60p');
  });

  it('gets them again with a yes', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    await world.push(mai, household('PC-001', { consentState: 'refused' }));
    await world.push(mai, edit('PC-001', { consentState: 'given', ...names }));
    expect((await namesIn(world)).slice(0, 3)).toEqual(Object.values(names));
  });
});

describe('Areas are the server’s to set', () => {
  it('what hangs on a household lies where the household lies, and remembers where it happened', async () => {
    const world = await makeWorld();
    const huong = await world.join('Hương', 'team_member', teams.whole);
    await world.push(
      huong,
      { ...household('PC-001'), area: areas.north },
      { ...of('visit')('visit', { household: id('PC-001'), result: 'met' }), area: areas.south },
      { ...of('appAssist')('help', { visit: id('visit'), action: 'teach' }), area: areas.commune },
    );
    for (const [name, placeArea] of [
      ['visit', areas.south],
      ['help', areas.commune],
    ] as const) {
      expect(await world.record(id(name))).toMatchObject({ area: areas.north, placeArea });
    }
  });

  it('work that came before its household finds it when it comes', async () => {
    const world = await makeWorld();
    const huong = await world.join('Hương', 'team_member', teams.whole);
    await world.push(
      huong,
      { ...of('appAssist')('help', { visit: id('visit') }), area: areas.south },
      { ...of('visit')('visit', { household: id('PC-001') }), area: areas.south },
    );
    const [receipt] = await world.push(huong, { ...household('PC-001'), area: areas.north });
    for (const name of ['visit', 'help']) {
      expect(await world.record(id(name))).toMatchObject({ area: areas.north, seq: receipt?.[2] });
    }
  });

  it('areas live with the commune; a team and its members where the team works', async () => {
    const world = await makeWorld();
    await world.join('Mai');
    expect((await world.record(areas.north))?.area).toBe(areas.commune);
    expect((await world.record(teams.north))?.area).toBe(areas.north);
    expect((await world.record(id('member Mai')))?.area).toBe(areas.north);
    const fields: { readonly [field: string]: FieldPatch } = patches({ placeArea: areas.south });
    const [receipt] = await world.act([
      { recordId: teams.north, kind: 'team', area: areas.commune, fields },
    ]);
    for (const one of [teams.north, id('member Mai')]) {
      expect(await world.record(one)).toMatchObject({ area: areas.south, seq: receipt?.[2] });
    }
  });
});
