/**
 * All that the book holds, readable: the store's rows and runs decoded once when the book opens,
 * and afterwards moved on only by what the store has confirmed. Nothing else in the book keeps
 * state of its own that could differ from the flash.
 */
import * as v from 'valibot';
import type { RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import { rebase, type RecordView } from '../../shared/changes/rebase.ts';
import { isKindName } from '../../shared/records/registry.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { Receipt } from '../../shared/wire/round.ts';
import { decodeRun, type Inflate } from '../../shared/wire/run.ts';
import { parseJson } from '../../shared/wire/parseJson.ts';
import { writtenChangeSchema, type KnownChange } from '../../shared/wire/parseChange.ts';
import type { Codec } from '../storage/codec.ts';
import type {
  AnswerPage,
  BookHead,
  OutboxRun,
  RoundLog,
  Stored,
  StoredDraft,
  StoredReceipt,
  StoredRow,
} from '../storage/contract.ts';
import { decodeRow } from '../storage/rowBytes.ts';
import { isSettled, numbersOf } from '../storage/settling.ts';
import type { Held } from '../sync/held.ts';
import type { Draft } from './book.ts';

export interface Ledger extends Held {
  head: BookHead;
  readonly rows: Map<RecordId, RecordState>;
  readonly runs: Map<number, OutboxRun>;
  readonly changes: Map<number, KnownChange>;
  readonly receipts: Map<number, StoredReceipt>;
  /** Own changes of each record in the order of n. */
  readonly ownOf: Map<RecordId, readonly KnownChange[]>;
  /** The root record of each own change. */
  readonly roots: Map<number, RecordId>;
  readonly drafts: Map<string, Draft>;
  rounds: readonly RoundLog[];
}

export interface Readers {
  readonly codec: Codec;
  readonly inflate: Inflate;
}

/** How many rows are opened side by side. */
const BATCH = 500;

/**
 * Decodes what the store holds. What cannot be read is left out; a run that cannot be read is sent
 * all the same.
 */
export async function readLedger(stored: Stored, readers: Readers): Promise<Ledger> {
  const ledger: Ledger = {
    head: stored.head,
    rows: new Map(),
    runs: new Map(),
    changes: new Map(),
    receipts: new Map(stored.receipts.map((kept) => [kept.receipt[0], kept])),
    ownOf: new Map(),
    roots: new Map(),
    drafts: new Map(),
    rounds: stored.rounds,
  };
  for (let at = 0; at < stored.rows.length; at += BATCH) {
    const batch = stored.rows.slice(at, at + BATCH);
    for (const row of await Promise.all(batch.map((one) => readRow(one, readers.codec)))) {
      if (row !== undefined) ledger.rows.set(row.id, row);
    }
  }
  for (const run of stored.outbox) addRun(ledger, run, await readRun(run, readers));
  for (const kept of stored.drafts) {
    const draft = await readDraft(kept, readers.codec);
    if (draft !== undefined) ledger.drafts.set(draft.id, draft);
  }
  return ledger;
}

async function readRow(row: StoredRow, codec: Codec): Promise<RecordState | undefined> {
  const bytes = await codec.open(row.bytes, { what: 'row', id: row.id });
  return bytes === undefined ? undefined : decodeRow(bytes);
}

async function readRun(run: OutboxRun, readers: Readers): Promise<readonly KnownChange[]> {
  const bytes = await readers.codec.open(run.bytes, { what: 'run', id: String(run.first) });
  const read = bytes === undefined ? undefined : await decodeRun(bytes, readers.inflate);
  if (read?.ok !== true) return [];
  const { install, first } = read.value.header;
  return read.value.changes.flatMap((written, at) => {
    const change = v.safeParse(writtenChangeSchema, written);
    if (!change.success || !isKindName(change.output.kind)) return [];
    return { ...change.output, kind: change.output.kind, install, n: first + at };
  });
}

async function readDraft(kept: StoredDraft, codec: Codec): Promise<Draft | undefined> {
  const bytes = await codec.open(kept.bytes, { what: 'draft', id: kept.id });
  const form: Json | undefined = bytes === undefined ? undefined : parseJson(bytes);
  return form === undefined ? undefined : { id: kept.id, keptAt: kept.keptAt, form };
}

/** Takes in a run that lies in the outbox. */
export function addRun(ledger: Ledger, run: OutboxRun, changes: readonly KnownChange[]): void {
  ledger.runs.set(run.first, run);
  run.roots.forEach((root, at) => ledger.roots.set(run.first + at, root));
  for (const change of changes) {
    ledger.changes.set(change.n, change);
    const own = ledger.ownOf.get(change.recordId) ?? [];
    ledger.ownOf.set(change.recordId, [...own, change]);
  }
}

/**
 * Takes in an answer that the store has committed. Gives the records whose look may have changed.
 */
export function addPage(
  ledger: Ledger,
  page: AnswerPage,
  rows: readonly RecordState[],
): ReadonlySet<RecordId> {
  const touched = new Set<RecordId>(page.left);
  for (const row of rows) {
    ledger.rows.set(row.id, row);
    touched.add(row.id);
  }
  for (const id of page.left) ledger.rows.delete(id);
  for (const receipt of page.receipts) {
    const record = ledger.changes.get(receipt[0])?.recordId;
    if (record !== undefined) touched.add(record);
    if (ledger.receipts.has(receipt[0])) continue;
    ledger.receipts.set(receipt[0], { receipt, on: page.today, isDismissed: false });
  }
  for (const id of passedBetween(ledger, ledger.head.cursor, page.cursor)) touched.add(id);
  const { cursor, epoch, clockOffset, lastRoundAt } = page;
  ledger.head = { ...ledger.head, cursor, epoch, clockOffset, lastRoundAt };
  for (const run of [...ledger.runs.values()]) {
    if (!isSettled(run, (n) => ledger.receipts.get(n), page)) continue;
    for (const id of dropRun(ledger, run)) touched.add(id);
  }
  return touched;
}

/** Forgets a run as the store has done. */
function* dropRun(ledger: Ledger, run: OutboxRun): Iterable<RecordId> {
  ledger.runs.delete(run.first);
  for (const n of numbersOf(run)) {
    const record = ledger.changes.get(n)?.recordId;
    ledger.changes.delete(n);
    ledger.receipts.delete(n);
    ledger.roots.delete(n);
    if (record === undefined) continue;
    const left = (ledger.ownOf.get(record) ?? []).filter((change) => change.n !== n);
    if (left.length === 0) ledger.ownOf.delete(record);
    else ledger.ownOf.set(record, left);
    yield record;
  }
}

/** Records of own changes whose seq the cursor passes: their overlay goes. */
function* passedBetween(ledger: Ledger, from: number, to: number): Iterable<RecordId> {
  for (const [n, { receipt }] of ledger.receipts) {
    if (receipt[2] <= from || receipt[2] > to) continue;
    const record = ledger.changes.get(n)?.recordId;
    if (record !== undefined) yield record;
  }
}

/**
 * How a record looks on this phone: the server's state with the own changes over it that it does
 * not hold yet.
 */
export function viewOf(ledger: Ledger, id: RecordId): RecordView | undefined {
  const state = ledger.rows.get(id);
  const own = ledger.ownOf.get(id);
  if (own === undefined) return rebase(state, []);
  return rebase(
    state,
    own.filter((change) => isLaidOver(ledger, change, state)),
  );
}

/**
 * An own change shows until the feed has brought what became of it. One that came back shows only
 * where the commune has no such record at all, and until the member has looked after it.
 */
function isLaidOver(ledger: Ledger, change: KnownChange, state: RecordState | undefined): boolean {
  const kept = ledger.receipts.get(change.n);
  if (kept === undefined) return true;
  if (isBack(kept.receipt)) return state === undefined && !kept.isDismissed;
  return kept.receipt[2] > ledger.head.cursor;
}

/** Refused, or waiting at the desk before it may become part of a record. */
export const isBack = ([, result]: Receipt): boolean =>
  result === 'refused' || result === 'quarantined';
