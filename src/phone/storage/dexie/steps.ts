/**
 * The writes of the book, each inside a transaction that its caller opened. They check first and
 * write after.
 */
import { addDays } from '../../../shared/dates.ts';
import type { AnswerPage, BookHead, NewRun, OutboxCounts, StorageReason } from '../contract.ts';
import {
  countOutbox,
  isReturned,
  isSettled,
  isUnsent,
  numbersOf,
  SETTLE_DAYS,
  type ReceiptOf,
} from '../settling.ts';
import type { KeptReceipt, KeptRun, Tables } from './tables.ts';

export async function takeRun(
  { meta, outbox, drafts }: Tables,
  head: BookHead,
  { run, chainHash, draft }: NewRun,
): Promise<StorageReason | undefined> {
  if (run.first !== head.nextN) return 'stale';
  const kept: KeptRun = { ...run, open: 1 };
  await outbox.add(kept);
  await meta.put({ ...head, nextN: run.last + 1, chainHash }, 'head');
  if (draft !== undefined) await drafts.delete(draft);
  return undefined;
}

export async function takePage(tables: Tables, head: BookHead, page: AnswerPage): Promise<void> {
  const { meta, rows, outbox, receipts } = tables;
  const open = await outbox.where('open').equals(1).toArray();
  await rows.bulkPut([...page.rows]);
  await rows.bulkDelete([...page.left]);
  const known = await receipts.bulkGet(page.receipts.map(([n]) => n));
  const fresh = page.receipts
    .filter((_, at) => known[at] === undefined)
    .map((receipt): KeptReceipt => ({
      n: receipt[0],
      receipt,
      on: page.today,
      isDismissed: false,
    }));
  await receipts.bulkPut(fresh);
  await markAnew(tables, open, page);
  const { cursor, epoch, clockOffset, lastRoundAt } = page;
  await meta.put({ ...head, cursor, epoch, clockOffset, lastRoundAt }, 'head');
  await dropSettled(tables, page);
}

/** Finds out again what each run waits for. */
async function markAnew(
  tables: Tables,
  runs: readonly KeptRun[],
  page: Pick<AnswerPage, 'today'>,
): Promise<void> {
  const receiptOf = await receiptsOf(tables, runs);
  const marked = runs.map(({ first, last, roots, bytes }): KeptRun => {
    const run = { first, last, roots, bytes };
    const back = numbersOf(run).map((n) => receiptOf(n));
    const returned = back.some(isReturned) ? ({ returned: 1 } as const) : {};
    if (isUnsent(run, receiptOf)) return { ...run, ...returned, open: 1 };
    const isWhole = back.every((kept) => kept?.receipt[1] !== 'refused');
    return { ...run, ...returned, ...(isWhole ? { closedOn: page.today } : {}) };
  });
  await tables.outbox.bulkPut(marked);
}

async function receiptsOf({ receipts }: Tables, runs: readonly KeptRun[]): Promise<ReceiptOf> {
  const numbers = runs.flatMap(numbersOf);
  const found = await receipts.bulkGet(numbers);
  const byN = new Map(found.flatMap((kept) => (kept === undefined ? [] : [[kept.n, kept]])));
  return (n) => byN.get(n);
}

async function dropSettled(tables: Tables, page: AnswerPage): Promise<void> {
  const before = addDays(page.today, -SETTLE_DAYS);
  const old = await tables.outbox.where('closedOn').belowOrEqual(before).toArray();
  const receiptOf = await receiptsOf(tables, old);
  const settled = old.filter((run) => isSettled(run, receiptOf, page));
  await tables.outbox.bulkDelete(settled.map((run) => run.first));
  await tables.receipts.bulkDelete(settled.flatMap(numbersOf));
}

export async function dismissOne(tables: Tables, n: number): Promise<void> {
  const { outbox, receipts } = tables;
  const kept = await receipts.get(n);
  if (kept === undefined) return;
  await receipts.put({ ...kept, isDismissed: true });
  const run = await outbox.where('first').belowOrEqual(n).last();
  if (run?.returned === 1) await markAnew(tables, [run], { today: kept.on });
}

/** Reads only the runs that still matter, never the whole outbox. */
export async function countRuns(tables: Tables): Promise<OutboxCounts> {
  const { db, outbox, receipts } = tables;
  return db.transaction('r', [outbox, receipts], async () => {
    const runs = new Map<number, KeptRun>();
    for (const mark of ['open', 'returned']) {
      for (const run of await outbox.where(mark).equals(1).toArray()) runs.set(run.first, run);
    }
    const all = [...runs.values()];
    return countOutbox(all, await receiptsOf(tables, all));
  });
}
