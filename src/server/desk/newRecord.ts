/** Values of a record that nobody had named before, as the edit that makes it. */
import type { FieldPatch } from '../../shared/changes/change.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import { kindOf, type KindName, type Values } from '../../shared/records/registry.ts';
import type { Edit } from '../sync/edit.ts';

export type NewRecord<K extends KindName = KindName> = K extends KindName
  ? {
      readonly kind: K;
      readonly id: RecordId;
      /** The area in which it is made. */
      readonly area: RecordId;
      readonly values: { readonly [F in keyof Values<K>]?: Values<K>[F] };
    }
  : never;

/** What is null or an empty text says nothing and is left out. */
export function newRecord({ kind, id, area, values }: NewRecord): Edit {
  const fields: Record<string, FieldPatch> = {};
  for (const [name, value] of Object.entries<Json | undefined>(values)) {
    if (value === undefined || value === null || value === '') continue;
    const isSet = kindOf(kind).fields[name]?.isSet === true;
    fields[name] = isSet ? { add: textsIn(value), remove: [] } : { value, base: 0 };
  }
  return { recordId: id, kind, area, fields };
}

const textsIn = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
