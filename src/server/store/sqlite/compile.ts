/**
 * Statements are built by Kysely once, with a name where each value will stand, and run by the
 * connection as often as wanted. Kysely compiles here and never runs anything itself.
 */
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type CompiledQuery,
  type QueryExecutorProvider,
  type RawBuilder,
} from 'kysely';
import { assert } from '../../../shared/result.ts';
import type { Tables } from './tables.ts';

export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new SqliteIntrospector(of),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A statement as text, and the names of its values in the order of their places. */
export interface Statement {
  readonly sql: string;
  readonly places: readonly string[];
}

/** The place of a value that is given by name when the statement runs. */
export const given = <T>(name: string): RawBuilder<T> => sql<T>`${`given:${name}`}`;

/**
 * Whether a column's value is in a list, given by name as JSON text: one statement for lists of any
 * length.
 */
export const isAmong = (column: string, name: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${given<string>(name)}))`;

/** A query of Kysely, or a piece of SQL made with its `sql`. */
interface Query {
  compile(provider: QueryExecutorProvider): CompiledQuery;
}

export function compiled(query: Query): Statement {
  const { sql: text, parameters } = query.compile(db);
  const places = parameters.map((parameter) => {
    const isPlace = typeof parameter === 'string' && parameter.startsWith('given:');
    assert(isPlace, 'every value of a statement has a name');
    return parameter.slice('given:'.length);
  });
  return { sql: text, places };
}
