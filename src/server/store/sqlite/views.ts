/**
 * Views with one column a field, made from the registry at every start, so that figures are counted
 * where the rows lie. `<kind>_view` holds all records of a kind, retired, incomplete and doubtful
 * ones included.
 *
 * Head columns: commune, id, kind, recordArea, recordPlaceArea, madeBy, seq, receivedOn,
 * isDoubtful, isComplete. Field columns have the field's own name: a text is '' and a choice,
 * amount, date or reference NULL where never set; a flag is 0 or 1; a set is a JSON array of its
 * elements, sorted. They read a record as `readRecord` does.
 */
import type { Json } from '../../../shared/json.ts';
import type { Field } from '../../../shared/records/field.ts';
import { kindNames, kindOf, type KindName } from '../../../shared/records/registry.ts';

export interface View {
  readonly name: string;
  readonly sql: string;
}

export const views: readonly View[] = kindNames.map((kind) => ({
  name: `${kind}_view`,
  sql: `CREATE VIEW ${kind}_view AS ${selectOf(kind)}`,
}));

function selectOf(kind: KindName): string {
  const fields = Object.entries(kindOf(kind).fields);
  const columns = fields.map(([name, field]) => `${columnOf(name, field)} AS "${name}"`);
  const complete = fields
    .filter(([, field]) => field.isRequired)
    .map(([name, field]) => isThere(name, field));
  return `SELECT commune, id, kind, area AS recordArea, placeArea AS recordPlaceArea, madeBy, seq, receivedOn,
    instr(marks, '"doubtfulDate"') > 0 AS isDoubtful,
    ${columns.join(',\n    ')},
    ${complete.length === 0 ? '1' : `(${complete.join(' AND ')})`} AS isComplete
  FROM records WHERE kind = '${kind}'`;
}

function columnOf(name: string, field: Field<Json>): string {
  const value = `json_extract(body, '$."${name}"')`;
  if (field.isSet) return elementsOf(name, field);
  if (field.options.length > 0)
    return `CASE WHEN ${value} IN (${quoted(field.options)}) THEN ${value} END`;
  if (field.initial === false) return `coalesce(${value}, 0)`;
  return field.initial === '' ? `coalesce(${value}, '')` : value;
}

/** The elements that are in: cells `name/element` that say true. */
function elementsOf(name: string, field: Field<Json>): string {
  const element = elementIn(name);
  return `(SELECT json_group_array(${element} ORDER BY ${element}) FROM ${cellsIn(name, field)})`;
}

/** A declaration, like those below it: the views above are made while this file is read. */
function elementIn(name: string): string {
  return `substr(key, ${name.length + 2})`;
}

function cellsIn(name: string, field: Field<Json>): string {
  const start = `${name}/`;
  const known =
    field.options.length > 0 ? ` AND ${elementIn(name)} IN (${quoted(field.options)})` : '';
  return `json_each(body)
      WHERE substr(key, 1, ${start.length}) = '${start}' AND type = 'true'${known}`;
}

/** Of a set the first element is enough: the list is not made to see that it is not empty. */
function isThere(name: string, field: Field<Json>): string {
  if (field.isSet) return `EXISTS (SELECT 1 FROM ${cellsIn(name, field)})`;
  const value = columnOf(name, field);
  return field.initial === '' ? `${value} <> ''` : `${value} IS NOT NULL`;
}

/** A declaration, so that the views above may be made while this file is read. */
function quoted(options: readonly string[]): string {
  return options.map((one) => `'${one}'`).join(', ');
}
