/**
 * Reads the values of a record out of its cells. The one parser between loose cells and typed
 * values: a cell that does not fit its field reads as never set, so that one odd row can not stop a
 * screen.
 */
import * as v from 'valibot';
import type { Json } from '../json.ts';
import type { Field } from './field.ts';
import { kindOf, type KindName, type Values } from './registry.ts';
import type { CellKey } from './state.ts';

export type Body = { readonly [cell: CellKey]: Json };

export const elementCell = (field: string, element: string): CellKey => `${field}/${element}`;

/** The field that a cell belongs to, and the element where the field is a set. */
export function partsOfCell(cell: CellKey): { readonly field: string; readonly element?: string } {
  const slash = cell.indexOf('/');
  return slash < 0
    ? { field: cell }
    : { field: cell.slice(0, slash), element: cell.slice(slash + 1) };
}

/**
 * The values of a record, or nothing while a required field is missing: such a record is neither
 * listed nor counted.
 */
export function readRecord<K extends KindName>(kind: K, body: Body): Values<K> | undefined {
  const values: Record<string, Json> = {};
  for (const [name, field] of Object.entries(kindOf(kind).fields)) {
    const value = readField(name, field, body);
    if (field.isRequired && isEmpty(value)) return undefined;
    values[name] = value;
  }
  return values as Values<K>;
}

/** Whether all required fields are there. */
export const isComplete = (kind: KindName, body: Body): boolean =>
  readRecord(kind, body) !== undefined;

/** One field's value; its initial one where nothing fitting was set. */
export function readField(name: string, field: Field<Json>, body: Body): Json {
  const value = field.isSet
    ? elementsIn(name, field, body)
    : Object.hasOwn(body, name)
      ? body[name]
      : undefined;
  // Most fields of most records were never set: nothing is parsed for those, which opening a large
  // book feels.
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return field.initial;
  const read = v.safeParse(field.schema, value);
  return read.success ? read.output : field.initial;
}

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The elements of a set: in the order of its options where it has them, else sorted, so that equal
 * sets are equal lists. An option that a newer app added is passed over here and stays in its cell.
 */
function elementsIn(name: string, field: Field<Json>, body: Body): readonly string[] {
  if (field.options.length > 0) {
    return field.options.filter((option) => body[elementCell(name, option)] === true);
  }
  const start = `${name}/`;
  return Object.keys(body)
    .filter((cell) => cell.startsWith(start) && body[cell] === true)
    .map((cell) => cell.slice(start.length))
    .sort();
}
