/**
 * The server's store in one SQLite file: durable at every commit (WAL, `synchronous=FULL`), one
 * writer at a time from a queue, readers on a second connection that see one moment. Opening fails
 * where another server has the file, or a newer program wrote it.
 */
import { assert } from '../../../shared/result.ts';
import type { CommuneId } from '../../../shared/ids.ts';
import type { ServerStore } from '../contract.ts';
import { makeQueue } from '../queue.ts';
import type { Statement } from './compile.ts';
import { openConnection, type Connection } from './connection.ts';
import { takeLock } from './lock.ts';
import { parseCommune, parseCommuneOf } from './parseRow.ts';
import { makeReader } from './reader.ts';
import { SCHEMA_VERSION, steps } from './schema.ts';
import { reads, writes } from './statements.ts';
import { makeTransaction } from './transaction.ts';
import { views } from './views.ts';

/** How long a statement waits for another program that looks into the file, such as a backup. */
const PATIENCE_MS = 5000;

export function openSqliteStore(path: string): ServerStore {
  const lock = takeLock(path);
  const connections = openBoth(path, lock.release);
  const { writer, reader } = connections;
  const writing = makeQueue();
  const reading = makeQueue();

  async function inTransaction<T>(begin: () => void, run: () => Promise<T>): Promise<T> {
    writer.exec('BEGIN IMMEDIATE');
    try {
      begin();
      const result = await run();
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.isInTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  }

  const communeBy =
    (statement: Statement) =>
    (key: string): Promise<CommuneId | undefined> =>
      reading(async () => {
        const row = reader.one(statement, { key });
        return row === undefined ? undefined : parseCommuneOf(row);
      });

  return {
    communes: () => reading(async () => reader.all(reads.communes, {}).map(parseCommune)),
    found: (commune) =>
      writing(async () => {
        const isSample = commune.isSample ? 1 : 0;
        writer.run(writes.found, { ...commune, isSample, head: 0 });
      }),
    communeOfInstall: communeBy(reads.communeOfInstall),
    communeOfCode: communeBy(reads.communeOfCode),
    communeOfSession: communeBy(reads.communeOfSession),
    communeOfAccount: communeBy(reads.communeOfAccount),
    inTransaction: (commune, run) =>
      writing(async () => {
        const hold = (): void => {
          const touched = writer.run(writes.hold, { commune });
          assert(touched === 1, 'a commune is founded before it is written');
        };
        return inTransaction(hold, () =>
          whileOpen(writer, (now) => run(makeTransaction(commune, now))),
        );
      }),
    reading: (commune, run) =>
      reading(async () => {
        reader.exec('BEGIN');
        try {
          // A deferred transaction takes its moment at its first read: take it now.
          reader.one(reads.commune, { commune });
          return await whileOpen(reader, (now) => run(makeReader(commune, now)));
        } finally {
          if (reader.isInTransaction) reader.exec('COMMIT');
        }
      }),
    async close() {
      await writing(async () => writer.close());
      await reading(async () => reader.close());
      lock.release();
    },
  };
}

function openBoth(path: string, onFailure: () => void): { writer: Connection; reader: Connection } {
  const opened: Connection[] = [];
  const open = (readOnly: boolean): Connection => {
    const connection = openConnection(path, { readOnly, patienceMs: PATIENCE_MS });
    opened.push(connection);
    return connection;
  };
  try {
    const writer = open(false);
    prepareFile(writer, path);
    return { writer, reader: open(true) };
  } catch (error) {
    for (const connection of opened) connection.close();
    onFailure();
    throw error;
  }
}

/** Brings the file to this program's schema, step by step, each in a transaction of its own. */
function prepareFile(writer: Connection, path: string): void {
  writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const [journal, sync] = ['journal_mode', 'synchronous'].map(
    (name) => writer.query(`PRAGMA ${name}`, [])[0]?.[name],
  );
  // Some file systems quietly refuse: then no receipt could be trusted.
  assert(journal === 'wal' && sync === 2, `the disk of ${path} can keep what it is told`);
  writer.exec('CREATE TABLE IF NOT EXISTS schemaVersion (version INTEGER NOT NULL) STRICT;');
  const version = Number(
    writer.query('SELECT max(version) AS version FROM schemaVersion', [])[0]?.['version'] ?? 0,
  );
  if (version > SCHEMA_VERSION) {
    const versions = `schema ${version}, this one knows ${SCHEMA_VERSION}`;
    throw new Error(
      `${path} was written by a newer version of Sổ Bản (${versions}). Start the newer version.`,
    );
  }
  for (const [at, step] of steps.entries()) {
    if (at < version) continue;
    writer.exec(`BEGIN IMMEDIATE; ${step} INSERT INTO schemaVersion VALUES (${at + 1}); COMMIT;`);
  }
  const remade = views.map(({ name, sql }) => `DROP VIEW IF EXISTS ${name}; ${sql};`);
  writer.exec(`BEGIN IMMEDIATE; ${remade.join('\n')} COMMIT;`);
}

/** Hands a connection out for one step only: who keeps it longer is told so. */
async function whileOpen<T>(
  connection: Connection,
  run: (now: () => Connection) => Promise<T>,
): Promise<T> {
  let isOver = false;
  const now = (): Connection => {
    assert(!isOver, 'nobody uses a transaction after it is over');
    // A full disk can end a transaction from within: nothing may then be written outside of one.
    assert(connection.isInTransaction, 'the transaction still stands');
    return connection;
  };
  try {
    return await run(now);
  } finally {
    isOver = true;
  }
}
