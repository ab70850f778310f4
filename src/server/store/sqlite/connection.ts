/**
 * One connection to the SQLite file, with its prepared statements. The only file that names
 * `node:sqlite`.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { assert } from '../../../shared/result.ts';
import type { Statement } from './compile.ts';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;
/** Values by the names of their places. */
export type Given = Readonly<Record<string, SqlValue>>;

export interface Connection {
  all(statement: Statement, values: Given): readonly SqlRow[];
  one(statement: Statement, values: Given): SqlRow | undefined;
  /** How many rows it touched. */
  run(statement: Statement, values: Given): number;
  /** For SQL that is written by hand: the figures. */
  query(sql: string, values: readonly SqlValue[]): readonly SqlRow[];
  /** Several statements without values: pragmas, tables, begin and end. */
  exec(sql: string): void;
  readonly isInTransaction: boolean;
  close(): void;
}

export interface ConnectionOptions {
  readonly readOnly: boolean;
  /** How long to wait for a lock of another connection, in milliseconds. */
  readonly patienceMs: number;
}

/** Statements kept prepared; beyond it the one least lately made goes. */
const STATEMENT_LIMIT = 200;

export function openConnection(path: string, options: ConnectionOptions): Connection {
  const database = new DatabaseSync(path, {
    readOnly: options.readOnly,
    enableForeignKeyConstraints: true,
    timeout: options.patienceMs,
  });
  const preparedBySql = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = preparedBySql.get(sql);
    if (known !== undefined) return known;
    if (preparedBySql.size >= STATEMENT_LIMIT) {
      for (const oldest of [...preparedBySql.keys()].slice(0, 1)) preparedBySql.delete(oldest);
    }
    const statement = database.prepare(sql);
    preparedBySql.set(sql, statement);
    return statement;
  };
  return {
    all: (statement, values) => prepare(statement.sql).all(...placed(statement, values)),
    one: (statement, values) => prepare(statement.sql).get(...placed(statement, values)),
    run: (statement, values) =>
      Number(prepare(statement.sql).run(...placed(statement, values)).changes),
    query: (sql, values) => prepare(sql).all(...values),
    exec: (sql) => database.exec(sql),
    get isInTransaction() {
      return database.isTransaction;
    },
    close: () => database.close(),
  };
}

function placed(statement: Statement, values: Given): readonly SqlValue[] {
  return statement.places.map((name) => {
    const value = values[name];
    assert(value !== undefined, `the value ${name} is given`);
    return value;
  });
}
