/**
 * The phone's store in IndexedDB. Each write is one strict transaction and has reached the disk
 * when its promise resolves. Nothing in a transaction waits for anything but the database: waiting
 * for crypto there commits half of it in Safari and Firefox.
 */
import type { DexieOptions } from 'dexie';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { BookHead, PhoneStore, StorageReason, Stored, Written } from '../contract.ts';
import type { KeyBox } from '../installKey.ts';
import { countRuns, dismissOne, takePage, takeRun } from './steps.ts';
import { makeWatch } from './watch.ts';
import { openTables, SCHEMA, type Tables } from './tables.ts';

export interface DexieStore extends PhoneStore {
  readonly keys: KeyBox;
}

export interface DexieStoreOptions {
  readonly name?: string;
  /** Another IndexedDB than the page's own, in tests. */
  readonly engine?: DexieOptions;
  /**
   * The database was closed under us: by a newer app in another window (`stale`), or by the browser
   * (`lost`).
   */
  readonly onDead?: (reason: StorageReason) => void;
  readonly writeTimeoutMs?: number;
}

export const BOOK_NAME = 'so-ban';

/** How many rounds are kept for the sync screen. */
const ROUNDS_KEPT = 20;

export function openDexieStore(options: DexieStoreOptions = {}): DexieStore {
  const tables = openTables(options.name ?? BOOK_NAME, options.engine ?? {});
  const watch = makeWatch(tables.db, options);
  const { db, meta, rows, outbox, receipts, drafts, rounds, keys } = tables;
  /** One write: the gate, then its checks, then its writes. */
  const write = (step: (head: BookHead) => Promise<StorageReason | undefined | void>): Written =>
    watch.inTime(() =>
      db.transaction('rw', [meta, rows, outbox, receipts, drafts, rounds], async () => {
        const gate = await readGate(tables);
        if (!gate.ok) return gate;
        if (gate.value === undefined) return failed('lost');
        const reason = await step(gate.value);
        return reason === undefined ? ok(null) : failed(reason);
      }),
    );
  return {
    load: () => watch.inTime(() => readAll(tables)),
    enrol: (head) =>
      watch.inTime(() =>
        db.transaction('rw', [meta], async () => {
          const gate = await readGate(tables);
          if (!gate.ok) return gate;
          if (gate.value !== undefined) return failed('stale');
          await meta.bulkPut([head, SCHEMA], ['head', 'schema']);
          return ok(null);
        }),
      ),
    commitRun: (added) => write((head) => takeRun(tables, head, added)),
    keepDraft: (draft) => write(async () => void (await drafts.put(draft))),
    dropDraft: (id) => write(() => drafts.delete(id)),
    commitAnswer: (page) => write((head) => takePage(tables, head, page)),
    dismissReturned: (n) => write(() => dismissOne(tables, n)),
    logRound: (round) =>
      write(async () => {
        await rounds.add(round);
        const old = await rounds.orderBy(':id').primaryKeys();
        await rounds.bulkDelete(old.slice(0, -ROUNDS_KEPT));
      }),
    count: () => watch.inTime(async () => ok(await countRuns(tables))),
    close: () => watch.close('stale'),
    keys: {
      keep: (pair) =>
        watch.inTime(async () => {
          await db.transaction('rw', [keys], () => keys.put(pair, 'install'));
          return ok(null);
        }),
      read: () => watch.inTime(async () => ok(await keys.get('install'))),
    },
  };
}

/** The head, unless a newer app owns the database; nothing before anybody joined. */
async function readGate({ meta }: Tables): Promise<Result<BookHead | undefined, StorageReason>> {
  const [head, schema] = await meta.bulkGet(['head', 'schema']);
  if (typeof schema === 'number' && schema > SCHEMA) return failed('stale');
  return ok(typeof head === 'object' ? head : undefined);
}

async function readAll(tables: Tables): Promise<Result<Stored | undefined, StorageReason>> {
  const { db, meta, rows, outbox, receipts, drafts, rounds } = tables;
  return db.transaction('r', [meta, rows, outbox, receipts, drafts, rounds], async () => {
    const gate = await readGate(tables);
    if (!gate.ok) return gate;
    if (gate.value === undefined) return ok(undefined);
    const runs = await outbox.orderBy(':id').toArray();
    return ok({
      head: gate.value,
      rows: await rows.toArray(),
      outbox: runs.map(({ first, last, roots, bytes }) => ({ first, last, roots, bytes })),
      receipts: (await receipts.toArray()).map(({ receipt, on, isDismissed }) => ({
        receipt,
        on,
        isDismissed,
      })),
      drafts: await drafts.toArray(),
      rounds: await rounds.toArray(),
    });
  });
}
