/**
 * What a save says: for each record only the fields that differ from what the phone shows, with the
 * server's seq that each was seen with. A patch that names less can collide with less.
 */
import type { RecordId } from '../../shared/ids.ts';
import { sameJson, type Json } from '../../shared/json.ts';
import type { FieldPatch } from '../../shared/changes/change.ts';
import type { RecordView } from '../../shared/changes/rebase.ts';
import type { Field } from '../../shared/records/field.ts';
import { readField, type Body } from '../../shared/records/readRecord.ts';
import { kindOf, type KindName } from '../../shared/records/registry.ts';

/** One change before it has a number. */
export interface Wanted {
  readonly recordId: RecordId;
  readonly kind: KindName;
  readonly area: RecordId;
  /** The phiếu that it belongs to. */
  readonly root: RecordId;
  readonly fields: { readonly [name: string]: FieldPatch };
}

/** Values as a form gives them; null empties a field, what is not there stays. */
export interface LooseEdit {
  readonly [field: string]: Json | undefined;
}

/**
 * The patches that bring a record from what the view shows (nothing for a new one) to what is
 * wanted.
 */
export function patchesOf(
  kind: KindName,
  wanted: LooseEdit,
  view: RecordView | undefined,
): Wanted['fields'] {
  const patches: Record<string, FieldPatch> = {};
  for (const [name, field] of Object.entries(kindOf(kind).fields)) {
    const value = wanted[name];
    if (value === undefined) continue;
    const now = readField(name, field, view?.body ?? {});
    const next = tidy(field, value);
    if (sameJson(now, next)) continue;
    patches[name] = field.isSet
      ? setPatch(now, next)
      : { value: next, base: view?.state?.by[name]?.seq ?? 0 };
  }
  return patches;
}

/** All values of a record as a form would see them, complete or not, with an edit laid over. */
export function valuesAfter(kind: KindName, body: Body, edit: LooseEdit): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [name, field] of Object.entries(kindOf(kind).fields)) {
    const value = edit[name];
    values[name] = value === undefined ? readField(name, field, body) : tidy(field, value);
  }
  return values;
}

/**
 * A value as it is kept: texts composed (NFC), well formed and without white space at the ends,
 * sets without doubles.
 */
function tidy(field: Field<Json>, value: Json): Json {
  if (value === null) return field.initial;
  if (typeof value === 'string') {
    if (field.options.length === 0) return tidyText(value);
    return field.options.includes(value) ? value : field.initial;
  }
  if (field.isSet && Array.isArray(value)) {
    const elements = [...new Set(value.map(String))];
    return field.options.length > 0
      ? field.options.filter((option) => elements.includes(option))
      : elements.sort();
  }
  return value;
}

/** Half a surrogate pair, as some keyboards leave behind, has no UTF-8 form. */
const tidyText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim();

function setPatch(now: Json, next: Json): FieldPatch {
  const before = new Set(elementsOf(now));
  const after = new Set(elementsOf(next));
  return {
    add: [...after].filter((element) => !before.has(element)),
    remove: [...before].filter((element) => !after.has(element)),
  };
}

const elementsOf = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
