/**
 * The tables of the phone's database, and the number of their shape. Migrations only add; runs are
 * opaque to them.
 */
import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { IsoDate } from '../../../shared/dates.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type {
  BookHead,
  OutboxRun,
  RoundLog,
  StoredDraft,
  StoredReceipt,
  StoredRow,
} from '../contract.ts';

/**
 * Raised with every change of shape. It is written beside the book and compared inside each write:
 * Dexie itself opens a newer database without a word, and an old app would go on writing into it.
 */
export const SCHEMA = 1;

/** A run with the marks by which it is found again without reading the whole outbox. */
export interface KeptRun extends OutboxRun {
  /** Some change has no receipt. */
  readonly open?: 1;
  /** Some change was refused and nobody has looked after it. */
  readonly returned?: 1;
  /** The day of the last receipt, where nothing came back: it settles from here. */
  readonly closedOn?: IsoDate;
}

export interface KeptReceipt extends StoredReceipt {
  readonly n: number;
}

export interface Tables {
  readonly db: Dexie;
  /** `head` and `schema`. */
  readonly meta: Table<BookHead | number, string>;
  readonly rows: Table<StoredRow, RecordId>;
  readonly outbox: Table<KeptRun, number>;
  readonly receipts: Table<KeptReceipt, number>;
  readonly drafts: Table<StoredDraft, string>;
  readonly rounds: Table<RoundLog, number>;
  readonly keys: Table<CryptoKeyPair, string>;
}

export function openTables(name: string, engine: DexieOptions): Tables {
  const db = new Dexie(name, { ...engine, chromeTransactionDurability: 'strict' });
  db.version(SCHEMA).stores({
    meta: '',
    rows: 'id',
    outbox: 'first, open, returned, closedOn',
    receipts: 'n',
    drafts: 'id',
    rounds: '++',
    keys: '',
  });
  return {
    db,
    meta: db.table('meta'),
    rows: db.table('rows'),
    outbox: db.table('outbox'),
    receipts: db.table('receipts'),
    drafts: db.table('drafts'),
    rounds: db.table('rounds'),
    keys: db.table('keys'),
  };
}
