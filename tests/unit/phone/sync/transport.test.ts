/** The way to the server believes only a well-formed answer of our own API. */
import { expect, it } from 'vitest';
import { httpTransport } from '../../../../src/phone/sync/transport.ts';
import { sampleJoin } from '../../../fixtures/sampleHamlet.ts';

const body = new Uint8Array([1, 2, 3]);
const { signal } = new AbortController();
const answer = {
  wire: 1,
  epoch: 'e',
  now: 5,
  today: '2026-11-23',
  cursor: 1,
  remaining: 0,
  records: [],
  left: [],
  receipts: [],
};
const answering = (text: string, status = 200) =>
  httpTransport('', async () => new Response(text, { status }));

it('a well-formed answer is taken, with its size', async () => {
  const text = JSON.stringify(answer);
  let received = 0;
  const round = await answering(text).round(body, {
    signal,
    onReceived: (bytes) => {
      received = bytes;
    },
  });
  expect(round).toEqual({ ok: true, value: { answer, bytes: text.length } });
  expect(received).toBe(text.length);
});

it('what an answer cost is its size on the link, not what the browser unpacked', async () => {
  const text = JSON.stringify(answer);
  const packed = { 'content-length': '40', 'content-encoding': 'br' };
  let received = 0;
  const round = await httpTransport('', async () => new Response(text, { headers: packed })).round(
    body,
    {
      signal,
      onReceived: (bytes) => {
        received = bytes;
      },
    },
  );
  expect(round).toMatchObject({ ok: true, value: { bytes: 40 } });
  expect(received).toBe(40);
});

it('a request goes out without cookies and follows no other address', async () => {
  const seen: RequestInit[] = [];
  const transport = httpTransport('https://so-ban.example', async (url, init) => {
    expect(url).toBe('https://so-ban.example/api/round');
    seen.push(init);
    return new Response(JSON.stringify(answer));
  });
  await transport.round(body, { signal });
  expect(seen[0]).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error' });
});

it.each([
  ['a page that a café puts in front', '<html>Wi-Fi</html>', 200],
  ['half an answer', JSON.stringify(answer).slice(0, 40), 200],
  ['an answer of another shape', '{"cursor":"1"}', 200],
  ["a proxy's own error", 'Bad Gateway', 502],
  ['a reason that nobody knows', '{"reason":"tired"}', 400],
])('%s is no answer', async (_what, text, status) => {
  const round = await answering(text, status).round(body, { signal });
  expect(round).toEqual({ ok: false, reason: 'serverTrouble' });
});

it('a record of a kind that only a newer server knows is passed over; a bent one of a known kind is not', async () => {
  const records = [{ kind: 'drone' }, { kind: 'drone', wings: [4] }];
  const round = await answering(JSON.stringify({ ...answer, records })).round(body, { signal });
  expect(round).toMatchObject({ ok: true, value: { answer: { records: [] }, passedOver: 2 } });
  for (const bent of [{ kind: 'visit', id: 'no id' }, { id: 'no kind' }, 'drone', null]) {
    const text = JSON.stringify({ ...answer, records: [bent] });
    expect(await answering(text).round(body, { signal })).toEqual({
      ok: false,
      reason: 'serverTrouble',
    });
  }
});

it("the server's own reasons come through", async () => {
  expect(await answering('{"reason":"busy"}', 503).round(body, { signal })).toEqual({
    ok: false,
    reason: 'busy',
  });
  expect(await answering('{"reason":"codeUsed"}', 409).look('ABCDE')).toEqual({
    ok: false,
    reason: 'codeUsed',
  });
});

it('joining tells who one is', async () => {
  const transport = answering(JSON.stringify(sampleJoin));
  const message = { code: 'ABCDE12345', publicKey: 'x'.repeat(87), appVersion: '0.1.0' };
  expect(await transport.join(message)).toEqual({ ok: true, value: sampleJoin });
});

it('a link that dies is offline, and so is a member who stops', async () => {
  const dead = httpTransport('', async () => {
    throw new TypeError('no network');
  });
  expect(await dead.round(body, { signal })).toEqual({ ok: false, reason: 'offline' });
  const controller = new AbortController();
  const silent = httpTransport(
    '',
    (_url, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('stopped')));
      }),
  );
  const round = silent.round(body, { signal: controller.signal });
  controller.abort();
  expect(await round).toEqual({ ok: false, reason: 'offline' });
});
