/**
 * The phone's store in memory, for tests and the simulation. Its disk outlives it: opening a second
 * store on the same disk is a restart, or a second window. It keeps the same promises as the real
 * one, by the same suite of tests.
 */
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type {
  AnswerPage,
  BookHead,
  NewRun,
  OutboxRun,
  PhoneStore,
  RoundLog,
  StorageReason,
  Stored,
  StoredDraft,
  StoredReceipt,
  StoredRow,
} from '../contract.ts';
import { countOutbox, isSettled, numbersOf } from '../settling.ts';

/** What would lie on the phone's flash. */
export interface MemoryDisk {
  head: BookHead | undefined;
  readonly rows: Map<RecordId, StoredRow>;
  readonly outbox: Map<number, OutboxRun>;
  readonly receipts: Map<number, StoredReceipt>;
  readonly drafts: Map<string, StoredDraft>;
  readonly rounds: RoundLog[];
  /** Set by a test: every write fails so, and keeps nothing. */
  refusing: StorageReason | undefined;
}

export const makeMemoryDisk = (): MemoryDisk => ({
  head: undefined,
  rows: new Map(),
  outbox: new Map(),
  receipts: new Map(),
  drafts: new Map(),
  rounds: [],
  refusing: undefined,
});

/** How many rounds are kept for the sync screen. */
export const ROUNDS_KEPT = 20;

export function openMemoryPhoneStore(disk: MemoryDisk = makeMemoryDisk()): PhoneStore {
  let isClosed = false;
  /** One write: nothing is touched before it is clear that all of it will be. */
  const write = async (
    step: (head: BookHead) => StorageReason | undefined,
  ): Promise<Result<null, StorageReason>> => {
    if (isClosed) return failed('stale');
    if (disk.refusing !== undefined) return failed(disk.refusing);
    if (disk.head === undefined) return failed('lost');
    const reason = step(disk.head);
    return reason === undefined ? ok(null) : failed(reason);
  };
  return {
    load: async () => (isClosed ? failed('stale') : ok(readDisk(disk))),
    async enrol(head) {
      if (isClosed || disk.head !== undefined) return failed('stale');
      if (disk.refusing !== undefined) return failed(disk.refusing);
      disk.head = head;
      return ok(null);
    },
    commitRun: (added) => write((head) => takeRun(disk, head, added)),
    keepDraft: (draft) => write(() => void disk.drafts.set(draft.id, draft)),
    dropDraft: (id) => write(() => void disk.drafts.delete(id)),
    commitAnswer: (page) => write((head) => takePage(disk, head, page)),
    dismissReturned: (n) =>
      write(() => {
        const kept = disk.receipts.get(n);
        if (kept !== undefined) disk.receipts.set(n, { ...kept, isDismissed: true });
        return undefined;
      }),
    logRound: (round) =>
      write(() => {
        disk.rounds.push(round);
        disk.rounds.splice(0, disk.rounds.length - ROUNDS_KEPT);
        return undefined;
      }),
    count: async () =>
      isClosed
        ? failed('stale')
        : ok(countOutbox(disk.outbox.values(), (n) => disk.receipts.get(n))),
    close: () => {
      isClosed = true;
    },
  };
}

function readDisk(disk: MemoryDisk): Stored | undefined {
  if (disk.head === undefined) return undefined;
  return {
    head: disk.head,
    rows: [...disk.rows.values()],
    outbox: [...disk.outbox.values()].sort((a, b) => a.first - b.first),
    receipts: [...disk.receipts.values()],
    drafts: [...disk.drafts.values()],
    rounds: [...disk.rounds],
  };
}

function takeRun(disk: MemoryDisk, head: BookHead, added: NewRun): StorageReason | undefined {
  const { run, chainHash, draft } = added;
  if (run.first !== head.nextN) return 'stale';
  disk.outbox.set(run.first, run);
  disk.head = { ...head, nextN: run.last + 1, chainHash };
  if (draft !== undefined) disk.drafts.delete(draft);
  return undefined;
}

function takePage(disk: MemoryDisk, head: BookHead, page: AnswerPage): undefined {
  for (const row of page.rows) disk.rows.set(row.id, row);
  for (const id of page.left) disk.rows.delete(id);
  for (const receipt of page.receipts) {
    if (disk.receipts.has(receipt[0])) continue;
    disk.receipts.set(receipt[0], { receipt, on: page.today, isDismissed: false });
  }
  const { cursor, epoch, clockOffset, lastRoundAt } = page;
  disk.head = { ...head, cursor, epoch, clockOffset, lastRoundAt };
  for (const run of [...disk.outbox.values()]) {
    if (!isSettled(run, (n) => disk.receipts.get(n), page)) continue;
    disk.outbox.delete(run.first);
    for (const n of numbersOf(run)) disk.receipts.delete(n);
  }
  return undefined;
}
