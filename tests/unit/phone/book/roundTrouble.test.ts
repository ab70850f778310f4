/** How a round goes: page by page, with progress told, and with whatever may stop it. */
import { expect, it } from 'vitest';
import { httpTransport } from '../../../../src/phone/sync/transport.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import {
  sample,
  sampleId,
  sampleJoin,
  SAMPLE_NOW,
  SAMPLE_TODAY,
} from '../../../fixtures/sampleHamlet.ts';
import { feedOf, logAbsent, receiptsFor, scriptServer } from '../../../fixtures/scriptedServer.ts';

it('rounds follow each other until nothing remains, and progress tells of both ways', async () => {
  const household = (n: number) =>
    feedOf(
      {
        kind: 'household',
        id: sampleId(`far-${n}`),
        values: { code: `PC-20${n}`, status: 'living', consentState: 'not_asked' },
      },
      100 + n,
    );
  let page = 0;
  const server = scriptServer((request) => {
    page += 1;
    return {
      receipts: receiptsFor(request, 'asIs'),
      records: [household(page)],
      cursor: request.head.cursor + 20,
      remaining: 3 - page,
    };
  });
  const { book } = await openSampleBook({ transport: server.transport });
  await logAbsent(book, sample.pao);
  const seen: unknown[] = [];
  book.subscribe(() => {
    const { progress } = book.standing();
    if (progress !== undefined)
      seen.push([
        progress.sentRecords,
        progress.toSendRecords,
        progress.receivedRecords,
        progress.toReceiveRecords,
      ]);
  });
  book.syncNow();
  book.syncNow();
  await book.idle();
  expect(server.requests).toHaveLength(3);
  expect(seen[0]).toEqual([0, 1, 0, undefined]);
  expect(seen).toContainEqual([1, 1, 1, 3]);
  expect(seen.at(-1)).toEqual([1, 1, 3, 3]);
  expect(book.standing().progress).toBeUndefined();
  expect(book.standing().rounds[0]).toMatchObject({
    outcome: 'done',
    reason: '',
    sentChanges: 1,
    receivedRecords: 3,
    receivedBytes: 600,
  });
  expect(book.findHouseholds('pc 203')).toHaveLength(1);
});

it('a link that dies keeps what had come, says why, and the next round goes on there', async () => {
  let requests = 0;
  const server = scriptServer((request) => {
    requests += 1;
    if (requests === 2) return 'offline';
    return {
      receipts: receiptsFor(request, 'asIs'),
      cursor: request.head.cursor + 20,
      remaining: Math.max(0, 2 - requests),
    };
  });
  const { book } = await openSampleBook({ transport: server.transport });
  await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(book.standing()).toMatchObject({ trouble: 'offline', counts: { unsentRoots: 0 } });
  expect(book.standing().rounds[0]).toMatchObject({ outcome: 'cut', reason: 'offline' });
  book.syncNow();
  await book.idle();
  expect(server.requests.map((request) => request.head.cursor)).toEqual([24, 44, 44]);
  expect(book.standing().trouble).toBeUndefined();
});

it('a member who stops a round is told of no trouble', async () => {
  const server = scriptServer(({ signal }) => {
    queueMicrotask(() => book.stopSync());
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve('offline')));
  });
  const { book } = await openSampleBook({ transport: server.transport });
  await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(book.standing()).toMatchObject({ trouble: undefined, progress: undefined });
  expect(book.standing().rounds[0]).toMatchObject({ outcome: 'cut', reason: 'stopped' });
  expect(book.unsent()[0]?.place).toBe('onPhone');
});

it('another history of this phone at the commune stops everything and loses nothing', async () => {
  const server = scriptServer(() => ({ fork: 1, cursor: 999 }));
  const { book, disk } = await openSampleBook({ transport: server.transport });
  await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(book.standing()).toMatchObject({ trouble: 'fork', counts: { unsentRoots: 1 } });
  expect(disk.head?.cursor).toBe(24);
});

it('one run that cannot be read keeps no other waiting', async () => {
  const server = scriptServer((request) => {
    const isBad = request.runs.some((run) => run.header.first === 2);
    if (isBad) return 'damaged';
    return { receipts: receiptsFor(request, 'asIs'), cursor: request.head.cursor + 20 };
  });
  const { book } = await openSampleBook({ transport: server.transport });
  for (const household of [sample.pao, sample.my, sample.phan]) await logAbsent(book, household);
  book.syncNow();
  await book.idle();
  expect(server.requests.map(({ runs }) => runs.map((run) => run.header.first))).toEqual([
    [1, 2, 3],
    [1],
    [2],
    [3],
  ]);
  expect(book.standing()).toMatchObject({ trouble: 'damaged', counts: { unsentRoots: 1 } });
});

it('a phone whose only unsent run cannot be read still gets its news in the same round', async () => {
  const far = feedOf(
    {
      kind: 'household',
      id: sampleId('far'),
      values: { code: 'PC-201', status: 'living', consentState: 'not_asked' },
    },
    101,
  );
  const server = scriptServer((request) =>
    request.runs.length > 0 ? 'damaged' : { records: [far], cursor: 110 },
  );
  const { book, disk } = await openSampleBook({ transport: server.transport });
  await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(server.requests.map(({ runs }) => runs.length)).toEqual([1, 0]);
  expect(book.findHouseholds('pc 201')).toHaveLength(1);
  expect(disk.head?.cursor).toBe(110);
  expect(book.standing()).toMatchObject({ trouble: 'damaged', counts: { unsentRoots: 1 } });
});

it('a page for which there is no room is not taken in part, and the cursor stays', async () => {
  const server = scriptServer((request) => {
    opened.disk.refusing = 'full';
    return { receipts: receiptsFor(request, 'asIs'), cursor: request.head.cursor + 20 };
  });
  const opened = await openSampleBook({ transport: server.transport });
  const { book, disk } = opened;
  await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(book.standing()).toMatchObject({ trouble: 'full', counts: { unsentRoots: 1 } });
  expect([disk.head?.cursor, disk.receipts.size]).toEqual([24, 0]);
});

it('news of a kind that this app does not know are passed over, and counted as received', async () => {
  const known = feedOf(
    {
      kind: 'household',
      id: sampleId('far'),
      values: { code: 'PC-201', status: 'living', consentState: 'not_asked' },
    },
    101,
  );
  const strange = { ...known, id: sampleId('drone'), kind: 'drone', cells: { wings: 4 } };
  const told = { ...emptyAnswer, cursor: 110, records: [strange, known, strange] };
  const transport = httpTransport('', async () => new Response(JSON.stringify(told)));
  const { book, disk } = await openSampleBook({ transport });
  book.syncNow();
  await book.idle();
  expect(book.standing().trouble).toBeUndefined();
  expect(book.standing().rounds[0]).toMatchObject({ outcome: 'done', receivedRecords: 3 });
  expect(book.findHouseholds('pc 201')).toHaveLength(1);
  expect(disk.rows.has(sampleId('drone'))).toBe(false);
  expect(disk.head?.cursor).toBe(110);
});

const emptyAnswer = {
  wire: 1,
  epoch: sampleJoin.epoch,
  now: SAMPLE_NOW,
  today: SAMPLE_TODAY,
  cursor: 0,
  remaining: 0,
  records: [],
  left: [],
  receipts: [],
};

it('a server that has always more to say is not listened to for ever', async () => {
  const server = scriptServer(() => ({ remaining: 5 }));
  const { book } = await openSampleBook({ transport: server.transport });
  book.syncNow();
  await book.idle();
  expect([server.requests.length, book.standing().trouble]).toEqual([1, 'serverTrouble']);
});

it('a phone that the commune lets in no more is told so, and its work is kept apart', async () => {
  const server = scriptServer((request) => ({
    receipts: receiptsFor(request, 'quarantined', 'revoked'),
    revoked: true,
  }));
  const { book } = await openSampleBook({ transport: server.transport });
  await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(book.standing()).toMatchObject({ trouble: 'revoked', counts: { unsentRoots: 0 } });
});
