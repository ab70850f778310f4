/** The small parts of the wire: frames, runs, JSON from outside, versions. */
import { deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, inflate } from '../../src/server/sync/codec.ts';
import { CHAIN_START, nextHash, type WrittenChange } from '../../src/shared/changes/change.ts';
import { makeFrameReader, writeFrames } from '../../src/shared/wire/frames.ts';
import { isDecent, parseJson } from '../../src/shared/wire/parseJson.ts';
import { decodeRun, encodeRun } from '../../src/shared/wire/run.ts';
import { isOlder, RUN_LIMIT } from '../../src/shared/wire/version.ts';
import { areas, id, installId, NOON, patches } from '../fixtures/serverWorld.ts';

const deflate = promisify<Uint8Array, Uint8Array>(deflateRaw);
const text = (value: string) => new TextEncoder().encode(value);

describe('Frames', () => {
  const frames = [
    text('đầu'),
    new Uint8Array(),
    new Uint8Array([0, 0, 0, 9]),
    text('x'.repeat(300)),
  ];

  it('come out whole and in order, wherever the body is cut in two', () => {
    const body = writeFrames(frames);
    for (let cut = 0; cut <= body.length; cut += 1) {
      const reader = makeFrameReader();
      const taken = [body.subarray(0, cut), body.subarray(cut)].flatMap((piece) => {
        const read = reader.take(piece);
        return read.ok ? read.value : [];
      });
      expect(taken.map((frame) => [...frame])).toEqual(frames.map((frame) => [...frame]));
    }
  });

  it('that are not whole are never handed on', () => {
    const body = writeFrames(frames.slice(0, 1));
    for (let cut = 0; cut < body.length; cut += 1) {
      expect(makeFrameReader().take(body.subarray(0, cut))).toEqual({ ok: true, value: [] });
    }
  });

  it('are refused as soon as their length is told, not when they have filled the memory', () => {
    const length = new Uint8Array([0x7f, 0xff, 0xff, 0xff]);
    expect(makeFrameReader().take(length)).toEqual({ ok: false, reason: 'tooLarge' });
    expect(makeFrameReader(() => 3).take(writeFrames([new Uint8Array(3)])).ok).toBe(true);
    expect(makeFrameReader(() => 3).take(writeFrames([new Uint8Array(4)])).ok).toBe(false);
  });
});

describe('A run', () => {
  const install = installId('Mai');
  const written = (name: string): WrittenChange => ({
    recordId: id(name),
    kind: 'household',
    area: areas.north,
    fields: patches({ code: name, note: 'dòng một\ndòng hai "😀"' }),
    appVersion: '0.1.0',
    wall: NOON,
    offset: 420,
  });
  const header = { install, first: 4, last: 5, prevHash: CHAIN_START, hash: 'a'.repeat(64) };

  it('comes back as it was packed', async () => {
    const changes = [written('PC-001'), written('PC-002')];
    const bytes = await encodeRun(header, changes, deflate);
    expect(await decodeRun(bytes, inflate)).toEqual({ ok: true, value: { header, changes } });
    // Also from the middle of a larger buffer, as frames are cut.
    const within = new Uint8Array(bytes.length + 7);
    within.set(bytes, 5);
    const read = await decodeRun(within.subarray(5, 5 + bytes.length), inflate);
    expect(read.ok).toBe(true);
  });

  it('cut anywhere, or with another count than its header tells, is damaged', async () => {
    const bytes = await encodeRun(header, [written('PC-001'), written('PC-002')], deflate);
    for (let cut = 0; cut < bytes.length; cut += 1) {
      expect(await decodeRun(bytes.subarray(0, cut), inflate)).toEqual({
        ok: false,
        reason: 'damaged',
      });
    }
    const odd = [
      [{ ...header, last: 6 }, 2],
      [{ ...header, first: 6, last: 5 }, 0],
      [{ ...header, first: 1, last: RUN_LIMIT + 1 }, RUN_LIMIT + 1],
      [{ ...header, hash: 'A'.repeat(64) }, 2],
    ] as const;
    for (const [told, count] of odd) {
      const many = Array.from({ length: count }, () => written('PC-001'));
      expect((await decodeRun(await encodeRun(told, many, deflate), inflate)).ok).toBe(false);
    }
  });

  it('of any bytes is read or damaged, and never more than that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), async (bytes) => {
        expect(await decodeRun(bytes, inflate)).toEqual({ ok: false, reason: 'damaged' });
      }),
    );
  });

  it('has a chain that says who wrote, as the how-manieth, and what', async () => {
    const link = { install, n: 1, written: { b: 1, a: [true, null] } };
    const hash = await nextHash(hashText, CHAIN_START, link);
    expect(hash).toBe(await hashText(`${CHAIN_START}["${install}",1,{"a":[true,null],"b":1}]`));
    const others = [
      nextHash(hashText, hash, link),
      nextHash(hashText, CHAIN_START, { ...link, n: 2 }),
      nextHash(hashText, CHAIN_START, { ...link, install: installId('Lan') }),
      nextHash(hashText, CHAIN_START, { ...link, written: { b: 1, a: [true] } }),
    ];
    expect(new Set([hash, ...(await Promise.all(others))]).size).toBe(5);
  });
});

describe('JSON from outside', () => {
  it.each([
    ['{"a":[1,-2.5,"x",null,true]}', true],
    ['{"__proto__":{"isAdmin":true}}', false],
    ['{"a":{"constructor":1}}', false],
    ['[{"prototype":[]}]', false],
    ['{"toString":1}', true],
    ['[1e999]', false],
    ['[NaN]', false],
    ['{"a":1,}', false],
    ['', false],
    [`${'['.repeat(12)}${']'.repeat(12)}`, true],
    [`${'['.repeat(13)}${']'.repeat(13)}`, false],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, false],
    ['"\\ud800"', true],
    ['"\\u0000"', true],
  ])('%.40s is taken: %s', (json, isTaken) => {
    expect(parseJson(text(json)) !== undefined).toBe(isTaken);
  });

  it('is no text where its bytes are no UTF-8', () => {
    expect(parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toBeUndefined();
    expect(parseJson(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBeUndefined();
  });

  it('reaches no prototype by a key of that name', () => {
    expect(isDecent(JSON.parse('{"__proto__":1}'))).toBe(false);
    expect(isDecent({ a: { b: [Number.POSITIVE_INFINITY] } })).toBe(false);
  });
});

describe('Versions', () => {
  it.each([
    ['0.1.0', '0.1.0', false],
    ['0.0.9', '0.1.0', true],
    ['0.10.0', '0.9.0', false],
    ['1.0.0', '0.9.9', false],
    ['', '0.1.0', true],
    ['0.1', '0.1.0', true],
    ['0.1.0-beta', '0.1.0', true],
  ])('%j is older than %j: %s', (a, b, isSo) => {
    expect(isOlder(a, b)).toBe(isSo);
  });
});
