/**
 * JSON values and their one canonical text (RFC 8785), over which the hash chain of an install is
 * computed.
 */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The text of a value by RFC 8785 (JSON Canonicalization Scheme): no white space, keys sorted by
 * UTF-16 code unit, numbers and strings as ECMAScript writes them. Fails on NaN and infinities,
 * which JSON cannot say.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error('Broken promise: a number without a JSON form');
    }
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`);
  return `{${members.join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Whether two JSON values say the same, whatever the order of their keys. */
export const sameJson = (a: Json, b: Json): boolean =>
  a === b || canonicalText(a) === canonicalText(b);
