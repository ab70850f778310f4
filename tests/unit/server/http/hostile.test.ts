/** What a stranger's page or program can send to the JSON routes: it gets a plain no, and nothing moves. */
import { beforeEach, expect, it } from 'vitest';
import {
  serverInMemory,
  sessionAs,
  type Asked,
  type ServerInMemory,
} from '../../../fixtures/serverInMemory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await serverInMemory();
});

const reasonOf = ({ status, body }: Asked): string => `${status} ${String(body['reason'])}`;
const long = 'A'.repeat(5000);
const routes = ['/api/join/look', '/api/join', '/api/desk/setup', '/api/desk/sign-in'] as const;
const bodies: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['half a JSON', '{"code":"A'],
  ['a list', '[]'],
  ['a bare text', '"ABCDE12345"'],
  ['null', 'null'],
  ['a deep nest', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  [
    'a prototype',
    '{"__proto__":{"roles":["admin"]},"code":"A","token":"A","name":"A","password":"A"}',
  ],
  [
    'a constructor',
    '{"code":{"constructor":{"prototype":1}},"token":"A","name":"A","password":"A"}',
  ],
  ['numbers for texts', '{"code":1,"token":2,"name":3,"password":4,"publicKey":5,"appVersion":6}'],
  ['very long texts', JSON.stringify({ code: long, token: long, name: long, password: long })],
  ['lists for texts', '{"code":["A"],"token":["A"],"name":["A"],"password":["A"]}'],
];

it.each(routes.flatMap((route) => bodies.map(([what, raw]) => [route, what, raw] as const)))(
  '%s answers %s with a plain 400',
  async (route, _, raw) => {
    expect(reasonOf(await server.post(route, null, { raw }))).toBe('400 malformed');
    expect(server.troubles).toEqual([]);
  },
);

it.each(routes)('%s takes no body beyond 64 kB', async (route) => {
  const raw = JSON.stringify({ code: 'A', filler: 'x'.repeat(70_000) });
  expect(reasonOf(await server.post(route, null, { raw }))).toBe('413 tooLarge');
});

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'a form of another site, sent as “%s”, is not read',
  async (type) => {
    const headers = { 'content-type': type };
    expect(reasonOf(await server.post('/api/join/look', { code: 'AAAAABBBBB' }, { headers }))).toBe(
      '400 malformed',
    );
  },
);

it('a compressed body is not unpacked', async () => {
  const headers = { 'content-encoding': 'gzip' };
  expect(reasonOf(await server.post('/api/join/look', { code: 'AAAAABBBBB' }, { headers }))).toBe(
    '400 malformed',
  );
});

it('a link that dies in the middle of a body is nobody’s fault', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"code":'));
    },
    pull(stream) {
      stream.error(new Error('aborted'));
    },
  });
  const answer = await server.app.request('/api/join/look', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // @ts-expect-error Node asks for it and the types of the DOM do not know it.
    duplex: 'half',
  });
  expect(answer.status).toBe(400);
  expect(server.troubles).toEqual([]);
});

it('a body that is not UTF-8 is malformed', async () => {
  const answer = await server.app.request('/api/join/look', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  });
  expect([answer.status, await answer.json()]).toEqual([400, { reason: 'malformed' }]);
});

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ['a page of nowhere', { 'sec-fetch-site': '', origin: 'null' }],
  ['something that is no browser', { 'sec-fetch-site': '' }],
])('%s can neither set up, sign in or out, nor add, even with the cookie', async (_, strange) => {
  const { cookie } = await sessionAs(server);
  // An absent heading, not an empty one.
  const entries = Object.entries({ 'content-type': 'application/json', cookie, ...strange });
  const headers = Object.fromEntries(entries.filter(([, value]) => value !== ''));
  for (const path of ['setup', 'sign-in', 'sign-out', 'areas', 'teams', 'members']) {
    const body = JSON.stringify({ token: 'A', name: 'A', password: 'mot hai ba bon nam' });
    const answer = await server.app.request(`/api/desk/${path}`, { method: 'POST', headers, body });
    expect([path, answer.status, await answer.json()]).toEqual([
      path,
      403,
      { reason: 'wrongOrigin' },
    ]);
  }
  expect((await server.get('/api/desk/register', { headers: { cookie } })).status).toBe(200);
});

it('an old browser that names our own origin comes through', async () => {
  const { cookie } = await sessionAs(server);
  const answer = await server.app.request('/api/desk/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: 'http://localhost' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
});

it.each([
  'overview',
  'overview?length=decade',
  'overview?from=2026-01-01',
  'overview?from=2026-02-30&to=2026-03-01',
  'overview?from=2026-03-02&to=2026-03-01',
  'overview?length=month&date=hôm-nay',
  "overview?length=month&date=2026-01-01'%20OR%201=1",
])('the question %s is malformed', async (question) => {
  const headers = await sessionAs(server);
  expect(reasonOf(await server.get(`/api/desk/${question}`, { headers }))).toBe('400 malformed');
});

it('a fault of our own is a plain 500 that tells a stranger nothing', async () => {
  const { parts } = server;
  const broken = {
    ...parts.store,
    communeOfCode: () => Promise.reject(new Error('disk on fire at /secret')),
  };
  const troubled = await serverInMemory({
    ...parts,
    store: broken,
    onTrouble: () => undefined,
    address: parts.address,
  });
  const answer = await troubled.post('/api/join/look', { code: 'AAAAABBBBB' });
  expect(reasonOf(answer)).toBe('500 serverTrouble');
  expect(Object.keys(answer.body)).toEqual(['reason']);
});
