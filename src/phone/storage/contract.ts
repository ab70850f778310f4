/**
 * What the phone keeps, and the few ways to write it. Rows, runs and drafts are bytes here:
 * whatever makes them readable ran before the transaction began, and the store never looks inside.
 * Every write is one transaction, all or nothing, and has reached the disk when its promise
 * resolves.
 */
import type { InstallId, RecordId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { KindName } from '../../shared/records/registry.ts';
import type { Receipt } from '../../shared/wire/round.ts';
import type { JoinAnswer } from '../../shared/wire/join.ts';
import type { IsoDate } from '../../shared/dates.ts';

/** A record's last server state. Only these parts are in clear. */
export interface StoredRow {
  readonly id: RecordId;
  readonly kind: KindName;
  readonly area: RecordId;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** A run waiting for its receipts, or kept until it is settled: the very bytes that are sent. */
export interface OutboxRun {
  readonly first: number;
  readonly last: number;
  /** The root record of each change, in the order of n: what "N phiếu chưa gửi" counts. */
  readonly roots: readonly RecordId[];
  readonly bytes: Uint8Array;
}

/** A form being filled in. It never touches the outbox. */
export interface StoredDraft {
  readonly id: string;
  /** When it was last kept, by the phone's clock, for order and label only. */
  readonly keptAt: number;
  readonly bytes: Uint8Array;
}

/** Who this book belongs to and how far it has come. */
export interface BookHead {
  readonly joined: JoinAnswer;
  /** The n that the next change gets, and the chain's hash before it. */
  readonly nextN: number;
  readonly chainHash: string;
  readonly cursor: number;
  readonly epoch: string;
  /** Server time minus phone time, as last learned, in milliseconds. */
  readonly clockOffset: number;
  /**
   * When the last round that reached the server ended, by the server's clock; 0 before the first.
   */
  readonly lastRoundAt: number;
}

/** How a round went, without any personal value; shown on the sync screen. */
export interface RoundLog {
  readonly at: number;
  readonly seconds: number;
  readonly sentChanges: number;
  readonly sentBytes: number;
  readonly receivedRecords: number;
  readonly receivedBytes: number;
  readonly outcome: 'done' | 'cut' | 'refused';
  readonly reason: string;
}

/** A receipt as it is kept: with the server's business date of the answer that brought it. */
export interface StoredReceipt {
  readonly receipt: Receipt;
  readonly on: IsoDate;
  /** The member has looked after it: it no longer counts as returned. */
  readonly isDismissed: boolean;
}

/** All that a book holds, read once when it opens. */
export interface Stored {
  readonly head: BookHead;
  readonly rows: readonly StoredRow[];
  readonly outbox: readonly OutboxRun[];
  readonly receipts: readonly StoredReceipt[];
  readonly drafts: readonly StoredDraft[];
  readonly rounds: readonly RoundLog[];
}

/**
 * Why a write did not happen. Nothing of it was kept, and all that was kept before is still there.
 */
export type StorageReason =
  /** The phone is out of room. */
  | 'full'
  /** Another window saved meanwhile, or a newer app owns the database: reload. */
  | 'stale'
  /** The browser lost the database under us: reload. */
  | 'lost';

/**
 * Why what is there cannot be trusted. `wiped`: this phone had a book and the database is empty.
 * `torn`: the book is shorter than it was; its counter must never be used again.
 */
export type LossReason = 'wiped' | 'torn';

export type Written = Promise<Result<null, StorageReason>>;

export interface NewRun {
  readonly run: OutboxRun;
  /** The chain's hash after the run. */
  readonly chainHash: string;
  /** The draft that became this run; it goes in the same transaction. */
  readonly draft: string | undefined;
}

/** What one answer of the server brings, taken in whole or not at all. */
export interface AnswerPage {
  readonly rows: readonly StoredRow[];
  readonly left: readonly RecordId[];
  readonly receipts: readonly Receipt[];
  readonly cursor: number;
  readonly epoch: string;
  readonly clockOffset: number;
  readonly lastRoundAt: number;
  readonly today: IsoDate;
}

/** Counted by the database at the moment of asking, never from events. */
export interface OutboxCounts {
  /** Distinct roots with a change that has no receipt. */
  readonly unsentRoots: number;
  readonly unsentChanges: number;
  /** Distinct roots with a refused change that nobody has looked after. */
  readonly returnedRoots: number;
}

export interface PhoneStore {
  /** Nothing when no member has joined on this phone. */
  load(): Promise<Result<Stored | undefined, StorageReason | LossReason>>;
  /** The first write of a book. Fails as `stale` when one is here already. */
  enrol(head: BookHead): Written;
  /**
   * Adds a run to the outbox, moves the counter past it and removes its draft. Fails as `stale`
   * unless the run begins at the counter: an n is never given out twice.
   */
  commitRun(run: NewRun): Written;
  keepDraft(draft: StoredDraft): Written;
  dropDraft(id: string): Written;
  /**
   * Rows, receipts and cursor of one answer. Runs whose changes are all settled leave the outbox.
   */
  commitAnswer(page: AnswerPage): Written;
  /**
   * The member has looked after a returned change: it no longer counts as such, and stays in the
   * outbox for export.
   */
  dismissReturned(n: number): Written;
  logRound(round: RoundLog): Written;
  count(): Promise<Result<OutboxCounts, StorageReason>>;
  /** Lets go of the database; every later call fails as `stale`. */
  close(): void;
}

/** The key that proves requests: non-extractable, made on the phone, beside the book. */
export interface InstallKey {
  readonly install: InstallId;
  /** P-256 over SHA-256, as 64 bytes r ‖ s. */
  sign(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}
