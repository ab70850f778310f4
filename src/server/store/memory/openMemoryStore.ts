/**
 * The server's store in memory, for simulations and tests: the contract in its plainest form, real
 * rollbacks and snapshots included. A "disk" outlives its store, so that a server can be stopped
 * and started again. Never for a commune's real work.
 */
import { assert } from '../../../shared/result.ts';
import type { CommuneId } from '../../../shared/ids.ts';
import type { Commune, ServerStore } from '../contract.ts';
import { makeQueue } from '../queue.ts';
import { makeBooks, type Books } from './books.ts';
import { communeIn, makeReader } from './reader.ts';
import { makeTransaction } from './transaction.ts';
import type { Writing } from './versioned.ts';

/** What stays when a store is closed. */
export interface MemoryDisk {
  readonly books: Map<CommuneId, Books>;
  /** The version that readers see; each commit is the next. */
  committed: number;
}

export const makeMemoryDisk = (): MemoryDisk => ({ books: new Map(), committed: 0 });

/**
 * A closed store fails every call, also those of a transaction under way, which then leaves nothing
 * behind.
 */
export function openMemoryStore(disk: MemoryDisk = makeMemoryDisk()): ServerStore {
  const gate = { isOpen: true };
  const queue = makeQueue();
  const readers = new Map<symbol, number>();
  const writer = makeWriter(disk, readers);

  const whenOpen = (): void => assert(gate.isOpen, 'a closed store is asked nothing');
  const write: typeof writer.write = (step) =>
    writer.write(async (writing) => {
      whenOpen();
      const result = await step(writing);
      whenOpen();
      return result;
    });
  const booksOf = (id: CommuneId): Books => {
    const books = disk.books.get(id);
    assert(books !== undefined, 'a commune is founded before it is used');
    return books;
  };

  return {
    communes: async () => communesOn(disk, whenOpen),
    found: (commune) =>
      queue(async () => {
        assert(!disk.books.has(commune.id), 'a commune is founded once');
        const books = makeBooks();
        await write(async (writing) => {
          books.commune.set(commune.id, { ...commune, head: 0 }, writing);
        });
        disk.books.set(commune.id, books);
      }),
    communeOfInstall: async (id) => find(disk, whenOpen, (books, at) => books.installs.get(id, at)),
    communeOfCode: async (hash) => find(disk, whenOpen, (books, at) => books.codes.get(hash, at)),
    communeOfSession: async (hash) =>
      find(disk, whenOpen, (books, at) => books.sessions.get(hash, at)),
    communeOfAccount: async (name) =>
      find(disk, whenOpen, (books, at) => books.accounts.get(name, at)),
    inTransaction: (id, run) =>
      queue(() => {
        const use = makeUse(whenOpen);
        const books = booksOf(id);
        return write(async (writing) =>
          run(makeTransaction(books, id, { writing, stillOpen: use.stillOpen })),
        ).finally(use.end);
      }),
    async reading(id, run) {
      const use = makeUse(whenOpen);
      use.stillOpen();
      const version = disk.committed;
      const reader = Symbol('reader');
      readers.set(reader, version);
      const now = (): number => {
        use.stillOpen();
        return version;
      };
      try {
        return await run(makeReader(booksOf(id), id, now));
      } finally {
        readers.delete(reader);
        use.end();
      }
    },
    async close() {
      gate.isOpen = false;
      writer.undo();
    },
  };
}

interface Writer {
  /** A failed step is taken back, all of it. */
  write<T>(step: (writing: Writing) => Promise<T>): Promise<T>;
  /** Takes back what is under way, as a server that dies does. */
  undo(): void;
}

function makeWriter(disk: MemoryDisk, readers: ReadonlyMap<symbol, number>): Writer {
  let undoing: Writing['undo'] = [];
  const undo = (): void => {
    for (const back of undoing.splice(0).toReversed()) back();
  };
  return {
    undo,
    async write(step) {
      const oldest = Math.min(disk.committed, ...readers.values());
      const writing: Writing = { version: disk.committed + 1, oldest, undo: [] };
      undoing = writing.undo;
      try {
        const result = await step(writing);
        disk.committed = writing.version;
        return result;
      } catch (error) {
        undo();
        throw error;
      } finally {
        undoing = [];
      }
    },
  };
}

/** A transaction or a reading: usable until its end, and no longer than its store. */
function makeUse(whenOpen: () => void): { stillOpen(): void; end(): void } {
  let isOver = false;
  return {
    stillOpen() {
      whenOpen();
      assert(!isOver, 'nobody uses a transaction after it is over');
    },
    end() {
      isOver = true;
    },
  };
}

function communesOn(disk: MemoryDisk, whenOpen: () => void): readonly Commune[] {
  whenOpen();
  return [...disk.books]
    .map(([id, books]) => communeIn(books, id, disk.committed))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function find(
  disk: MemoryDisk,
  whenOpen: () => void,
  look: (books: Books, version: number) => unknown,
): CommuneId | undefined {
  whenOpen();
  return [...disk.books].find(([, books]) => look(books, disk.committed) !== undefined)?.[0];
}
