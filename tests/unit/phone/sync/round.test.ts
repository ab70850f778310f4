/**
 * One round as plain steps: which runs a request carries, and what an answer means for the rows.
 */
import { expect, it } from 'vitest';
import { planRound, takeAnswer, fullPush } from '../../../../src/phone/sync/round.ts';
import type { Held } from '../../../../src/phone/sync/held.ts';
import type { OutboxRun, StoredReceipt } from '../../../../src/phone/storage/contract.ts';
import type { RecordState } from '../../../../src/shared/records/state.ts';
import type { KnownChange } from '../../../../src/shared/wire/parseChange.ts';
import { toWireRecord, type Receipt, type RoundAnswer } from '../../../../src/shared/wire/round.ts';
import { sample, sampleInstall, sampleJoin, sampleStates } from '../../../fixtures/sampleHamlet.ts';

const words = { appVersion: '0.1.0', unsentRoots: 1 };

const runOf = (first: number, last: number, size = 10): OutboxRun => ({
  first,
  last,
  roots: Array.from({ length: last - first + 1 }, () => sample.sinhVisit),
  bytes: new Uint8Array(size),
});

const receiptOf = (receipt: Receipt, on = '2026-11-23'): StoredReceipt => ({
  receipt,
  on,
  isDismissed: false,
});

const visit = sampleStates().find((state) => state.id === sample.sinhVisit);
const ofSinh = (): RecordState => {
  if (visit === undefined) throw new Error('the sample has this visit');
  return visit;
};

const changeOf = (n: number, peopleReached: number): KnownChange => ({
  install: sampleJoin.install,
  n,
  recordId: sample.sinhVisit,
  kind: 'visit',
  area: sample.hamlet,
  fields: { peopleReached: { value: peopleReached, base: ofSinh().seq } },
  appVersion: '0.1.0',
  wall: 0,
  offset: 420,
});

const held = (parts: {
  readonly runs?: readonly OutboxRun[];
  readonly receipts?: readonly StoredReceipt[];
  readonly changes?: readonly KnownChange[];
  readonly head?: Partial<Held['head']>;
}): Held => ({
  head: {
    joined: sampleJoin,
    nextN: 100,
    chainHash: '',
    cursor: 50,
    epoch: 'sample',
    clockOffset: 0,
    lastRoundAt: 0,
    ...parts.head,
  },
  rows: new Map([[sample.sinhVisit, ofSinh()]]),
  runs: new Map((parts.runs ?? []).map((run) => [run.first, run])),
  changes: new Map((parts.changes ?? []).map((change) => [change.n, change])),
  receipts: new Map((parts.receipts ?? []).map((kept) => [kept.receipt[0], kept])),
});

const answerOf = (parts: Partial<RoundAnswer>): RoundAnswer => ({
  wire: 1,
  epoch: 'sample',
  now: 1_000_000,
  today: '2026-11-23',
  cursor: 60,
  remaining: 0,
  records: [],
  left: [],
  receipts: [],
  ...parts,
});

const rowAfter = (from: Held, answer: RoundAnswer): RecordState | undefined => {
  const taken = takeAnswer(from, answer, 0);
  return taken.ok ? taken.value.rows.find((row) => row.id === sample.sinhVisit) : undefined;
};

it('a request carries the oldest unsent runs, as many as fit', () => {
  const runs = [runOf(5, 6, 40), runOf(1, 2, 40), runOf(3, 4, 40), runOf(7, 7, 40)];
  const receipts = [receiptOf([1, 'asIs', 9, '']), receiptOf([2, 'asIs', 10, ''])];
  const plan = planRound(held({ runs, receipts }), words, { ...fullPush, bytes: 90 });
  expect(plan.runs.map((run) => run.first)).toEqual([3, 5]);
  expect(plan.left).toBe(1);
});

it('a run too large for one request goes all the same, alone', () => {
  const plan = planRound(held({ runs: [runOf(1, 1, 500), runOf(2, 2)] }), words, {
    ...fullPush,
    bytes: 90,
  });
  expect(plan.runs.map((run) => run.first)).toEqual([1]);
});

it('the head names every change without a receipt, those of partly received runs included', () => {
  const runs = [runOf(1, 4), runOf(8, 9)];
  const receipts = [receiptOf([2, 'refused', 0, 'outOfScope'])];
  const { head } = planRound(held({ runs, receipts }), words);
  expect(head).toMatchObject({ cursor: 50, epoch: 'sample', unsent: 1 });
  expect(head.lacks).toEqual([
    [1, 1],
    [3, 4],
    [8, 9],
  ]);
});

it('a run that was set aside keeps no other waiting', () => {
  const runs = [runOf(1, 1), runOf(2, 2)];
  const limits = { ...fullPush, setAside: new Set([1]) };
  expect(planRound(held({ runs }), words, limits).runs.map((run) => run.first)).toEqual([2]);
});

it('an own change that was applied as it is comes back as its seq alone', () => {
  const own = held({ runs: [runOf(7, 7)], changes: [changeOf(7, 5)] });
  const row = rowAfter(own, answerOf({ receipts: [[7, 'asIs', 55, '']] }));
  expect(row?.body['peopleReached']).toBe(5);
  expect(row?.by['peopleReached']).toEqual({
    seq: 55,
    install: sampleJoin.install,
    n: 7,
    asIs: true,
  });
  expect(row?.seq).toBe(55);
});

it('an own change is laid in only when the cursor passes it, even pages later', () => {
  const first = held({ runs: [runOf(7, 7)], changes: [changeOf(7, 5)] });
  const early = answerOf({ receipts: [[7, 'asIs', 70, '']], cursor: 60, remaining: 3 });
  expect(rowAfter(first, early)).toBeUndefined();
  const later = held({
    runs: [runOf(7, 7)],
    changes: [changeOf(7, 5)],
    receipts: [receiptOf([7, 'asIs', 70, ''], '2026-11-01')],
    head: { cursor: 60 },
  });
  expect(rowAfter(later, answerOf({ cursor: 75 }))?.body['peopleReached']).toBe(5);
});

it('what others said later on the same page stands over the own change', () => {
  const own = held({ runs: [runOf(7, 7)], changes: [changeOf(7, 5)] });
  const by = { seq: 58, install: sampleInstall('other'), n: 3, asIs: true };
  const { body: _body, by: _by, ...head } = ofSinh();
  const cells = { peopleReached: { value: 9, by } };
  const records = [toWireRecord({ ...head, seq: 58, cells })];
  const row = rowAfter(own, answerOf({ records, receipts: [[7, 'asIs', 55, '']] }));
  expect([row?.body['peopleReached'], row?.by['peopleReached'], row?.seq]).toEqual([9, by, 58]);
});

it('a change that was merged, refused or kept back is never laid in', () => {
  for (const receipt of [
    [7, 'merged', 55, ''],
    [7, 'review', 55, ''],
    [7, 'refused', 0, 'noRight'],
    [7, 'quarantined', 0, 'revoked'],
  ] satisfies Receipt[]) {
    const own = held({ runs: [runOf(7, 7)], changes: [changeOf(7, 5)] });
    expect(rowAfter(own, answerOf({ receipts: [receipt] }))).toBeUndefined();
  }
});

it('what left the scope leaves the phone, own changes or not', () => {
  const own = held({ runs: [runOf(7, 7)], changes: [changeOf(7, 5)] });
  const answer = answerOf({ receipts: [[7, 'asIs', 55, '']], left: [sample.sinhVisit] });
  const taken = takeAnswer(own, answer, 0);
  expect(taken).toMatchObject({
    ok: true,
    value: { rows: [], page: { left: [sample.sinhVisit] } },
  });
});

it('receipts of work that settled long ago are not kept again', () => {
  const taken = takeAnswer(
    held({ runs: [runOf(7, 7)] }),
    answerOf({ receipts: [[3, 'asIs', 1, '']] }),
    0,
  );
  expect(taken).toMatchObject({ ok: true, value: { page: { receipts: [] } } });
});

it('the phone learns how wrong its clock is', () => {
  const taken = takeAnswer(held({}), answerOf({ now: 1_000_000 }), 400_000);
  expect(taken).toMatchObject({
    ok: true,
    value: { page: { clockOffset: 600_000, lastRoundAt: 1_000_000 } },
  });
});

it('an answer that cannot follow is not taken', () => {
  const strange = { ok: false, reason: 'strange' };
  expect(takeAnswer(held({}), answerOf({ cursor: 49 }), 0)).toEqual(strange);
  expect(takeAnswer(held({}), answerOf({ epoch: 'restored' }), 0)).toEqual(strange);
  expect(takeAnswer(held({}), answerOf({ fork: 4 }), 0)).toEqual({ ok: false, reason: 'fork' });
});

it('after a change of scope the feed begins anew', () => {
  const taken = takeAnswer(held({}), answerOf({ cursor: 12, epoch: 'sample~60' }), 0);
  expect(taken).toMatchObject({ ok: true, value: { page: { cursor: 12, epoch: 'sample~60' } } });
});
