/**
 * Fields of records that are looked up by their value, and the index that serves each. A look-up in
 * another field still works; it reads all records of the kind.
 */
import { assert } from '../../../shared/result.ts';
import { kindOf, type KindName } from '../../../shared/records/registry.ts';

const looked: readonly (readonly [KindName, string])[] = [
  ['household', 'code'],
  ['person', 'household'],
  ['consent', 'household'],
  ['visit', 'household'],
  // Figures of a period look for its visits.
  ['visit', 'visitDate'],
  ['appAssist', 'visit'],
  ['serviceGuidance', 'visit'],
  ['member', 'team'],
  ['card', 'subject'],
];

/**
 * Where a simple field's value lies in a row's body. A name that is no field of the kind never
 * reaches the database.
 */
export function valueIn(kind: KindName, field: string): string {
  const known = Object.hasOwn(kindOf(kind).fields, field) ? kindOf(kind).fields[field] : undefined;
  assert(known !== undefined && !known.isSet, `${kind}.${field} is a field with one value`);
  return `json_extract(body, '$."${field}"')`;
}

export const namedFields = looked.map(([kind, field]) => ({
  kind,
  field,
  index: `CREATE INDEX records_${kind}_${field}
    ON records (commune, ${valueIn(kind, field)}, id) WHERE kind = '${kind}'`,
}));
