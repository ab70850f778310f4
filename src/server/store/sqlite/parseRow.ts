/**
 * Rows as they come from SQLite, checked and turned into the contract's shapes. A row that does not
 * fit was not written by this program: reading it stops loudly, before anything wrong goes out or
 * is written on top.
 */
import * as v from 'valibot';
import { isDate, type IsoDate } from '../../../shared/dates.ts';
import {
  isCommuneId,
  isInstallId,
  isRecordId,
  type CommuneId,
  type InstallId,
  type RecordId,
} from '../../../shared/ids.ts';
import type { Json } from '../../../shared/json.ts';
import { quarantineReasons, refusalReasons } from '../../../shared/reasons.ts';
import { isKindName, type KindName } from '../../../shared/records/registry.ts';
import {
  recordMarks,
  type By,
  type CellKey,
  type RecordState,
} from '../../../shared/records/state.ts';
import { assert } from '../../../shared/result.ts';
import { results } from '../../../shared/wire/round.ts';
import type { Account, ChangeRow, Code, Commune, Install, Move, Session } from '../contract.ts';
import type { SqlRow } from './connection.ts';

const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const installId = v.custom<InstallId>((value) => typeof value === 'string' && isInstallId(value));
const communeId = v.custom<CommuneId>((value) => typeof value === 'string' && isCommuneId(value));
const kindName = v.custom<KindName>((value) => typeof value === 'string' && isKindName(value));
const isoDate = v.custom<IsoDate>((value) => typeof value === 'string' && isDate(value));
const whole = v.pipe(v.number(), v.integer());
const text = v.string();
const flag = v.pipe(
  v.picklist([0, 1]),
  v.transform((value) => value === 1),
);
/** JSON text that this program wrote; its outer shape is checked by what follows. */
const json = v.pipe(
  v.string(),
  v.transform((value): Json => JSON.parse(value)),
);

const parser =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (row: SqlRow): T =>
    v.parse(schema, row);

export const parseCommune: (row: SqlRow) => Commune = parser(
  v.object({ id: communeId, name: text, area: recordId, head: whole, epoch: text, isSample: flag }),
);

export const parseCommuneOf: (row: SqlRow) => CommuneId = parser(
  v.pipe(
    v.object({ commune: communeId }),
    v.transform((row) => row.commune),
  ),
);

export const parseMove: (row: SqlRow) => Move = parser(
  v.object({ id: recordId, from: recordId, areaNow: recordId, seq: whole }),
);

const recordSchema = v.object({
  id: recordId,
  kind: kindName,
  area: recordId,
  placeArea: recordId,
  madeBy: v.nullable(recordId),
  seq: whole,
  receivedOn: isoDate,
  marks: v.pipe(json, v.array(v.picklist(recordMarks))),
  body: json,
  by: json,
});

export function parseRecord(row: SqlRow): RecordState {
  const { body, by, ...head } = v.parse(recordSchema, row);
  assert(isObject(body) && isObject(by), 'body and by of a stored record are objects');
  return { ...head, body, by: readBy(by) };
}

/**
 * Who set each cell, as it is stored: seq, install, n, and 1 where its change was applied whole.
 */
export const writeBy = (by: RecordState['by']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(by).map(([cell, one]) => [
        cell,
        [one.seq, one.install, one.n, one.asIs ? 1 : 0],
      ]),
    ),
  );

function readBy(stored: { readonly [cell: CellKey]: Json }): RecordState['by'] {
  const by: Record<CellKey, By> = {};
  for (const [cell, value] of Object.entries(stored)) {
    const [seq, install, n, asIs] = isList(value) ? value : [];
    const fits =
      typeof seq === 'number' &&
      typeof install === 'string' &&
      isInstallId(install) &&
      typeof n === 'number';
    assert(fits, 'a stored cell names the change that set it');
    by[cell] = { seq, install, n, asIs: asIs === 1 };
  }
  return by;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const parseInstall: (row: SqlRow) => Install = parser(
  v.object({
    id: installId,
    kind: v.picklist(['phone', 'desk', 'server']),
    member: v.nullable(recordId),
    publicKey: text,
    joinedAt: whole,
    revokedAt: v.nullable(whole),
    appVersion: text,
    lastRoundAt: v.nullable(whole),
    unsentTold: whole,
    lastN: whole,
    cursor: whole,
  }),
);

export const parseChangeRow: (row: SqlRow) => ChangeRow = parser(
  v.pipe(
    v.object({
      install: installId,
      n: whole,
      hash: text,
      recordId: v.nullable(recordId),
      kind: text,
      area: v.nullable(recordId),
      written: json,
      receivedAt: whole,
      result: v.picklist(results),
      seq: whole,
      reason: v.picklist(['', ...refusalReasons, ...quarantineReasons]),
    }),
    v.transform(({ result, seq, reason, ...row }): ChangeRow => ({
      ...row,
      receipt: [row.n, result, seq, reason],
    })),
  ),
);

export const parseCode: (row: SqlRow) => Code = parser(
  v.object({
    hash: text,
    member: recordId,
    madeAt: whole,
    expiresAt: whole,
    spentAt: v.nullable(whole),
    twin: v.nullable(text),
  }),
);

export const parseAccount: (row: SqlRow) => Account = parser(
  v.object({
    name: text,
    displayName: text,
    roles: v.pipe(json, v.array(v.picklist(['commune_officer', 'steering_member', 'admin']))),
    passwordHash: v.nullable(text),
    setupHash: v.nullable(text),
    install: installId,
  }),
);

export const parseSession: (row: SqlRow) => Session = parser(
  v.object({ hash: text, account: text, startedAt: whole, expiresAt: whole }),
);

/** A lone number of a row: a count, a greatest seq; 0 where there is none. */
export const parseNumber = (row: SqlRow | undefined, column: string): number =>
  v.parse(v.nullish(whole, 0), row?.[column]);
