/**
 * The phone's store in real Chromium: the same promises as everywhere, and what only a browser can
 * do to it: a full disk, a wiped database, a second window, a key that must not come out.
 */
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, webcrypto } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { bytesOfBase64url } from '../../src/shared/ids.ts';
import { chromiumArguments, findChromium } from '../browsers.ts';
import { root } from '../setup/tree.ts';
import { phoneStoreCases } from '../conformance/phoneStore.ts';
import type { PhonePage } from '../conformance/browser/page.ts';

let server: Server;
let origin: string;
let profile: string;
let context: BrowserContext;
let page: Page;
let cdp: CDPSession;

/** Packs the page's script once, in memory. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: join(root, 'tests/conformance/browser/page.ts'),
        formats: ['es'],
        fileName: 'page',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [script] = chunks.flatMap((chunk) => ('code' in chunk ? [chunk.code] : []));
  if (script === undefined) throw new Error('the page was not packed');
  return script;
}

beforeAll(async () => {
  const script = await bundle();
  const html =
    '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is needed: npm test installs it');
  profile = await mkdtemp(join(tmpdir(), 'so-ban-store-'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [...chromiumArguments],
  });
  page = await openPage();
  cdp = await context.newCDPSession(page);
});

afterEach(async () => {
  await context.close();
  await rm(profile, { recursive: true, force: true });
});

async function openPage(): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(origin);
  await ready(opened);
  return opened;
}

const ready = (opened: Page) => opened.waitForFunction(() => 'phone' in window);

/** Calls one of the page's ways by name. */
function ask<Name extends keyof PhonePage>(
  name: Name,
  args: Parameters<PhonePage[Name]>,
  where: Page = page,
): Promise<Awaited<ReturnType<PhonePage[Name]>>> {
  const call = ({ called, given }: { called: string; given: unknown[] }): unknown => {
    const phone = Reflect.get(window, 'phone') as Record<string, (...args: unknown[]) => unknown>;
    return phone[called]?.(...given);
  };
  const answer = where.evaluate(call, { called: name, given: [...args] });
  return answer as Promise<Awaited<ReturnType<PhonePage[Name]>>>;
}

it('every promise of the store holds in Chromium', async () => {
  const names = await ask('names', []);
  expect(names).toHaveLength(phoneStoreCases.length);
  const wrong: string[] = [];
  for (const name of names) {
    const said = await ask('runCase', [name]);
    if (said !== '') wrong.push(`${name}: ${said}`);
  }
  expect(wrong).toEqual([]);
});

it('the key stays over a restart, signs, and cannot be taken out', async () => {
  const publicKey = await ask('keepKey', []);
  await page.reload();
  await ready(page);
  const signed = await ask('signWithKept', ['head']);
  expect(signed).toMatchObject({ publicKey, isTaken: false });
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const raw = bytesOfBase64url(publicKey) ?? new Uint8Array();
  const key = await webcrypto.subtle.importKey('raw', raw, curve, true, ['verify']);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = Uint8Array.from(signed?.signature ?? []);
  const head = new TextEncoder().encode('head');
  expect(await webcrypto.subtle.verify(how, key, signature, head)).toBe(true);
});

it('browser and server pack and hash alike', async () => {
  const text = 'Vàng Mí Sính, xóm Khe Đá. '.repeat(400);
  const packed = Uint8Array.from(await ask('pack', [text]));
  expect(inflateRawSync(packed).toString()).toBe(text);
  expect(await ask('unpack', [[...deflateRawSync(text)]])).toBe(text);
  expect(await ask('hash', [text])).toBe(createHash('sha256').update(text).digest('hex'));
});

it('a full phone says that it is full, keeps what it had, and goes on when there is room', async () => {
  // The browser remembers its free room for a while: the bound stands before the first write.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  await ask('enrol', []);
  const said: string[] = [];
  for (let first = 1; first <= 8 && !said.includes('full'); first += 1) {
    said.push(await ask('save', [first, 1_000_000]));
  }
  const kept = said.filter((one) => one === 'ok').length;
  expect(said.at(-1)).toBe('full');
  expect(kept).toBeGreaterThan(0);
  expect(await ask('load', [])).toBe(`${kept} runs`);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await expect.poll(() => ask('save', [kept + 1, 1000]), { timeout: 60_000 }).toBe('ok');
  expect(await ask('dead', [])).toEqual([]);
});

it('a database that is wiped under the open book is told, and not mistaken for a new phone', async () => {
  await ask('enrol', []);
  expect(await ask('save', [1, 100])).toBe('ok');
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await expect.poll(() => ask('dead', [])).toEqual(['lost']);
  expect(await ask('save', [2, 100])).toBe('lost');
  await page.reload();
  await ready(page);
  expect(await ask('load', [])).toBe('wiped');
});

it('one window holds the book; another one takes it only when told to', async () => {
  const second = await openPage();
  expect(await ask('hold', [false])).toBe(true);
  expect(await ask('hold', [false], second)).toBe(false);
  expect(await ask('hold', [true], second)).toBe(true);
  await expect.poll(() => ask('lost', [])).toEqual(['taken']);
  expect(await ask('lost', [], second)).toEqual([]);
});

it('of two windows on one book the second save of a number is refused', async () => {
  await ask('enrol', []);
  const second = await openPage();
  expect(await ask('load', [], second)).toBe('0 runs');
  expect(await ask('save', [1, 10])).toBe('ok');
  expect(await ask('save', [1, 10], second)).toBe('stale');
  expect(await ask('load', [], second)).toBe('1 runs');
});
