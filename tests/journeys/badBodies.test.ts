/**
 * What somebody with curl and bad intent can send to a running server: every request gets its plain
 * no, nothing is half applied, and honest phones go on.
 */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tally } from '../../src/shared/tallies/tally.ts';
import { encodeRun } from '../../src/shared/wire/run.ts';
import { nextHash } from '../../src/shared/changes/change.ts';
import { FRAME_LIMIT, INFLATED_LIMIT, REQUEST_LIMIT } from '../../src/shared/wire/version.ts';
import { changesIn, recordsIn, seqsIn } from '../fixtures/journeyDatabase.ts';
import { codeForTeamOf, openDesk, type JourneyDesk } from '../fixtures/journeyDesk.ts';
import { startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import {
  joinByWire,
  newPublicKey,
  postBytes,
  postJson,
  postRound,
  postUntilAnswered,
  strangeSignature,
  type Said,
  type WirePhone,
} from '../fixtures/journeyWire.ts';
import { eventually } from '../fixtures/journeySteps.ts';

let server: JourneyServer;
let desk: JourneyDesk;
let phone: WirePhone;
let url: string;
let figuresBefore: Tally;
/** Households that an honest phone made, by code. */
const honest = new Set<string>();

beforeAll(async () => {
  server = await startServer({ isWithoutScreens: true });
  url = `http://127.0.0.1:${server.port}`;
  desk = await openDesk(server);
  figuresBefore = (await desk.overview()).figures.total;
  phone = await joinByWire(url, server.ready().join?.typed ?? '');
});

afterAll(() => server.dispose());

it('an honest round is taken, so that the refusals below mean something', async () => {
  const note = aHousehold('MAU-1');
  const answer = await phone.round([await phone.makeRun([note])]);
  expect(answer.receipts.map(([n, result]) => [n, result])).toEqual([[1, 'asIs']]);
  expect(recordsIn(server.database).some(({ id }) => id === note.recordId)).toBe(true);
});

it('bytes that are no request at all are refused and leave nothing behind', async () => {
  const before = snapshot();
  const [head, signature] = await phone.signedHead();
  const bodies: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['nothing', new Uint8Array(0)],
    ['noise', new Uint8Array(randomBytes(5000))],
    ['JSON', new TextEncoder().encode('{"wire":1}')],
    ['a head without a signature', framesOf(head ?? noBytes)],
    ['a signature that is too short', framesOf(head ?? noBytes, noBytes)],
    ['head and signature the wrong way round', framesOf(signature ?? noBytes, head ?? noBytes)],
    ['a head that is no JSON', await signedText(phone, '{"wire":')],
    ['a head with a prototype in it', await signedText(phone, '{"wire":1,"__proto__":{"a":1}}')],
  ];
  for (const [what, body] of bodies) {
    const answer = await postRound(url, body);
    expect([what, answer.status >= 400 && answer.status < 500]).toEqual([what, true]);
    expect([what, Object.keys(JSON.parse(answer.text))]).toEqual([what, ['reason']]);
  }
  expect(snapshot()).toEqual(before);
});

it('a head signed by another key, or by nobody, is refused and its runs are not read', async () => {
  const before = snapshot();
  const [head = noBytes] = await phone.signedHead();
  const run = new Uint8Array(randomBytes(200));
  const forged = await postRound(url, framesOf(head, await strangeSignature(head), run));
  expect([forged.status, JSON.parse(forged.text)]).toEqual([401, { reason: 'badSignature' }]);
  const changed = Uint8Array.from(head, (byte, at) => (at === head.length - 2 ? byte ^ 1 : byte));
  const [, signature = noBytes] = await phone.signedHead();
  const bent = await postRound(url, framesOf(changed, signature, run));
  expect(bent.status).toBeGreaterThanOrEqual(400);
  expect(bent.status).toBeLessThan(500);
  expect(snapshot()).toEqual(before);
});

it('a body beyond the limit is turned away with 413 before it is read, however it comes', async () => {
  const before = snapshot();
  const declared = await postUntilAnswered(url, [], {
    'content-length': String(REQUEST_LIMIT + 1),
  });
  expect([declared.status, declared.pieces]).toEqual([413, 0]);
  const longFrame = await postRound(url, await phone.body([new Uint8Array(FRAME_LIMIT + 1)]));
  expect([longFrame.status, JSON.parse(longFrame.text)]).toEqual([413, { reason: 'tooLarge' }]);

  const frame = framesOf(new Uint8Array(FRAME_LIMIT));
  const needed = Math.ceil(REQUEST_LIMIT / frame.length);
  const endless = [await phone.body([]), ...Array.from({ length: 4 * needed }, () => frame)];
  const poured = await postUntilAnswered(url, endless);
  expect([poured.status, JSON.parse(poured.text)]).toEqual([413, { reason: 'tooLarge' }]);
  expect(poured.pieces).toBeLessThanOrEqual(needed + 4);
  expect(snapshot()).toEqual(before);
});

it('a compressed body, whole or cut off, is refused: nothing swells behind the limit', async () => {
  const before = snapshot();
  const packed = gzipSync(await phone.body([]));
  for (const body of [packed, packed.subarray(0, packed.length / 2)]) {
    const answer = await postRound(url, body, { 'content-encoding': 'gzip' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const joined = await postBytes(`${url}/api/join`, bomb, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
  expect(joined.status).toBe(400);
  expect(snapshot()).toEqual(before);
});

it('a damaged run is skipped whole, holds up no other, and sending it again mends it', async () => {
  const [first, second, third] = [aHousehold('MAU-2'), aHousehold('MAU-3'), aHousehold('MAU-4')];
  const good = await phone.makeRun([first]);
  const whole = await phone.makeRun([second]);
  const last = await phone.makeRun([third]);
  const damaged = Uint8Array.from(whole, (byte, at) =>
    at === whole.length - 6 ? byte ^ 255 : byte,
  );
  const alone = await postRound(url, await phone.body([damaged]));
  expect([alone.status, JSON.parse(alone.text)]).toEqual([400, { reason: 'damaged' }]);

  const known = (): readonly string[] => recordsIn(server.database).map(({ id }) => id);
  const between = await phone.round([good, damaged, last]);
  expect(between.receipts.map(([n, result]) => [n, result])).toEqual([
    [1, 'asIs'],
    [2, 'asIs'],
    [4, 'asIs'],
  ]);
  expect(known()).not.toContain(second.recordId);

  const mended = await phone.round([good, whole, last]);
  expect(mended.receipts.map(([, result]) => result)).toEqual(['asIs', 'asIs', 'asIs', 'asIs']);
  expect(known()).toContain(second.recordId);
  expectWholeHistory();
});

it('a run that swells beyond all measure is damaged, not unpacked', async () => {
  const before = snapshot();
  const bomb = async () => deflateRawSync(Buffer.alloc(INFLATED_LIMIT + 1, 32), { level: 9 });
  const { install } = phone.joined;
  const n = phone.lastN() + 1;
  const hash = await nextHash(async () => 'a'.repeat(64), '', { install, n, written: null });
  const run = await encodeRun({ install, first: n, last: n, prevHash: hash, hash }, [], bomb);
  const answer = await postRound(url, await phone.body([run]));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([400, { reason: 'damaged' }]);
  expect(snapshot()).toEqual(before);
});

it('one change that nobody could accept gets its own refusal and blocks no other', async () => {
  const elsewhere = (await desk.register()).areas.find(({ id }) => id !== phone.joined.area)?.id;
  const good = aHousehold('MAU-5');
  const run = await phone.makeRun([
    { recordId: phone.newId(), kind: 'household', fields: { code: { value: 7, base: 0 } } },
    { ...household('MAU-6'), ...(elsewhere === undefined ? {} : { area: elsewhere }) },
    { recordId: phone.newId(), kind: 'member', fields: { role: { value: 'team_lead', base: 0 } } },
    { recordId: phone.newId(), kind: 'spaceship', fields: {} },
    {
      recordId: phone.newId(),
      kind: 'visit',
      fields: { note: { value: 'x'.repeat(4001), base: 0 } },
    },
    good,
  ]);
  const { receipts } = await phone.round([run]);
  expect(receipts.slice(-6).map(([, result, , reason]) => [result, reason])).toEqual([
    ['refused', 'malformed'],
    ['refused', 'outOfScope'],
    ['refused', 'noRight'],
    ['quarantined', 'unknownKind'],
    ['refused', 'tooLarge'],
    ['asIs', ''],
  ]);
  expectWholeHistory();
});

it('a line that dies in the middle of a run keeps the runs before it and never a part of one', async () => {
  const [first, second] = [aHousehold('MAU-7'), aHousehold('MAU-8')];
  const runs = [await phone.makeRun([first]), await phone.makeRun([second])] as const;
  const body = await phone.body(runs);
  await sendPart(body, body.length - 20);
  await eventually(() => recordsIn(server.database).map(({ id }) => id)).toContain(first.recordId);
  expect(recordsIn(server.database).map(({ id }) => id)).not.toContain(second.recordId);
  const { receipts } = await phone.round(runs);
  expect(receipts.slice(-2).map(([, result]) => result)).toEqual(['asIs', 'asIs']);
  expectWholeHistory();
});

it('guessing codes ends after twenty tries, also for the right one and under a false address', async () => {
  const code = await codeForTeamOf(desk, phone.joined.team);
  const tries = await Promise.all(
    Array.from({ length: 20 }, (_, at) => lookAt(`AAAAA${String(at).padStart(5, '0')}`)),
  );
  expect(new Set(tries)).toEqual(new Set(['403 codeWrong']));
  expect(await lookAt(code)).toBe('429 tooManyTries');
  expect(await lookAt(code, { 'x-forwarded-for': '10.1.2.3' })).toBe('429 tooManyTries');
  const publicKey = await newPublicKey();
  const spent = await postJson(`${url}/api/join`, { code, publicKey, appVersion: '0.1.0' });
  expect(spent.status).toBe(429);
});

it('after all this the figures know the honest households and nothing else', async () => {
  const { total } = (await desk.overview()).figures;
  expect(total).toEqual({
    ...figuresBefore,
    householdsInRegister: figuresBefore.householdsInRegister + honest.size,
  });
  expect((await phone.round([])).receipts).toHaveLength(phone.lastN());
});

const noBytes = new Uint8Array(0);

/** One that must be in the register at the end. */
function aHousehold(code: string): Said {
  honest.add(code);
  return household(code);
}

function household(code: string): Said {
  const fields = {
    code: { value: code, base: 0 },
    status: { value: 'living', base: 0 },
    consentState: { value: 'not_asked', base: 0 },
  };
  return { recordId: phone.newId(), kind: 'household', fields };
}

/** All that may not have moved: records, the sender's history, the commune's counter. */
const snapshot = () => ({
  records: recordsIn(server.database),
  changes: changesIn(server.database, phone.joined.install),
  seqs: seqsIn(server.database),
});

/** No seq is missing or given twice, and every change that was numbered has exactly one row. */
function expectWholeHistory(): void {
  const { head, seqs } = seqsIn(server.database);
  expect(seqs).toEqual(Array.from({ length: head }, (_, at) => at + 1));
  const numbers = changesIn(server.database, phone.joined.install).map(({ n }) => n);
  expect(numbers).toEqual(Array.from({ length: phone.lastN() }, (_, at) => at + 1));
}

function framesOf(...frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = frames.flatMap((frame) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, frame.length);
    return [length, frame];
  });
  return new Uint8Array(Buffer.concat(parts));
}

/** A head of any text under a signature of the right length. */
async function signedText(from: WirePhone, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const [, signature = noBytes] = await from.signedHead();
  return framesOf(new TextEncoder().encode(text), signature);
}

async function lookAt(code: string, heads: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(`${url}/api/join/look`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...heads },
    body: JSON.stringify({ code }),
  });
  const said: unknown = await answer.json();
  return `${answer.status} ${JSON.stringify(said).replace(/^\{"reason":"(\w+)"\}$/, '$1')}`;
}

/** Promises a whole body, sends a part of it, and hangs up. */
function sendPart(body: Uint8Array, bytes: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(
        `POST /api/round HTTP/1.1\r\nHost: localhost:${server.port}\r\n` +
          `Content-Type: application/octet-stream\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      socket.write(body.subarray(0, bytes), () => socket.destroy());
    });
    socket.on('close', () => done());
    socket.on('error', () => socket.destroy());
  });
}
