/** What becomes of the changes of a run, seen from the commune's books. */
import { describe, expect, it } from 'vitest';
import { acceptRun } from '../../../../src/server/sync/acceptRun.ts';
import { edit, household, outcomes, whole } from '../../../fixtures/fieldWork.ts';
import {
  areas,
  id,
  makePhone,
  makeWorld,
  TODAY,
  type World,
} from '../../../fixtures/serverWorld.ts';

const headOf = async (world: World) => (await world.store.communes())[0]?.head ?? 0;

describe('A run of a phone', () => {
  it('is taken change by change, each with its own seq', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const head = await headOf(world);
    const receipts = await world.push(mai, household('PC-001'), household('PC-002'));
    expect(receipts).toEqual([
      [1, 'asIs', head + 1, ''],
      [2, 'asIs', head + 2, ''],
    ]);
    expect(await world.record(id('PC-001'))).toMatchObject({
      area: areas.north,
      placeArea: areas.north,
      madeBy: id('member Mai'),
      receivedOn: TODAY,
    });
  });

  it('that comes twice has one effect and the same receipts', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const bytes = await mai.run(household('PC-001'), household('PC-002'));
    const arriving = { commune: world.commune, install: mai.install, bytes };
    await acceptRun(world.deps, arriving);
    const [head, before] = [await headOf(world), await world.record(id('PC-001'))];
    expect(await acceptRun(world.deps, arriving)).toEqual({ ok: true, value: { fork: undefined } });
    expect([await headOf(world), await world.record(id('PC-001'))]).toEqual([head, before]);
  });

  it('loses nothing by one bad change in its midst', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const receipts = await world.push(
      mai,
      household('PC-001'),
      whole({ recordId: 'not an id' }),
      whole({ fields: { peopleU6: { value: -1, base: 0 } } }),
      whole({ fields: { note: { value: 'x'.repeat(4001), base: 0 } } }),
      whole({ fields: { priorities: { value: ['elderly_alone'], base: 0 } } }),
      whole({ appVersion: '0.0.9' }),
      'no change at all',
      null,
      household('PC-002'),
    );
    expect(outcomes(receipts)).toEqual([
      'asIs',
      'refused: malformed',
      'refused: malformed',
      'refused: tooLarge',
      'refused: malformed',
      'refused: tooOld',
      'refused: malformed',
      'refused: malformed',
      'asIs',
    ]);
    expect(await world.record(id('PC-002'))).toBeDefined();
    expect(await world.record(id('X'))).toBeUndefined();
    expect(world.deps.troubles).toEqual([]);
  });

  it('of a newer app is kept where this server can not read it yet', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const receipts = await world.push(
      mai,
      whole({ kind: 'survey' }),
      whole({ fields: { droneSeen: { value: true, base: 0 } } }),
      whole({ fields: { status: { value: 'on_the_moon', base: 0 } } }),
      whole({ fields: { priorities: { add: ['flooded'], remove: [] } } }),
      whole({ futurePart: { deep: [1, { a: null }] } }),
    );
    expect(outcomes(receipts)).toEqual([
      'quarantined: unknownKind',
      'quarantined: unknownField',
      'quarantined: unknownField',
      'quarantined: unknownField',
      'asIs',
    ]);
    const history = await world.store.reading(world.commune, (reader) => reader.history(id('X')));
    expect(history).toHaveLength(5);
    expect(history.at(-1)?.written).toMatchObject({ futurePart: { deep: [1, { a: null }] } });
  });

  it('may have gaps, and what comes late does not undo what came first', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const early = await mai.run(household('PC-001', { cluster: 'đầu bản', note: 'cũ' }));
    const late = await mai.run(
      edit('PC-001', { cluster: 'cuối bản', status: 'away_long', code: 'PC-001' }),
    );
    const arriving = { commune: world.commune, install: mai.install };
    for (const bytes of [late, early]) {
      expect(await acceptRun(world.deps, { ...arriving, bytes })).toMatchObject({ ok: true });
    }
    const record = await world.record(id('PC-001'));
    expect(record?.body).toMatchObject({
      cluster: 'cuối bản',
      note: 'cũ',
      status: 'away_long',
      consentState: 'given',
    });
    expect(await world.cards()).toEqual([]);
  });

  it('of a phone whose past the server knows differently is a fork, and nothing of it is taken', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    await world.push(mai, household('PC-001'));
    await world.push(mai, household('PC-002'), household('PC-003'));
    const head = await headOf(world);
    const lostTail = makePhone(mai.install, areas.north, await restored(world, mai.install, 1));
    const again = await lostTail.run(household('PC-009'), household('PC-010'));
    const taken = await acceptRun(world.deps, {
      commune: world.commune,
      install: mai.install,
      bytes: again,
    });
    expect(taken).toEqual({ ok: true, value: { fork: 2 } });
    const next = await lostTail.run(household('PC-011'));
    expect(
      await acceptRun(world.deps, { commune: world.commune, install: mai.install, bytes: next }),
    ).toEqual({
      ok: true,
      value: { fork: 4 },
    });
    expect(await headOf(world)).toBe(head);
    expect(await world.record(id('PC-009'))).toBeUndefined();
    expect(await world.record(id('PC-011'))).toBeUndefined();
  });

  it('repacked with new changes behind it brings the new ones', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    await world.push(mai, household('PC-001'));
    const repacked = await makePhone(mai.install, areas.north).run(
      household('PC-001'),
      household('PC-002'),
    );
    const taken = await acceptRun(world.deps, {
      commune: world.commune,
      install: mai.install,
      bytes: repacked,
    });
    expect(taken).toEqual({ ok: true, value: { fork: undefined } });
    expect(await world.record(id('PC-002'))).toBeDefined();
  });

  it('is damaged where its chain does not close, where it is no run, and where it is another phone’s', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const lan = await world.join('Lan');
    const bytes = await mai.run(household('PC-001'));
    const of = (install: typeof mai.install, run: Uint8Array) =>
      acceptRun(world.deps, { commune: world.commune, install, bytes: run });
    const damaged = { ok: false, reason: 'damaged' };
    const groundless = makePhone(mai.install, areas.north, { wrote: [], hash: 'f'.repeat(64) });
    expect(await of(mai.install, await groundless.run(household('PC-009')))).toEqual(damaged);
    expect(await of(lan.install, bytes)).toEqual(damaged);
    expect(await of(mai.install, new Uint8Array())).toEqual(damaged);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const taken = await of(mai.install, flipped);
      if (taken.ok) expect(taken.value.fork).toBeUndefined();
      const record = await world.record(id('PC-001'));
      if (record !== undefined) expect(record.body['code']).toBe('PC-001');
    }
    expect(await of(mai.install, bytes.subarray(0, bytes.length - 1))).toEqual(damaged);
    expect((await of(mai.install, bytes)).ok).toBe(true);
  });
});

/** What a phone has in hand that was set back to its first n changes. */
async function restored(world: World, install: ReturnType<typeof makePhone>['install'], n: number) {
  const row = await world.store.reading(world.commune, (reader) => reader.change(install, n));
  return { wrote: Array.from({ length: n }, () => null), hash: row?.hash ?? '' };
}

describe('A fault of our own', () => {
  it('in one change holds up no other, gives it no receipt, and is tried again', async () => {
    const world = await makeWorld();
    const mai = await world.join('Mai');
    const bytes = await mai.run(household('PC-001'), household('PC-002'), household('PC-003'));
    const arriving = { commune: world.commune, install: mai.install, bytes };
    let isBroken = true;
    const store: typeof world.store = {
      ...world.store,
      inTransaction: (commune, run) =>
        world.store.inTransaction(commune, (tx) =>
          run({
            ...tx,
            async writeRecord(state) {
              await tx.writeRecord(state);
              if (isBroken && state.id === id('PC-002')) throw new Error('a bug');
            },
          }),
        ),
    };
    await acceptRun({ ...world.deps, store }, arriving);
    const receipts = () =>
      world.store.reading(world.commune, (reader) =>
        reader.receipts({ install: mai.install, ranges: [[1, 3]], after: 0, to: 0 }),
      );
    expect((await receipts()).map(([n]) => n)).toEqual([1, 3]);
    expect(world.deps.troubles).toHaveLength(1);
    expect(await world.record(id('PC-002'))).toBeUndefined();
    isBroken = false;
    await acceptRun({ ...world.deps, store }, arriving);
    expect((await receipts()).map(([n]) => n)).toEqual([1, 2, 3]);
    expect(await headOf(world)).toBe(Math.max(...(await receipts()).map(([, , seq]) => seq)));
  });
});
