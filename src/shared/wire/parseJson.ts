/**
 * Bytes from outside as JSON: strict UTF-8, bounded depth, no key that could reach a prototype, no
 * number beyond all bounds.
 */
import type { Json } from '../json.ts';

/** No message of ours is nested deeper. */
const DEPTH_LIMIT = 12;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The value, or nothing where the bytes are no JSON that we would ever write. */
export function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
    return isDecent(value, DEPTH_LIMIT) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a value is shallow enough, free of keys that name a prototype, and of numbers such as
 * 1e999 that have no canonical text.
 */
export function isDecent(value: Json, depth = DEPTH_LIMIT): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((member: Json) => isDecent(member, depth - 1));
  return Object.entries(value).every(
    ([key, member]) => !forbiddenKeys.has(key) && isDecent(member, depth - 1),
  );
}
