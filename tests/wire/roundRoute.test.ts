/**
 * `/api/round` as bytes meet it: whole, cut, oversized and forged. It answers from the closed list
 * and never fails by itself.
 */
import { deflateRawSync } from 'node:zlib';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { roundRoute } from '../../src/server/http/round.ts';
import { writeFrames } from '../../src/shared/wire/frames.ts';
import { FRAME_LIMIT, INFLATED_LIMIT, REQUEST_LIMIT, WIRE } from '../../src/shared/wire/version.ts';
import { household } from '../fixtures/fieldWork.ts';
import { asPieces, encode, makeRoundClient, type RoundClient } from '../fixtures/roundClient.ts';
import { id, installId, makePhone, NOON } from '../fixtures/serverWorld.ts';

let client: RoundClient;
beforeAll(async () => {
  client = await makeRoundClient();
});

/** What the server said no to, and how. */
const told = async (response: Response): Promise<readonly unknown[]> => {
  const { reason, ...more } = await response.json();
  expect(more).toEqual({});
  return [response.status, reason];
};

describe('A round over HTTP', () => {
  it('takes runs and answers with receipts and the feed, however the body is cut into pieces', async () => {
    const run = await client.mai.run(household('PC-001'), household('PC-002'));
    for (const size of [1, 7, 1000]) {
      const response = await client.post(asPieces(await client.bodyOf({}, run), size));
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        wire: WIRE,
        epoch: 'epoch-1',
        now: NOON,
        receipts: [
          [1, 'asIs', expect.any(Number), ''],
          [2, 'asIs', expect.any(Number), ''],
        ],
      });
    }
    expect(await client.world.record(id('PC-002'))).toBeDefined();
  });

  it('takes each run that is whole when the link dies, and none twice', async () => {
    const [first, second] = [
      await client.mai.run(household('PC-003')),
      await client.mai.run(household('PC-004')),
    ];
    const whole = await client.bodyOf({}, first, second);
    for (let cut = 0; cut < whole.length; cut += 1) {
      const response = await client.post(whole.slice(0, cut));
      expect([200, 400]).toContain(response.status);
    }
    expect(await client.world.record(id('PC-003'))).toBeDefined();
    expect(await client.world.record(id('PC-004'))).toBeUndefined();
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(whole);
        controller.error(new Error('link died'));
      },
    });
    expect(await told(await client.post(broken))).toEqual([400, 'damaged']);
    await client.post(whole);
    expect(await client.world.record(id('PC-004'))).toBeDefined();
  });

  it('passes over a damaged run and takes the others; where nothing else came it says so', async () => {
    const run = await client.mai.run(household('PC-005'));
    const noise = new Uint8Array([1, 2, 3]);
    expect((await client.post(await client.bodyOf({}, noise, run))).status).toBe(200);
    expect(await client.world.record(id('PC-005'))).toBeDefined();
    expect(await told(await client.post(await client.bodyOf({}, noise)))).toEqual([400, 'damaged']);
  });

  it('takes nothing of a phone that was copied, neither the run that shows it nor those after it', async () => {
    const copy = makePhone(client.mai.install, client.mai.area);
    const runs = [await copy.run(household('PC-901')), await copy.run(household('PC-902'))];
    const gap = makePhone(client.mai.install, client.mai.area, {
      wrote: Array.from({ length: 700 }, () => null),
    });
    const response = await client.post(
      await client.bodyOf({}, ...runs, await gap.run(household('PC-903'))),
    );
    expect(await response.json()).toMatchObject({ fork: 1, receipts: [], records: [] });
    for (const name of ['PC-901', 'PC-902', 'PC-903'])
      expect(await client.world.record(id(name))).toBeUndefined();
  });

  it('says no to a head that is missing, torn, unsigned, of another, or of an age gone by', async () => {
    expect(await told(await client.post(null))).toEqual([400, 'damaged']);
    expect(await told(await client.post(new Uint8Array()))).toEqual([400, 'damaged']);
    expect(await told(await client.post(writeFrames([encode(client.head())])))).toEqual([
      400,
      'damaged',
    ]);
    expect(await told(await client.post(writeFrames([encode({ wire: WIRE })])))).toEqual([
      400,
      'damaged',
    ]);
    expect(await told(await client.post(await client.bodyOf({ wire: 0 })))).toEqual([
      426,
      'appTooOld',
    ]);
    expect(
      await told(await client.post(await client.bodyOf({ install: installId('nobody') }))),
    ).toEqual([401, 'unknownInstall']);
    const bytes = encode(client.head());
    const signature = await client.sign(bytes);
    expect(
      await told(await client.post(writeFrames([encode(client.head({ cursor: 1 })), signature]))),
    ).toEqual([401, 'badSignature']);
    expect(await told(await client.post(writeFrames([bytes, signature.subarray(1)])))).toEqual([
      401,
      'badSignature',
    ]);
    expect(await told(await client.post(writeFrames([bytes, new Uint8Array(64)])))).toEqual([
      401,
      'badSignature',
    ]);
  });

  it('never lets the desk or the server itself in by this door', async () => {
    const desk = installId('desk');
    await client.world.store.inTransaction(client.world.commune, async (tx) => {
      const install = await tx.install(client.mai.install);
      if (install !== undefined) await tx.writeInstall({ ...install, id: desk, kind: 'desk' });
    });
    expect(await told(await client.post(await client.bodyOf({ install: desk })))).toEqual([
      401,
      'unknownInstall',
    ]);
  });

  it('stops at its limits, told or found', async () => {
    const tooMany = { 'content-length': String(REQUEST_LIMIT + 1) };
    expect(await told(await client.post(new Uint8Array(10), tooMany))).toEqual([413, 'tooLarge']);
    const frame = new Uint8Array(FRAME_LIMIT);
    const many = await client.bodyOf({}, ...Array.from({ length: 17 }, () => frame));
    expect(many.length).toBeGreaterThan(REQUEST_LIMIT);
    expect(await told(await client.post(asPieces(many, 65_536)))).toEqual([413, 'tooLarge']);
    expect(
      await told(await client.post(await client.bodyOf({}, new Uint8Array(FRAME_LIMIT + 1)))),
    ).toEqual([413, 'tooLarge']);
  });

  it('does not unfold a small run into a large one', async () => {
    const bomb = deflateRawSync(new Uint8Array(INFLATED_LIMIT + 1));
    expect(bomb.length).toBeLessThan(FRAME_LIMIT);
    const header = encode({
      install: client.mai.install,
      first: 1,
      last: 1,
      prevHash: '0'.repeat(64),
      hash: '0'.repeat(64),
    });
    const run = new Uint8Array(2 + header.length + bomb.length);
    new DataView(run.buffer).setUint16(0, header.length);
    run.set(header, 2);
    run.set(bomb, 2 + header.length);
    expect(await told(await client.post(await client.bodyOf({}, run)))).toEqual([400, 'damaged']);
  });

  it('asks to come again when the server itself is in trouble', async () => {
    const store = { ...client.world.store, reading: () => Promise.reject(new Error('disk full')) };
    const troubles: unknown[] = [];
    const deps = {
      ...client.world.deps,
      store,
      report: (trouble: unknown) => troubles.push(trouble),
    };
    const failing = new Hono().post('/api/round', roundRoute(deps));
    const response = await failing.request('/api/round', {
      method: 'POST',
      body: await client.bodyOf({}),
    });
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await told(response)).toEqual([503, 'busy']);
    expect(troubles).toEqual([new Error('disk full')]);
  });
});
