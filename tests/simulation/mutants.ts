/**
 * Faults planted on purpose into the doubles around the code under test: each is one that a hurried
 * change could bring. The checkers must see every one of them, else they prove nothing.
 */
import { makeFrameReader, writeFrames } from '../../src/shared/wire/frames.ts';
import { answerSchema, type RoundAnswer } from '../../src/shared/wire/round.ts';
import * as v from 'valibot';
import type { CommuneTransaction, ServerStore } from '../../src/server/store/contract.ts';
import type { Mutant } from './play.ts';
import type { Serve } from './network.ts';

/** Alters every answer that the server gives. */
const answering =
  (alter: (answer: RoundAnswer) => RoundAnswer): NonNullable<Mutant['serve']> =>
  (serve) =>
  async (path, body) => {
    const response = await serve(path, body);
    if (response.status !== 200) return response;
    const answer = v.parse(answerSchema, await response.json());
    return Response.json(alter(answer));
  };

/** Says "received" for all that a phone sends and keeps none of it. */
const acknowledgesUnseen: Mutant['serve'] = (serve: Serve) => async (path, body) => {
  const frames = makeFrameReader().take(body);
  if (!frames.ok || frames.value.length < 2) return serve(path, body);
  const [head = new Uint8Array(), signature = new Uint8Array()] = frames.value;
  const { lacks } = JSON.parse(new TextDecoder().decode(head)) as { lacks: [number, number][] };
  const response = await serve(path, writeFrames([head, signature]));
  if (response.status !== 200) return response;
  const answer = v.parse(answerSchema, await response.json());
  const receipts = lacks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => [from + at, 'asIs', answer.cursor, '']),
  );
  return Response.json({ ...answer, receipts });
};

/** Hands every transaction of the server on with some of its questions answered wrongly. */
const deceived =
  (wrong: (tx: CommuneTransaction) => Partial<CommuneTransaction>) =>
  (store: ServerStore): ServerStore => ({
    ...store,
    inTransaction: (commune, run) =>
      store.inTransaction(commune, (tx) => run({ ...tx, ...wrong(tx) })),
  });

/** The server believes that every value was changed since by somebody else. */
const seesAllStale = deceived((tx) => ({
  async record(id) {
    const state = await tx.record(id);
    if (state === undefined) return undefined;
    const by = Object.entries(state.by).map(([cell, one]) => [cell, { ...one, seq: one.seq + 1 }]);
    return { ...state, by: Object.fromEntries(by) };
  },
}));

export interface Planted {
  readonly name: string;
  /** What a checker must say of it. */
  readonly says: RegExp;
  readonly mutant: Mutant;
}

export const planted: readonly Planted[] = [
  {
    name: 'the server acknowledges what it never kept',
    says: /never arrived/,
    mutant: { serve: acknowledgesUnseen },
  },
  {
    name: 'the phone does not fold in its own changes',
    says: /lacks visit/,
    mutant: {
      serve: answering((answer) => ({
        ...answer,
        receipts: answer.receipts.map(([n, result, seq, reason]) => [
          n,
          result === 'asIs' ? 'merged' : result,
          seq,
          reason,
        ]),
      })),
    },
  },
  {
    name: 'the cursor jumps over a record',
    says: /lacks/,
    mutant: {
      serve: answering((answer) => ({ ...answer, records: answer.records.slice(0, -1) })),
    },
  },
  {
    name: 'a receipt is forgotten',
    says: /still has/,
    mutant: {
      serve: answering((answer) => ({
        ...answer,
        receipts: answer.receipts.filter(([n]) => n % 5 !== 0),
      })),
    },
  },
  {
    name: 'the server takes what it has already once more',
    says: /stumbled|two changes/,
    mutant: { serverStore: deceived(() => ({ change: async () => undefined })) },
  },
  {
    name: 'a value that was seen counts as stale',
    says: /in vain/,
    mutant: { serverStore: seesAllStale },
  },
  {
    name: 'the phone says "saved" before the disk has it',
    says: /is nowhere/,
    mutant: {
      phoneStore: (store, disk) => ({
        ...store,
        async commitRun(added) {
          const done = await store.commitRun(added);
          if (added.run.first % 6 === 0) disk.outbox.delete(added.run.first);
          return done;
        },
      }),
    },
  },
  {
    name: 'the phone clears its outbox when it has sent, before the receipt',
    says: /is nowhere|never arrived/,
    mutant: {
      phoneStore: (store, disk) => ({
        ...store,
        async count() {
          const counted = await store.count();
          const [oldest] = disk.outbox.keys();
          if (oldest !== undefined && disk.outbox.size > 1) disk.outbox.delete(oldest);
          return counted;
        },
      }),
    },
  },
  {
    name: 'a page is stored without one of its rows',
    says: /lacks/,
    mutant: {
      phoneStore: (store) => ({
        ...store,
        commitAnswer: (page) => store.commitAnswer({ ...page, rows: page.rows.slice(1) }),
      }),
    },
  },
  {
    name: 'the second tap of a double tap makes a second visit',
    says: /are known/,
    mutant: { noTapGuard: true },
  },
];
