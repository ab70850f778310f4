/**
 * What every store of the phone promises, as cases that need no test runner: the same list runs on
 * the store in memory, on IndexedDB as Node plays it, and inside real browsers. Each case begins on
 * an empty disk.
 */
import { CHAIN_START } from '../../src/shared/changes/change.ts';
import type { Receipt } from '../../src/shared/wire/round.ts';
import type {
  AnswerPage,
  BookHead,
  NewRun,
  PhoneStore,
  Stored,
} from '../../src/phone/storage/contract.ts';
import { sampleId, sampleJoin } from '../fixtures/sampleHamlet.ts';
import { same } from './same.ts';

/** One empty disk. Opening it again is a restart, or a second window. */
export interface Bench {
  open(): PhoneStore;
}

export interface StoreCase {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<void>;
}

const head: BookHead = {
  joined: sampleJoin,
  nextN: 1,
  chainHash: CHAIN_START,
  cursor: 0,
  epoch: 'e1',
  clockOffset: 0,
  lastRoundAt: 0,
};
const bytes = (...values: number[]) => Uint8Array.from(values);
const done = { ok: true, value: null };
const fails = (reason: string) => ({ ok: false, reason });

const runOf = (first: number, roots: readonly string[], draft?: string): NewRun => ({
  run: {
    first,
    last: first + roots.length - 1,
    roots: roots.map((root) => sampleId(root)),
    bytes: bytes(first, 7),
  },
  chainHash: String(first).padStart(64, '0'),
  draft,
});

const pageOf = (page: Partial<AnswerPage>): AnswerPage => ({
  rows: [],
  left: [],
  receipts: [],
  cursor: 0,
  epoch: 'e1',
  clockOffset: 5,
  lastRoundAt: 1000,
  today: '2026-11-23',
  ...page,
});

const receipt = (n: number, result: Receipt[1], seq: number): Receipt => [
  n,
  result,
  seq,
  result === 'refused' ? 'outOfScope' : '',
];

const rowOf = (word: string, seq: number) => ({
  id: sampleId(word),
  kind: 'visit' as const,
  area: sampleJoin.area,
  seq,
  bytes: bytes(seq),
});

export const phoneStoreCases: readonly StoreCase[] = [
  {
    name: 'a phone that nobody joined on holds no book, and takes no work',
    async run({ open }) {
      const store = open();
      same(await store.load(), { ok: true, value: undefined });
      same(await store.commitRun(runOf(1, ['visit-a'])), fails('lost'));
      same(await store.keepDraft({ id: 'd', keptAt: 1, bytes: bytes(1) }), fails('lost'));
      same(await open().load(), { ok: true, value: undefined });
    },
  },
  {
    name: 'the first book stays: a second joining on the same phone is refused',
    async run({ open }) {
      const store = open();
      same(await store.enrol(head), done);
      same(await store.enrol({ ...head, cursor: 9 }), fails('stale'));
      same((await stored(open())).head, head);
    },
  },
  {
    name: 'saved work is there after a restart, byte for byte, and its draft is gone',
    async run({ open }) {
      const store = open();
      await store.enrol(head);
      await store.keepDraft({ id: 'visit:a', keptAt: 1, bytes: bytes(1) });
      await store.keepDraft({ id: 'visit:b', keptAt: 2, bytes: bytes(2) });
      const added = runOf(1, ['visit-a', 'visit-a'], 'visit:a');
      same(await store.commitRun(added), done);
      const after = await stored(open());
      same(after.outbox, [added.run]);
      same(after.drafts, [{ id: 'visit:b', keptAt: 2, bytes: bytes(2) }]);
      same([after.head.nextN, after.head.chainHash], [3, added.chainHash]);
    },
  },
  {
    name: 'a number is never given out twice: work that does not begin at the counter is kept by nobody',
    async run({ open }) {
      const store = open();
      await store.enrol(head);
      await store.keepDraft({ id: 'd', keptAt: 1, bytes: bytes(1) });
      await store.commitRun(runOf(1, ['visit-a']));
      for (const first of [1, 3]) {
        same(await store.commitRun(runOf(first, ['visit-b'], 'd')), fails('stale'));
      }
      const after = await stored(open());
      same([after.outbox.length, after.drafts.length, after.head.nextN], [1, 1, 2]);
    },
  },
  {
    name: 'of two windows with the same book only the first may use a number',
    async run({ open }) {
      const first = open();
      await first.enrol(head);
      const second = open();
      same(await first.commitRun(runOf(1, ['visit-a'])), done);
      same(await second.commitRun(runOf(1, ['visit-b'])), fails('stale'));
      same((await stored(open())).outbox, [runOf(1, ['visit-a']).run]);
    },
  },
  {
    name: 'unsent work is counted by its roots until a receipt is there',
    async run({ open }) {
      const store = await openWith(open, [
        ['visit-a', 'visit-a', 'visit-a'],
        ['visit-a', 'visit-b'],
      ]);
      same(await counts(store), [2, 5, 0]);
      const receipts = [1, 2, 3, 4].map((n) => receipt(n, 'asIs', n));
      await store.commitAnswer(pageOf({ receipts, cursor: 4 }));
      same(await counts(store), [1, 1, 0]);
      await store.commitAnswer(pageOf({ receipts: [receipt(5, 'review', 5)], cursor: 5 }));
      same(await counts(open()), [0, 0, 0]);
    },
  },
  {
    name: 'rows, receipts and cursor of an answer are there together after a restart',
    async run({ open }) {
      const store = await openWith(open, [['visit-a']]);
      await store.commitAnswer(
        pageOf({ rows: [rowOf('visit-b', 3), rowOf('visit-c', 4)], cursor: 4 }),
      );
      await store.commitAnswer(
        pageOf({
          rows: [rowOf('visit-b', 6)],
          left: [sampleId('visit-c')],
          receipts: [receipt(1, 'asIs', 6)],
          cursor: 6,
          epoch: 'e2',
          clockOffset: -40,
          lastRoundAt: 2000,
        }),
      );
      const after = await stored(open());
      same(after.rows, [rowOf('visit-b', 6)]);
      const kept = { receipt: receipt(1, 'asIs', 6), on: '2026-11-23', isDismissed: false };
      same(after.receipts, [kept]);
      const { cursor, epoch, clockOffset, lastRoundAt, nextN } = after.head;
      same([cursor, epoch, clockOffset, lastRoundAt, nextN], [6, 'e2', -40, 2000, 2]);
    },
  },
  {
    name: 'a receipt that comes again changes nothing: the day of the first one counts',
    async run({ open }) {
      const store = await openWith(open, [['visit-a']]);
      const receipts = [receipt(1, 'asIs', 2)];
      await store.commitAnswer(pageOf({ receipts, cursor: 2 }));
      await store.commitAnswer(pageOf({ receipts, cursor: 2, today: '2026-12-01' }));
      same((await stored(open())).receipts[0]?.on, '2026-11-23');
    },
  },
  {
    name: 'refused work counts as returned until somebody looked after it, and stays for export',
    async run({ open }) {
      const store = await openWith(open, [['visit-a', 'visit-a'], ['visit-b']]);
      const receipts = [1, 2, 3].map((n) => receipt(n, 'refused', 0));
      await store.commitAnswer(pageOf({ receipts }));
      same(await counts(store), [0, 0, 2]);
      same(await store.dismissReturned(1), done);
      same(await counts(store), [0, 0, 2]);
      same(await store.dismissReturned(2), done);
      same(await counts(store), [0, 0, 1]);
      const later = pageOf({ today: '2027-11-23', cursor: 50 });
      same(await store.commitAnswer(later), done);
      const after = await stored(open());
      same(
        after.outbox.map((run) => run.first),
        [1, 3],
      );
      same(
        after.receipts.map((kept) => kept.isDismissed),
        [true, true, false],
      );
    },
  },
  {
    name: 'accepted work leaves the outbox 60 days after its receipt and not before the feed passed it',
    async run({ open }) {
      const store = await openWith(open, [['visit-a'], ['visit-b']]);
      const receipts = [receipt(1, 'asIs', 2), receipt(2, 'merged', 9)];
      await store.commitAnswer(pageOf({ receipts, cursor: 5 }));
      await store.commitAnswer(pageOf({ cursor: 5, today: '2027-01-21' }));
      same((await stored(store)).outbox.length, 2);
      await store.commitAnswer(pageOf({ cursor: 5, today: '2027-01-22' }));
      same(
        (await stored(store)).outbox.map((run) => run.first),
        [2],
      );
      await store.commitAnswer(pageOf({ cursor: 9, today: '2027-01-23' }));
      const after = await stored(open());
      same([after.outbox, after.receipts], [[], []]);
    },
  },
  {
    name: 'of a draft the last version is kept, and dropping it leaves the others',
    async run({ open }) {
      const store = await openWith(open, []);
      await store.keepDraft({ id: 'a', keptAt: 1, bytes: bytes(1) });
      await store.keepDraft({ id: 'b', keptAt: 2, bytes: bytes(2) });
      await store.keepDraft({ id: 'a', keptAt: 3, bytes: bytes(3) });
      same(await store.dropDraft('b'), done);
      same(await store.dropDraft('b'), done);
      same((await stored(open())).drafts, [{ id: 'a', keptAt: 3, bytes: bytes(3) }]);
    },
  },
  {
    name: 'the last twenty rounds are remembered in their order',
    async run({ open }) {
      const store = await openWith(open, []);
      for (let at = 1; at <= 23; at += 1) await store.logRound({ ...quietRound, at });
      const { rounds } = await stored(open());
      same([rounds.length, rounds[0]?.at, rounds.at(-1)?.at], [20, 4, 23]);
    },
  },
  {
    name: 'a store that was let go writes and reads nothing more',
    async run({ open }) {
      const store = await openWith(open, []);
      store.close();
      same(await store.load(), fails('stale'));
      same(await store.count(), fails('stale'));
      same(await store.enrol(head), fails('stale'));
      same(await store.commitRun(runOf(1, ['visit-a'])), fails('stale'));
      same((await stored(open())).outbox, []);
    },
  },
];

const quietRound = {
  at: 0,
  seconds: 1,
  sentChanges: 0,
  sentBytes: 0,
  receivedRecords: 0,
  receivedBytes: 0,
  outcome: 'done',
  reason: '',
} as const;

async function openWith(open: Bench['open'], runs: readonly (readonly string[])[]) {
  const store = open();
  await store.enrol(head);
  let first = 1;
  for (const roots of runs) {
    await store.commitRun(runOf(first, roots));
    first += roots.length;
  }
  return store;
}

async function stored(store: PhoneStore): Promise<Stored> {
  const loaded = await store.load();
  if (!loaded.ok || loaded.value === undefined) throw new Error('the book is not there');
  return loaded.value;
}

async function counts(store: PhoneStore) {
  const counted = await store.count();
  if (!counted.ok) throw new Error(`not counted: ${counted.reason}`);
  const { unsentRoots, unsentChanges, returnedRoots } = counted.value;
  return [unsentRoots, unsentChanges, returnedRoots];
}
