/**
 * Reads of one commune over a connection that is inside a transaction: all see the moment of its
 * first read.
 */
import { sql } from 'kysely';
import type { CommuneId } from '../../../shared/ids.ts';
import type { KindName } from '../../../shared/records/registry.ts';
import { assert } from '../../../shared/result.ts';
import type { Receipt } from '../../../shared/wire/round.ts';
import type { CommuneReader, ReceiptQuestion } from '../contract.ts';
import { compiled, given, type Statement } from './compile.ts';
import type { Connection, Given, SqlRow } from './connection.ts';
import { sqliteFigures } from './figures.ts';
import { valueIn } from './namedFields.ts';
import {
  parseAccount,
  parseChangeRow,
  parseCode,
  parseCommune,
  parseInstall,
  parseMove,
  parseNumber,
  parseRecord,
  parseSession,
} from './parseRow.ts';
import { reads } from './statements.ts';

/** The connection, asked for at every read, so that a transaction that has ended can say no. */
export type ConnectionNow = () => Connection;

export function makeReader(id: CommuneId, now: ConnectionNow): CommuneReader {
  const all = (statement: Statement, values: Given): readonly SqlRow[] =>
    now().all(statement, { commune: id, ...values });
  const one = <T>(
    statement: Statement,
    values: Given,
    parse: (row: SqlRow) => T,
  ): T | undefined => {
    const row = now().one(statement, { commune: id, ...values });
    return row === undefined ? undefined : parse(row);
  };
  const byKey =
    <T>(statement: Statement, parse: (row: SqlRow) => T) =>
    async (key: string): Promise<T | undefined> =>
      one(statement, { key }, parse);

  return {
    async commune() {
      const commune = one(reads.commune, {}, parseCommune);
      assert(commune !== undefined, 'a commune is founded before it is read');
      return commune;
    },
    record: async (record) => one(reads.record, { id: record }, parseRecord),
    records: async (kind, areas) =>
      areas === undefined
        ? all(reads.recordsOfKind, { kind }).map(parseRecord)
        : all(reads.recordsOfKindIn, { kind, areas: listed(areas) }).map(parseRecord),
    recordsNaming: async (kind, field, value) =>
      all(statementNaming(kind, field), { value }).map(parseRecord),
    async feed({ areas, after, limit }) {
      const question = { areas: listed(areas), after };
      const to = parseNumber(all(reads.pageEnd, { ...question, limit })[0], 'seq');
      return to === 0 ? [] : all(reads.page, { ...question, to }).map(parseRecord);
    },
    countFeed: async ({ areas, after }) =>
      parseNumber(all(reads.countFeed, { areas: listed(areas), after })[0], 'count'),
    moves: async ({ after, to, ids }) =>
      ids === undefined
        ? all(reads.moves, { after, to }).map(parseMove)
        : all(reads.movesOf, { after, to, ids: JSON.stringify(ids) }).map(parseMove),
    change: async (install, n) => one(reads.change, { install, n }, parseChangeRow),
    changesOf: async (install, recordId, after = 0) =>
      all(reads.changesOf, { install, recordId, after }).map(parseChangeRow),
    changesBefore: async (question) =>
      all(reads.changesBefore, { ...question }).map(parseChangeRow),
    history: async (recordId) => all(reads.history, { recordId }).map(parseChangeRow),
    receipts: async (question) => receiptsOf(all, question),
    install: byKey(reads.install, parseInstall),
    installs: async () => all(reads.installs, {}).map(parseInstall),
    code: byKey(reads.code, parseCode),
    account: byKey(reads.account, parseAccount),
    accounts: async () => all(reads.accounts, {}).map(parseAccount),
    session: byKey(reads.session, parseSession),
    figures: async (question) =>
      sqliteFigures((text, values) => now().query(text, values), id, question),
  };
}

const listed = (areas: ReadonlySet<string>): string => JSON.stringify([...areas]);

function receiptsOf(
  all: (statement: Statement, values: Given) => readonly SqlRow[],
  { install, ranges, after, to }: ReceiptQuestion,
): readonly Receipt[] {
  const rows = [
    ...ranges.flatMap(([first, last]) => all(reads.receiptsBetween, { install, first, last })),
    ...all(reads.receiptsPassed, { install, after, to }),
  ];
  const receiptByN = new Map(rows.map(parseChangeRow).map((row) => [row.n, row.receipt]));
  return [...receiptByN.values()].sort((a, b) => a[0] - b[0]);
}

const statementsNaming = new Map<string, Statement>();

/**
 * The kind stands in the statement itself: only then does SQLite see that the index of that kind
 * serves.
 */
function statementNaming(kind: KindName, field: string): Statement {
  const key = `${kind}.${field}`;
  const known = statementsNaming.get(key);
  if (known !== undefined) return known;
  const statement = compiled(
    sql`select * from records where commune = ${given('commune')} and kind = ${sql.lit(kind)}
      and ${sql.raw(valueIn(kind, field))} = ${given('value')} order by id`,
  );
  statementsNaming.set(key, statement);
  return statement;
}
