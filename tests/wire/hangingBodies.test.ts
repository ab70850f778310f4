/** Links that hang in the middle of a body: they take nobody's place and end by themselves. */
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { roundRoute } from '../../src/server/http/round.ts';
import { HEAD_LIMIT } from '../../src/server/http/roundBody.ts';
import { makeFrameReader, writeFrames } from '../../src/shared/wire/frames.ts';
import { FRAME_LIMIT } from '../../src/shared/wire/version.ts';
import { household } from '../fixtures/fieldWork.ts';
import { makeRoundClient } from '../fixtures/roundClient.ts';

/** A body that says its bytes and then nothing, until it is let go. */
function hanging(bytes: Uint8Array): { readonly body: ReadableStream; letGo(): void } {
  const silence = Promise.withResolvers<void>();
  let isSaid = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!isSaid) {
        isSaid = true;
        return controller.enqueue(bytes);
      }
      await silence.promise;
      controller.close();
    },
  });
  return { body, letGo: () => silence.resolve() };
}

const post = (app: Hono, body: BodyInit): Promise<Response> =>
  // @ts-expect-error Node asks for `duplex` and the types of the DOM do not know it.
  Promise.resolve(app.request('/api/round', { method: 'POST', body, duplex: 'half' }));

/** Until all that is under way has come to wait for more of its body. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

it('a hundred strangers who hold connections open do not keep a member out', async () => {
  const client = await makeRoundClient();
  const app = new Hono().post('/api/round', roundRoute(client.world.deps));
  const strangers = Array.from({ length: 100 }, () => hanging(new Uint8Array([0])));
  const asked = strangers.map(({ body }) => post(app, body));
  await settle();
  expect((await post(app, await client.bodyOf({}))).status).toBe(200);
  for (const { letGo } of strangers) letGo();
  await Promise.all(asked);
});

it('one phone whose links hang is asked to come again, and takes no place from others', async () => {
  const client = await makeRoundClient();
  const app = new Hono().post('/api/round', roundRoute(client.world.deps));
  const body = await client.bodyOf({});
  const hung = Array.from({ length: 3 }, () => hanging(body));
  const asked = hung.map((one) => post(app, one.body));
  await settle();
  expect((await post(app, body)).status).toBe(503);
  for (const { letGo } of hung) letGo();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await post(app, body)).status).toBe(200);
});

it('a body that falls silent ends; what had come whole is in the book', async () => {
  const client = await makeRoundClient();
  const app = new Hono().post('/api/round', roundRoute(client.world.deps, { patienceMs: 30 }));
  const run = await client.mai.run(household('PC-001'));
  const { body, letGo } = hanging(await client.bodyOf({}, run));
  expect((await post(app, body)).status).toBe(400);
  letGo();
  const answer = await (await post(app, await client.bodyOf({}))).json();
  expect(answer.receipts).toMatchObject([[1, 'asIs', expect.any(Number), '']]);
});

it('a head larger than any of ours is not waited for', async () => {
  const client = await makeRoundClient();
  const app = new Hono().post('/api/round', roundRoute(client.world.deps));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, HEAD_LIMIT + 1);
  expect((await post(app, length)).status).toBe(413);
});

it('a frame in single bytes is joined once, not anew for each byte', () => {
  const frame = crypto.getRandomValues(new Uint8Array(40_000));
  const body = writeFrames([frame, new Uint8Array(FRAME_LIMIT)]);
  const reader = makeFrameReader();
  const frames = [...body].flatMap((byte) => {
    const taken = reader.take(new Uint8Array([byte]));
    return taken.ok ? taken.value : [];
  });
  expect(frames.map(({ length }) => length)).toEqual([frame.length, FRAME_LIMIT]);
  expect(frames[0]).toEqual(frame);
}, 20_000);
