/**
 * How the two apps' files are sent: the right one, whole, small, fresh where it must be, under a strict
 * policy.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadStaticFiles } from '../../../../src/server/http/staticFiles.ts';
import { serverInMemory, type ServerInMemory } from '../../../fixtures/serverInMemory.ts';

let dist: string;
let server: ServerInMemory;

const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;
const built: Readonly<Record<string, string>> = {
  'phone/index.html': '<title>phone</title>',
  'phone/assets/index-Ab12.js': script,
  'phone/sw.js': 'self',
  'phone/manifest.webmanifest': '{}',
  'phone/.vite/secret.key': 'never',
  'desk/index.html': '<title>desk</title>',
  'desk/assets/index-Cd34.css': 'a{}',
  'outside.html': 'never',
};

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'soban-dist-'));
  for (const [name, text] of Object.entries(built)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  writeFileSync(join(dist, 'phone/assets/index-Ab12.js.br'), brotliCompressSync(script));
  writeFileSync(join(dist, 'phone/assets/index-Ab12.js.gz'), gzipSync(script));
  server = await serverInMemory({ files: loadStaticFiles(dist) });
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const open = (path: string, headers: Record<string, string> = { accept: 'text/html,*/*' }) =>
  server.app.request(path, { headers });
const fetched = (path: string, headers: Record<string, string> = {}) =>
  server.app.request(path, { headers: { accept: '*/*', ...headers } });

it.each(['/', '/join', '/households/AbC', '/visits/new?household=1', '/sync'])(
  'opening %s opens the phone’s app',
  async (path) => {
    const answer = await open(path);
    expect([answer.status, await answer.text()]).toEqual([200, built['phone/index.html']]);
  },
);

it.each(['/desk/', '/desk/setup', '/desk/register'])('opening %s opens the desk', async (path) => {
  expect(await (await open(path)).text()).toBe(built['desk/index.html']);
});

it('/desk leads to the desk', async () => {
  const answer = await open('/desk');
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/desk/']);
});

it.each([
  '/assets/index-gone.js',
  '/desk/assets/gone.css',
  '/sw-old.js',
  '/icons/none.png',
  '/api/nothing',
  '/api',
  '/.vite/secret.key',
  '/../outside.html',
  '/%2e%2e/outside.html',
  '/..%2foutside.html',
  '/assets/index-Ab12.js.br',
])('%s is missing, and no page stands in for it', async (path) => {
  const answer = await open(path, { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' });
  const isApi = path.startsWith('/api');
  expect([answer.status, await answer.json()]).toEqual([404, { reason: 'notFound' }]);
  if (isApi) expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('a script that asks for a page by a wrong name gets none', async () => {
  expect((await fetched('/households/AbC')).status).toBe(404);
  const headers = { accept: 'text/html', 'sec-fetch-mode': 'cors' };
  expect((await fetched('/households/AbC', headers)).status).toBe(404);
});

it('only reading is offered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await server.app.request('/', { method })).status).toBe(404);
  }
  expect(
    (await server.app.request('/', { method: 'HEAD', headers: { accept: 'text/html' } })).status,
  ).toBe(200);
});

it.each([
  [
    '/assets/index-Ab12.js',
    'public, max-age=31536000, immutable',
    'text/javascript; charset=utf-8',
  ],
  ['/desk/assets/index-Cd34.css', 'public, max-age=31536000, immutable', 'text/css; charset=utf-8'],
  ['/sw.js', 'no-store', 'text/javascript; charset=utf-8'],
  ['/index.html', 'no-cache', 'text/html; charset=utf-8'],
  ['/manifest.webmanifest', 'no-cache', 'application/manifest+json; charset=utf-8'],
])('%s is kept as long as it may be: %s', async (path, cache, type) => {
  const answer = await fetched(path);
  expect([
    answer.status,
    answer.headers.get('cache-control'),
    answer.headers.get('content-type'),
  ]).toEqual([200, cache, type]);
});

it.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['zstd, deflate', null],
  ['gzip;q=0.9, br;q=0', 'gzip'],
  ['BR', 'br'],
  ['identity', null],
  ['*', null],
  ['', null],
])('a browser that takes “%s” gets %s', async (accepts, encoding) => {
  const answer = await fetched('/assets/index-Ab12.js', { 'accept-encoding': accepts });
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  const bytes = Buffer.from(await answer.arrayBuffer());
  const plain =
    encoding === 'br'
      ? brotliDecompressSync(bytes)
      : encoding === 'gzip'
        ? gunzipSync(bytes)
        : bytes;
  expect(plain.toString()).toBe(script);
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
});

it('a page that did not change is not sent again', async () => {
  const first = await open('/');
  const etag = first.headers.get('etag') ?? '';
  const again = await open('/', { accept: 'text/html', 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await open('/', { accept: 'text/html', 'if-none-match': '"other"' })).status).toBe(200);
});

it('a page may load nothing but our own files, and no other site may frame it', async () => {
  const { headers } = await open('/');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; " +
      "base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  );
});

it.each(['/', '/desk/', '/households', '/assets/index-Ab12.js', '/gone.js'])(
  '%s carries the headers that guard a browser',
  async (path) => {
    const { headers } = await open(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('strict-transport-security')).toBeNull();
  },
);

it('an answer of the API can be neither run, sniffed nor read by another site, in few bytes', async () => {
  const { headers } = await fetched('/api/desk/session');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  const bytes = [...headers].reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    0,
  );
  expect(bytes).toBeLessThan(300);
});

it('over HTTPS a browser is told to stay there', async () => {
  const address = () => ({ url: 'https://soban.example', isHttps: true, reachesPhones: true });
  const secure = await serverInMemory({ address, files: loadStaticFiles(dist) });
  const answer = await secure.app.request('/', { headers: { accept: 'text/html' } });
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

it('whoever starts an unbuilt checkout is told what to do', async () => {
  const bare = await serverInMemory();
  const answer = await bare.app.request('/', { headers: { accept: 'text/html' } });
  expect([answer.status, await answer.text()]).toEqual([503, 'npm run build\n']);
});
