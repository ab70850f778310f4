/**
 * What a phone shows: the last server state with the phone's own changes laid over it, in the order
 * of n. Own changes are never merged here; the server alone does that, and its answer comes with
 * the next page.
 */
import type { By, RecordState, CellKey } from '../records/state.ts';
import type { Json } from '../json.ts';
import type { RecordId } from '../ids.ts';
import type { KindName } from '../records/registry.ts';
import { cellsOf, type Change } from './change.ts';

/** A record as its phone sees it, pending changes included. */
export interface RecordView {
  readonly id: RecordId;
  readonly kind: KindName;
  readonly area: RecordId;
  readonly placeArea: RecordId;
  /**
   * The member whose change made it; null where the desk or the server did, or where this phone's
   * own change waits.
   */
  readonly madeBy: RecordId | null;
  readonly body: { readonly [cell: CellKey]: Json };
  /** The server's part, where there is one: bases and marks are read there. */
  readonly state: RecordState | undefined;
}

/**
 * Lays own changes (ascending n, all of one record) over the server state; needs one of the two.
 */
export function rebase(
  state: RecordState | undefined,
  own: readonly (Change & { readonly kind: KindName })[],
): RecordView | undefined {
  const first = own[0];
  if (state === undefined && first === undefined) return undefined;
  const body: Record<CellKey, Json> = { ...state?.body };
  for (const change of own) {
    for (const { cell, value } of cellsOf(change)) {
      if (isLater(state?.by[cell], change)) continue;
      body[cell] = value;
    }
  }
  if (state !== undefined) return { ...state, body, state };
  if (first === undefined) return undefined;
  const { recordId: id, kind, area } = first;
  return { id, kind, area, placeArea: area, madeBy: null, body, state };
}

/** A later change of the same install has come back already: inside an install n decides. */
const isLater = (by: By | undefined, change: Change): boolean =>
  by !== undefined && by.install === change.install && by.n > change.n;
