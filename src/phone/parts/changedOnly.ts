/**
 * What a form sends of an earlier record: only the fields that were changed in it, so that an old
 * draft undoes nothing.
 */
import { sameJson, type Json } from '../../shared/json.ts';

/** The fields whose value is another than before. A set is the same in any order. */
export function changedOnly<V extends { readonly [field: string]: Json | undefined }>(
  before: V,
  now: V,
): Partial<V> {
  const changed: Partial<V> = {};
  for (const field in now) {
    if (!sameJson(inOrder(before[field]), inOrder(now[field]))) changed[field] = now[field];
  }
  return changed;
}

function inOrder(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.toSorted();
  return value ?? null;
}
