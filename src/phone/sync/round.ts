/**
 * One round as plain steps: what to send, and what an answer means for the rows. Nothing here
 * waits, stores or sends, so that thousands of seeds can be played through it.
 */
import type { RecordId } from '../../shared/ids.ts';
import { takeFeed, foldChange } from '../../shared/changes/foldChange.ts';
import type { RecordState } from '../../shared/records/state.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { fromWireRecord, type RoundAnswer, type RoundHead } from '../../shared/wire/round.ts';
import { PUSH_BYTES, WIRE } from '../../shared/wire/version.ts';
import type { AnswerPage, OutboxRun, StoredReceipt } from '../storage/contract.ts';
import { isUnsent, numbersOf } from '../storage/settling.ts';
import type { Held } from './held.ts';

/** How much one request may carry, and which runs must not be tried again for now. */
export interface PushLimits {
  readonly bytes: number;
  readonly runs: number;
  /** First n of runs that the server could not read when they came alone. */
  readonly setAside: ReadonlySet<number>;
}

export const fullPush: PushLimits = { bytes: PUSH_BYTES, runs: Infinity, setAside: new Set() };

export interface RoundPlan {
  readonly head: RoundHead;
  readonly runs: readonly OutboxRun[];
  /** Runs that wait for a later request. */
  readonly left: number;
}

/** Ranges that one head may name; more gaps than that are asked for in later rounds. */
const LACKS_LIMIT = 1000;

export function planRound(held: Held, own: OwnWords, limits: PushLimits = fullPush): RoundPlan {
  const { install } = held.head.joined;
  const unsent = unsentRuns(held);
  const runs: OutboxRun[] = [];
  let bytes = 0;
  for (const run of unsent) {
    if (limits.setAside.has(run.first)) continue;
    const isOver = runs.length > 0 && bytes + run.bytes.length > limits.bytes;
    if (isOver || runs.length >= limits.runs) break;
    runs.push(run);
    bytes += run.bytes.length;
  }
  const lacks = rangesOf(unsent.flatMap(numbersOf).filter((n) => !held.receipts.has(n)));
  const head: RoundHead = {
    wire: WIRE,
    install,
    appVersion: own.appVersion,
    cursor: held.head.cursor,
    epoch: held.head.epoch,
    lacks: lacks.slice(0, LACKS_LIMIT),
    unsent: own.unsentRoots,
  };
  return { head, runs, left: unsent.length - runs.length };
}

export interface OwnWords {
  readonly appVersion: string;
  /** As the database counts them. */
  readonly unsentRoots: number;
}

/** Runs with a change that has no receipt, in the order of n. */
export const unsentRuns = (held: Held): readonly OutboxRun[] =>
  [...held.runs.values()]
    .filter((run) => isUnsent(run, (n) => held.receipts.get(n)))
    .sort((a, b) => a.first - b.first);

/** Ascending numbers as ranges, first and last. */
function rangesOf(numbers: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges;
}

/** What an answer brings, before it is sealed and stored. */
export interface TakenPage {
  readonly rows: readonly RecordState[];
  readonly page: Omit<AnswerPage, 'rows'>;
}

/**
 * `fork`: the commune knows another history of this install. `strange`: an answer that cannot
 * follow on what is held, such as one of a server that was set back; nothing of it is taken.
 */
export function takeAnswer(
  held: Held,
  answer: RoundAnswer,
  phoneNow: number,
): Result<TakenPage, 'fork' | 'strange'> {
  if (answer.fork !== undefined) return failed('fork');
  if (!follows(held.head, answer)) return failed('strange');
  const rows = new Map<RecordId, RecordState>();
  for (const record of answer.records) {
    rows.set(record.id, takeFeed(held.rows.get(record.id), fromWireRecord(record)));
  }
  for (const { n, kept } of folding(held, answer)) {
    const change = held.changes.get(n);
    if (change === undefined) continue;
    const row = rows.get(change.recordId) ?? held.rows.get(change.recordId);
    const { member: madeBy } = held.head.joined;
    const receipt = { seq: kept.receipt[2], receivedOn: kept.on, madeBy };
    rows.set(change.recordId, foldChange(row, change, receipt));
  }
  for (const id of answer.left) rows.delete(id);
  return ok({
    rows: [...rows.values()],
    page: {
      left: answer.left,
      receipts: keptReceipts(held, answer),
      cursor: answer.cursor,
      epoch: answer.epoch,
      clockOffset: answer.now - phoneNow,
      lastRoundAt: answer.now,
      today: answer.today,
    },
  });
}

/** After a change of scope the server repeats receipts of work that has settled here long ago. */
function keptReceipts(held: Held, { receipts }: RoundAnswer): RoundAnswer['receipts'] {
  if (receipts.length === 0) return receipts;
  const outbox = new Set([...held.runs.values()].flatMap(numbersOf));
  return receipts.filter(([n]) => outbox.has(n));
}

/**
 * An answer goes on where the last one ended. Only where the reader's scope has changed, which the
 * epoch tells behind its `~`, may it begin anew; a commune's epoch itself changes when its server
 * was set back.
 */
function follows(head: Held['head'], answer: RoundAnswer): boolean {
  if (head.epoch === '' || answer.epoch === head.epoch) return answer.cursor >= head.cursor;
  return communeEpoch(answer.epoch) === communeEpoch(head.epoch);
}

const communeEpoch = (epoch: string): string => epoch.split('~')[0] ?? '';

/**
 * Own changes that were applied as they are and that the cursor now passes, in the order of n. The
 * feed leaves their cells out, so the phone lays them into its rows itself; a receipt that came
 * late is folded late.
 */
function folding(held: Held, answer: RoundAnswer): readonly Folding[] {
  const fresh = answer.receipts
    .filter(([n]) => !held.receipts.has(n))
    .map((receipt): StoredReceipt => ({ receipt, on: answer.today, isDismissed: false }));
  const waiting = [...held.receipts.values()].filter(
    ({ receipt }) => receipt[2] > held.head.cursor,
  );
  return [...waiting, ...fresh]
    .filter(({ receipt }) => receipt[1] === 'asIs' && receipt[2] <= answer.cursor)
    .map((kept) => ({ n: kept.receipt[0], kept }))
    .sort((a, b) => a.n - b.n);
}

interface Folding {
  readonly n: number;
  readonly kept: StoredReceipt;
}
