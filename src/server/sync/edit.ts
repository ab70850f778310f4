/**
 * An edit: what the desk or the server itself wants to say of a record. It becomes a change of
 * their install, like any other.
 */
import type { FieldPatch } from '../../shared/changes/change.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { KindName } from '../../shared/records/registry.ts';

export interface Edit {
  readonly recordId: RecordId;
  readonly kind: KindName;
  /** The area in which a new record is made. */
  readonly area: RecordId;
  readonly fields: { readonly [name: string]: FieldPatch };
}

/** Lets the server's own install make edits, within the transaction at hand. */
export type ServerAct = (edits: readonly Edit[]) => Promise<void>;
