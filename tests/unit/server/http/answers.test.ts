/** What every answer of the API has in common, and the line that is logged for it. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import * as v from 'valibot';
import { overviewAnswerSchema } from '../../../../src/shared/wire/desk.ts';
import { countedAs } from '../../../../src/server/http/address.ts';
import { memberAtDesk, serverInMemory, sessionAs } from '../../../fixtures/serverInMemory.ts';

const withRegister = async () => {
  const server = await serverInMemory({ isSample: true });
  return { server, headers: await sessionAs(server) };
};

it('an answer is compressed as the browser takes it, and a short one not at all', async () => {
  const { server, headers } = await withRegister();
  const ask = (path: string, encoding: string) =>
    server.app.request(path, { headers: { ...headers, 'accept-encoding': encoding } });
  const plain = await (await ask('/api/desk/register', '')).text();
  const br = await ask('/api/desk/register', 'gzip, br');
  expect(br.headers.get('content-encoding')).toBe('br');
  const packed = Buffer.from(await br.arrayBuffer());
  expect(packed.length).toBeLessThan(plain.length / 3);
  expect(brotliDecompressSync(packed).toString()).toBe(plain);
  const gzip = await ask('/api/desk/register', 'gzip');
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain);
  const short = await ask('/api/desk/session', 'br');
  expect([short.headers.get('content-encoding'), short.headers.get('vary')]).toEqual([null, null]);
  expect(JSON.parse(await short.text())).toMatchObject({ isSample: true });
});

it('nothing of the API is kept by a browser', async () => {
  const server = await serverInMemory();
  for (const path of ['/api/desk/session', '/api/desk/register', '/api/none']) {
    expect((await server.get(path)).headers.get('cache-control')).toBe('no-store');
  }
});

it('the log names methods, patterns and times, never ids, codes, names or addresses', async () => {
  const lines: string[] = [];
  const server = await serverInMemory({ log: (line) => lines.push(line) });
  const headers = await sessionAs(server);
  const { member } = await memberAtDesk(server, headers);
  await server.post(`/api/desk/members/${member}/code`, {}, { headers });
  await server.post('/api/join/look', { code: 'AAAAABBBBB' });
  await server.get('/households/AbC?q=Vàng');
  await server.get('/api/none/x');
  expect(lines.map((line) => line.replace(/\d+ ms$/, ''))).toEqual([
    'POST /api/desk/areas 200 ',
    'POST /api/desk/teams 200 ',
    'POST /api/desk/members 200 ',
    'POST /api/desk/members/:id/code 200 ',
    'POST /api/join/look 403 ',
    'GET /* 404 ',
    'GET /api/* 404 ',
  ]);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, counted) => {
  expect(countedAs(address)).toBe(counted);
});

it('without a proxy of our own nobody chooses the address that their tries are counted for', async () => {
  const server = await serverInMemory({ isBehindProxy: false });
  const lookFrom = (from: string, code: string) =>
    server.post('/api/join/look', { code }, { headers: { 'x-forwarded-for': from } });
  for (let at = 0; at < 20; at += 1) {
    expect((await lookFrom(`198.51.100.${at}`, `WRANG${String(at).padStart(5, '0')}`)).status).toBe(
      403,
    );
  }
  expect((await lookFrom('198.51.100.99', 'WRANG99999')).status).toBe(429);
});

it('behind our proxy the address is the one that the proxy wrote, whatever stood before it', async () => {
  const server = await serverInMemory();
  const lookFrom = (from: string, code: string) =>
    server.post('/api/join/look', { code }, { headers: { 'x-forwarded-for': from } });
  for (let at = 0; at < 20; at += 1) {
    expect(
      (await lookFrom(`10.0.0.${at}, 198.51.100.1`, `WRANG${String(at).padStart(5, '0')}`)).status,
    ).toBe(403);
  }
  expect((await lookFrom('10.0.0.99, 198.51.100.1', 'WRANG99999')).status).toBe(429);
  expect((await lookFrom('10.0.0.99, 198.51.100.2', 'WRANG99999')).status).toBe(403);
});

it('the overview names hamlets and freshness, and says which figures it has', async () => {
  const { server, headers } = await withRegister();
  const answer = await server.get('/api/desk/overview?length=year&date=2026-11-23', { headers });
  const { figures, areas, freshness, today } = v.parse(overviewAnswerSchema, answer.body);
  expect([today, figures.period]).toEqual(['2026-11-23', { from: '2026-01-01', to: '2026-12-31' }]);
  expect(areas).toHaveLength(31);
  expect(areas.reduce((sum, area) => sum + area.registered, 0)).toBe(
    figures.total.householdsInRegister,
  );
  expect(freshness.members).toBe(142);
  expect(freshness.membersJoined).toBeLessThan(freshness.members);
  expect(freshness.membersStale).toBe(8);
  server.pass(8 * 86_400_000);
  const later = await server.get('/api/desk/overview?length=month', {
    headers: await sessionAs(server),
  });
  const stale = v.parse(overviewAnswerSchema, later.body).freshness;
  expect(stale.membersStale).toBe(stale.membersJoined);
});

it('the overview of another month holds other visits than this one', async () => {
  const { server, headers } = await withRegister();
  const visitsOf = async (query: string): Promise<number> => {
    const { body } = await server.get(`/api/desk/overview?${query}`, { headers });
    return v.parse(overviewAnswerSchema, body).figures.total.visits;
  };
  const all = await visitsOf('from=2026-01-01&to=2026-12-31');
  const before = await visitsOf('from=2026-01-01&to=2026-10-31');
  const month = await visitsOf('length=month');
  expect([all, before + month]).toEqual([40, 40]);
  expect(Math.min(before, month)).toBeGreaterThan(0);
  expect(await visitsOf('length=month&date=2025-11-01')).toBe(0);
});
