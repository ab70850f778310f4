/**
 * One change as it arrived, judged by itself: its shape, then its fields against the kind's file.
 * Nothing outside this file sees an unchecked change.
 */
import * as v from 'valibot';
import type { InstallId, RecordId } from '../ids.ts';
import { isRecordId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { QuarantineReason, RefusalReason } from '../reasons.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Change, FieldPatch } from '../changes/change.ts';
import { SET_LIMIT, TEXT_LIMIT, type Field } from '../records/field.ts';
import { isKindName, kindOf, type KindName } from '../records/registry.ts';
import { isDecent } from './parseJson.ts';
import { OLDEST_APP, isOlder } from './version.ts';

/** The most fields that one change may set. */
const FIELD_LIMIT = 64;

const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const name = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,39}$/));
const element = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const elements = v.pipe(v.array(element), v.maxLength(SET_LIMIT));
const base = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const valuePatch = v.object({ value: v.custom<Json>((value) => value !== undefined), base });
const setPatch = v.object({ add: elements, remove: elements });
const fieldPatch = v.union([valuePatch, setPatch]);

/** The shape of a written change. Loose: what a newer app adds is kept in the history. */
export const writtenChangeSchema = v.looseObject({
  recordId,
  kind: name,
  area: recordId,
  fields: v.pipe(
    v.record(name, fieldPatch),
    v.check((fields) => Object.keys(fields).length <= FIELD_LIMIT),
  ),
  appVersion: v.pipe(v.string(), v.maxLength(20)),
  wall: v.pipe(v.number(), v.finite()),
  offset: v.pipe(v.number(), v.finite(), v.minValue(-1000), v.maxValue(1000)),
});

export type KnownChange = Change & { readonly kind: KindName };

/** A change that can be judged further, or why it can not. */
export function parseChange(
  written: Json,
  author: { readonly install: InstallId; readonly n: number },
): Result<KnownChange, RefusalReason | QuarantineReason> {
  if (!isDecent(written)) return failed('malformed');
  const read = v.safeParse(writtenChangeSchema, written);
  if (!read.success) return failed('malformed');
  const { recordId: id, kind, area, fields, appVersion, wall, offset } = read.output;
  if (isOlder(appVersion, OLDEST_APP)) return failed('tooOld');
  if (!isKindName(kind)) return failed('unknownKind');
  const patches: Record<string, FieldPatch> = {};
  for (const [fieldName, patch] of Object.entries(fields)) {
    const problem = problemOf(kindFieldOf(kind, fieldName), patch);
    if (problem !== undefined) return failed(problem);
    patches[fieldName] = patch;
  }
  return ok({ ...author, recordId: id, kind, area, fields: patches, appVersion, wall, offset });
}

const kindFieldOf = (kind: KindName, fieldName: string): Field<Json> | undefined => {
  const { fields } = kindOf(kind);
  return Object.hasOwn(fields, fieldName) ? fields[fieldName] : undefined;
};

/**
 * What is wrong with one field's patch: nothing, its form, or that this server does not know it
 * yet.
 */
function problemOf(
  field: Field<Json> | undefined,
  patch: FieldPatch,
): 'malformed' | 'tooLarge' | 'unknownField' | undefined {
  if (field === undefined) return 'unknownField';
  if (field.isSet !== 'add' in patch) return 'malformed';
  if ('add' in patch) {
    const isUnknown = (one: string) => field.options.length > 0 && !field.options.includes(one);
    if ([...patch.add, ...patch.remove].some(isUnknown)) return 'unknownField';
    return v.is(field.schema, patch.add) && v.is(field.schema, patch.remove)
      ? undefined
      : 'malformed';
  }
  const { value } = patch;
  if (typeof value === 'string' && value.length > TEXT_LIMIT) return 'tooLarge';
  if (v.is(field.schema, value)) return undefined;
  return field.options.length > 0 && typeof value === 'string' ? 'unknownField' : 'malformed';
}
