/**
 * What a round must know of the book, and what it hands back: the book keeps it, a round only
 * reads.
 */
import type { RecordId } from '../../shared/ids.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { KnownChange } from '../../shared/wire/parseChange.ts';
import type { BookHead, OutboxRun, StoredReceipt } from '../storage/contract.ts';

export interface Held {
  readonly head: BookHead;
  /** The last server states. */
  readonly rows: ReadonlyMap<RecordId, RecordState>;
  /** The outbox by the first n of each run. */
  readonly runs: ReadonlyMap<number, OutboxRun>;
  /** Own changes of the outbox by n, as far as this app can read them. */
  readonly changes: ReadonlyMap<number, KnownChange>;
  readonly receipts: ReadonlyMap<number, StoredReceipt>;
}
