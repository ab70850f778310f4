/** What a form becomes before anything is written: the changes to make, or what it still lacks. */
import type { RecordId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Problem } from './book.ts';
import { patchesOf, type LooseEdit, type Wanted } from './makeChanges.ts';
import type { KindName } from '../../shared/records/registry.ts';
import type { Shelf } from './shelf.ts';

export interface Plan {
  /** The record that the form is about. */
  readonly id: RecordId;
  readonly wanted: readonly Wanted[];
}

export type Planned =
  | { readonly ok: true; readonly value: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What making a plan needs beside the form. */
export interface Desk {
  readonly shelf: Shelf;
  readonly today: IsoDate;
  readonly mint: () => RecordId;
}

interface Target {
  readonly kind: KindName;
  readonly id: RecordId;
  readonly root: RecordId;
  /** Where a new record is made; one that is there keeps its own area. */
  readonly area: RecordId;
}

/** The change that brings one record to what is wanted; none where nothing differs. */
export function want(desk: Desk, target: Target, edit: LooseEdit): readonly Wanted[] {
  const view = desk.shelf.views.get(target.id);
  const fields = patchesOf(target.kind, edit, view);
  if (Object.keys(fields).length === 0) return [];
  const { kind, id: recordId, root } = target;
  return [{ recordId, kind, root, area: view?.area ?? target.area, fields }];
}

export const lacking = (problems: readonly Problem[]): Planned => ({ ok: false, problems });
