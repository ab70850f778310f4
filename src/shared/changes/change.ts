/**
 * A change: one patch of one record by one install, the unit of sync. It is made once, stamped
 * once, and a retry sends the same bytes. What it says of each field becomes cells, and cells are
 * all that the merge knows.
 */
import type { InstallId, RecordId } from '../ids.ts';
import { canonicalText, type Json } from '../json.ts';
import { elementCell } from '../records/readRecord.ts';
import type { CellKey } from '../records/state.ts';

/**
 * A value, with the `by.seq` that the author's phone knew for it (0: never set); or elements of a
 * set.
 */
export type FieldPatch =
  | { readonly value: Json; readonly base: number }
  | { readonly add: readonly string[]; readonly remove: readonly string[] };

export interface Change {
  readonly install: InstallId;
  /** Counts the changes of an install from 1, without a gap, and is never given out twice. */
  readonly n: number;
  readonly recordId: RecordId;
  /** A kind's name as the author's app knows it; possibly newer than this one. */
  readonly kind: string;
  /** The area in which a new record is made; later the record's own area counts. */
  readonly area: RecordId;
  readonly fields: { readonly [name: string]: FieldPatch };
  readonly appVersion: string;
  /**
   * The author's clock in milliseconds since 1970 and its offset from UTC in minutes: labels, never
   * judges.
   */
  readonly wall: number;
  readonly offset: number;
}

/** One cell that a change sets. Elements of a set have no base: they never grow stale. */
export interface CellPatch {
  readonly cell: CellKey;
  readonly field: string;
  readonly value: Json;
  readonly base: number | null;
}

/** The cells that a change sets, in the order of its fields. */
export function cellsOf(change: Pick<Change, 'fields'>): readonly CellPatch[] {
  return Object.entries(change.fields).flatMap(([field, patch]): CellPatch[] => {
    if ('value' in patch) return [{ cell: field, field, value: patch.value, base: patch.base }];
    const element =
      (isIn: boolean) =>
      (name: string): CellPatch => ({
        cell: elementCell(field, name),
        field,
        value: isIn,
        base: null,
      });
    return [...patch.remove.map(element(false)), ...patch.add.map(element(true))];
  });
}

/** Hashes a text (its UTF-8 bytes) with SHA-256, as 64 hexadecimal letters. Crypto is handed in. */
export type HashText = (text: string) => Promise<string>;

/** The hash before an install's first change. */
export const CHAIN_START = '0'.repeat(64);

/** A change as it is written down in a run: its install and n stand in the run's header. */
export type WrittenChange = Omit<Change, 'install' | 'n'>;

/**
 * The next link of an install's chain: SHA-256 over the previous hash and the canonical text of
 * install, n and the change as written (architecture section 5). A lost tail, a fork or a flipped
 * bit shows as a chain that does not close. It takes any JSON, so that the chain runs on over a
 * change that nobody can read.
 */
export const nextHash = (hash: HashText, prevHash: string, link: Link): Promise<string> =>
  hash(prevHash + canonicalText([link.install, link.n, link.written]));

export interface Link {
  readonly install: InstallId;
  readonly n: number;
  readonly written: Json;
}
