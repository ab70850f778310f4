/**
 * Every statement of the store but the figures and the look-ups by a field, each compiled once when
 * this file is read.
 */
import { sql } from 'kysely';
import { compiled, db, given, isAmong } from './compile.ts';
import type { Tables } from './tables.ts';

const text = given<string>;
const number = given<number>;

const recordsAfter = db
  .selectFrom('records')
  .where('commune', '=', text('commune'))
  .where(isAmong('area', 'areas'))
  .where('seq', '>', number('after'));

const changes = db.selectFrom('changes').selectAll().where('commune', '=', text('commune'));
const ofInstall = changes.where('install', '=', text('install'));

const moves = db
  .selectFrom('moves')
  .innerJoin('records', (join) =>
    join.onRef('records.commune', '=', 'moves.commune').onRef('records.id', '=', 'moves.id'),
  )
  .select([
    'moves.id as id',
    'moves.fromArea as from',
    'records.area as areaNow',
    'moves.seq as seq',
  ])
  .where('moves.commune', '=', text('commune'))
  .where('moves.seq', '>', number('after'))
  .where('moves.seq', '<=', number('to'))
  .orderBy('moves.seq')
  .orderBy('moves.id');

/** A row of the commune by one column. */
const oneOf = <T extends 'installs' | 'codes' | 'accounts' | 'sessions'>(table: T, key: string) =>
  compiled(
    sql`select * from ${sql.table(table)} where commune = ${text('commune')} and ${sql.ref(key)} = ${text('key')}`,
  );

/** The commune of a row that names itself by one column. */
const communeOf = (table: keyof Tables, key: string) =>
  compiled(sql`select commune from ${sql.table(table)} where ${sql.ref(key)} = ${text('key')}`);

export const reads = {
  communes: compiled(db.selectFrom('communes').selectAll().orderBy('id')),
  commune: compiled(db.selectFrom('communes').selectAll().where('id', '=', text('commune'))),
  record: compiled(
    db
      .selectFrom('records')
      .selectAll()
      .where('commune', '=', text('commune'))
      .where('id', '=', text('id')),
  ),
  recordsOfKind: compiled(
    db
      .selectFrom('records')
      .selectAll()
      .where('commune', '=', text('commune'))
      .where('kind', '=', text('kind'))
      .orderBy('id'),
  ),
  recordsOfKindIn: compiled(
    db
      .selectFrom('records')
      .selectAll()
      .where('commune', '=', text('commune'))
      .where('kind', '=', text('kind'))
      .where(isAmong('area', 'areas'))
      .orderBy('id'),
  ),
  /** The seq with which a page of the feed ends: counted on the index alone. */
  pageEnd: compiled(
    db
      .selectFrom(recordsAfter.select('seq').orderBy('seq').limit(number('limit')).as('page'))
      .select((of) => of.fn.max('seq').as('seq')),
  ),
  page: compiled(
    recordsAfter.selectAll().where('seq', '<=', number('to')).orderBy('seq').orderBy('id'),
  ),
  countFeed: compiled(recordsAfter.select((of) => of.fn.countAll().as('count'))),
  moves: compiled(moves),
  movesOf: compiled(moves.where(isAmong('moves.id', 'ids'))),
  change: compiled(ofInstall.where('n', '=', number('n'))),
  changesOf: compiled(
    ofInstall
      .where('recordId', '=', text('recordId'))
      .where('n', '>', number('after'))
      .orderBy('n'),
  ),
  changesBefore: compiled(
    ofInstall
      .where('recordId', '=', text('recordId'))
      .where('n', '<', number('before'))
      .orderBy('n', 'desc')
      .limit(number('limit')),
  ),
  history: compiled(
    changes.where('recordId', '=', text('recordId')).orderBy('seq').orderBy('receivedAt'),
  ),
  receiptsBetween: compiled(
    ofInstall.where('n', '>=', number('first')).where('n', '<=', number('last')),
  ),
  receiptsPassed: compiled(
    ofInstall.where('seq', '>', number('after')).where('seq', '<=', number('to')),
  ),
  install: oneOf('installs', 'id'),
  installs: compiled(
    db.selectFrom('installs').selectAll().where('commune', '=', text('commune')).orderBy('id'),
  ),
  code: oneOf('codes', 'hash'),
  account: oneOf('accounts', 'name'),
  accounts: compiled(
    db.selectFrom('accounts').selectAll().where('commune', '=', text('commune')).orderBy('name'),
  ),
  session: oneOf('sessions', 'hash'),
  communeOfInstall: communeOf('installs', 'id'),
  communeOfCode: communeOf('codes', 'hash'),
  communeOfSession: communeOf('sessions', 'hash'),
  communeOfAccount: communeOf('accounts', 'name'),
};

/** Writes a whole row: a new one, or over the one with the same key. */
function upsert(table: keyof Tables, key: readonly string[], others: readonly string[]) {
  const columns = [...key, ...others];
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const values = sql.join(columns.map((name) => given(name)));
  const sets = sql.join(
    others.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
  );
  return compiled(
    sql`insert into ${sql.table(table)} (${list(columns)}) values (${values})
      on conflict (${list(key)}) do update set ${sets}`,
  );
}

export const writes = {
  found: compiled(
    db.insertInto('communes').values({
      id: text('id'),
      name: text('name'),
      area: text('area'),
      head: number('head'),
      epoch: text('epoch'),
      isSample: number('isSample'),
    }),
  ),
  /** The first statement of every write transaction: it holds the commune's row. */
  hold: compiled(sql`update communes set head = head where id = ${text('commune')}`),
  nextSeq: compiled(
    sql`update communes set head = head + 1 where id = ${text('commune')} returning head`,
  ),
  record: upsert(
    'records',
    ['commune', 'id'],
    ['kind', 'area', 'placeArea', 'madeBy', 'seq', 'receivedOn', 'marks', 'body', 'by'],
  ),
  change: compiled(
    db.insertInto('changes').values({
      commune: text('commune'),
      install: text('install'),
      n: number('n'),
      hash: text('hash'),
      recordId: given<string | null>('recordId'),
      kind: text('kind'),
      area: given<string | null>('area'),
      written: text('written'),
      receivedAt: number('receivedAt'),
      result: text('result'),
      seq: number('seq'),
      reason: text('reason'),
    }),
  ),
  install: upsert(
    'installs',
    ['commune', 'id'],
    [
      'kind',
      'member',
      'publicKey',
      'joinedAt',
      'revokedAt',
      'appVersion',
      'lastRoundAt',
      'unsentTold',
      'lastN',
      'cursor',
    ],
  ),
  code: upsert('codes', ['commune', 'hash'], ['member', 'madeAt', 'expiresAt', 'spentAt', 'twin']),
  account: upsert(
    'accounts',
    ['commune', 'name'],
    ['displayName', 'roles', 'passwordHash', 'setupHash', 'install'],
  ),
  session: upsert('sessions', ['commune', 'hash'], ['account', 'startedAt', 'expiresAt']),
  endSession: compiled(
    db
      .deleteFrom('sessions')
      .where('commune', '=', text('commune'))
      .where('hash', '=', text('hash')),
  ),
  audit: compiled(
    db.insertInto('audit').values({
      commune: text('commune'),
      at: number('at'),
      install: given<string | null>('install'),
      account: given<string | null>('account'),
      act: text('act'),
      subject: text('subject'),
    }),
  ),
};
