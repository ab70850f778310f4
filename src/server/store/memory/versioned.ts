/**
 * A map that remembers what it held before, so that somebody who reads sees one moment while
 * another writes. The server's memory store is made of these; nothing here knows what is kept.
 */

/** One transaction's writing: the version it will become, and how to take each step back. */
export interface Writing {
  readonly version: number;
  /** No reader looks further back than this version. */
  readonly oldest: number;
  readonly undo: (() => void)[];
}

export interface Versioned<V> {
  get(key: string, version: number): V | undefined;
  values(version: number): readonly V[];
  /** undefined takes the key away. */
  set(key: string, value: V | undefined, writing: Writing): void;
}

interface Entry<V> {
  readonly version: number;
  readonly value: V | undefined;
}

export function makeVersioned<V>(): Versioned<V> {
  const entriesByKey = new Map<string, readonly Entry<V>[]>();
  return {
    get: (key, version) => seenAt(entriesByKey.get(key) ?? [], version),
    values: (version) =>
      [...entriesByKey.values()]
        .map((entries) => seenAt(entries, version))
        .filter((value) => value !== undefined),
    set(key, value, writing) {
      const before = entriesByKey.get(key);
      const kept = stillSeen(before ?? [], writing);
      entriesByKey.set(key, [...kept, { version: writing.version, value }]);
      writing.undo.push(() => {
        if (before === undefined) entriesByKey.delete(key);
        else entriesByKey.set(key, before);
      });
    },
  };
}

const seenAt = <V>(entries: readonly Entry<V>[], version: number): V | undefined =>
  entries.findLast((entry) => entry.version <= version)?.value;

/** Entries that some reader may still ask for, the transaction's own earlier one left out. */
function stillSeen<V>(entries: readonly Entry<V>[], writing: Writing): readonly Entry<V>[] {
  const oldest = entries.findLastIndex((entry) => entry.version <= writing.oldest);
  return entries.slice(Math.max(oldest, 0)).filter((entry) => entry.version !== writing.version);
}
