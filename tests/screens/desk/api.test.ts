/** The desk's door to the server: what is asked, and what each kind of answer means. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDeskApi } from '../../../src/desk/app/api.ts';
import { isRecordId } from '../../../src/shared/ids.ts';
import { overviewOf, sampleCode, signedIn } from './fakeDesk.ts';
import { idOf } from '../../unit/shared/tallies/records.ts';

const server = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', server);
afterEach(() => server.mockReset());

const answering = (body: unknown, status = 200) =>
  server.mockImplementation(
    async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
  );
const api = makeDeskApi();

describe('what is asked', () => {
  it('names the period in the address', async () => {
    answering(overviewOf({ length: 'month' }));
    expect(await api.overview({ length: 'month' })).toMatchObject({ ok: true });
    await api.overview({ length: 'week', date: '2026-11-23' });
    await api.overview({ from: '2026-11-01', to: '2026-11-20' });
    expect(server.mock.calls.map(([address]) => address)).toEqual([
      '/api/desk/overview?length=month',
      '/api/desk/overview?length=week&date=2026-11-23',
      '/api/desk/overview?from=2026-11-01&to=2026-11-20',
    ]);
  });

  it('goes as JSON, and to the member that is named', async () => {
    answering(sampleCode);
    expect(await api.makeCode(idOf('Mai'))).toEqual({ ok: true, value: sampleCode });
    const [address, request] = server.mock.calls[0] ?? [];
    expect(address).toBe(`/api/desk/members/${idOf('Mai')}/code`);
    expect(request).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  });
});

describe('what an answer means', () => {
  it('is a reason where the server gives one', async () => {
    answering({ reason: 'wrongPassword' }, 401);
    expect(await api.signIn({ name: 'a', password: 'b' })).toEqual({
      ok: false,
      reason: 'wrongPassword',
    });
  });

  it('is the server’s trouble for a page of a proxy, a reason nobody knows, or a shape that fits nothing', async () => {
    answering('<html>502 Bad Gateway</html>', 502);
    expect(await api.session()).toEqual({ ok: false, reason: 'serverTrouble' });
    answering({ reason: 'something newer' }, 400);
    expect(await api.session()).toEqual({ ok: false, reason: 'serverTrouble' });
    answering({ ...signedIn, account: { displayName: 7 } });
    expect(await api.session()).toEqual({ ok: false, reason: 'serverTrouble' });
    answering('<html>sign in to the wifi</html>');
    expect(await api.session()).toEqual({ ok: false, reason: 'serverTrouble' });
  });

  it('is offline where nothing comes back, or only half of it', async () => {
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await api.register()).toEqual({ ok: false, reason: 'offline' });
    const torn = new ReadableStream({
      pull: (stream) => stream.error(new TypeError('network error')),
    });
    server.mockResolvedValue(new Response(torn));
    expect(await api.register()).toEqual({ ok: false, reason: 'offline' });
  });
});

it('mints a new id each time', () => {
  const ids = new Set(Array.from({ length: 50 }, () => api.newId()));
  expect(ids.size).toBe(50);
  for (const id of ids) expect(isRecordId(id)).toBe(true);
});
