/**
 * When a run still matters: which of its changes wait for a receipt, which came back, and when it
 * may leave the outbox. One rule for every store, so that all of them count alike.
 */
import { daysBetween, type IsoDate } from '../../shared/dates.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { OutboxCounts, OutboxRun, StoredReceipt } from './contract.ts';

/**
 * How long an accepted change is kept on the phone, by the server's dates, in case the server loses
 * it (architecture section 5).
 */
export const SETTLE_DAYS = 60;

export type ReceiptOf = (n: number) => StoredReceipt | undefined;

/** The n of a run's changes, ascending. */
export const numbersOf = (run: Pick<OutboxRun, 'first' | 'last'>): readonly number[] =>
  Array.from({ length: run.last - run.first + 1 }, (_, at) => run.first + at);

export const isUnsent = (run: OutboxRun, receiptOf: ReceiptOf): boolean =>
  numbersOf(run).some((n) => receiptOf(n) === undefined);

/** A refused change that nobody has looked after. */
export const isReturned = (kept: StoredReceipt | undefined): boolean =>
  kept !== undefined && kept.receipt[1] === 'refused' && !kept.isDismissed;

/**
 * Whether nothing of a run can be needed any more: every change accepted, come back with the feed,
 * and old enough. What was refused or quarantined never leaves by itself.
 */
export function isSettled(
  run: OutboxRun,
  receiptOf: ReceiptOf,
  reached: { readonly cursor: number; readonly today: IsoDate },
): boolean {
  return numbersOf(run).every((n) => {
    const kept = receiptOf(n);
    if (kept === undefined) return false;
    const [, result, seq] = kept.receipt;
    if (result === 'refused' || result === 'quarantined') return false;
    return seq <= reached.cursor && daysBetween(kept.on, reached.today) >= SETTLE_DAYS;
  });
}

export function countOutbox(runs: Iterable<OutboxRun>, receiptOf: ReceiptOf): OutboxCounts {
  const unsent = new Set<RecordId>();
  const returned = new Set<RecordId>();
  let unsentChanges = 0;
  for (const run of runs) {
    run.roots.forEach((root, at) => {
      const kept = receiptOf(run.first + at);
      if (kept === undefined) {
        unsent.add(root);
        unsentChanges += 1;
      } else if (isReturned(kept)) returned.add(root);
    });
  }
  return { unsentRoots: unsent.size, unsentChanges, returnedRoots: returned.size };
}
