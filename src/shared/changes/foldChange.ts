/**
 * How the server's state reaches a phone's rows: cells of the feed and own changes that were
 * accepted as they are. Both only ever replace an older seq by a newer one, so the order in which a
 * page is worked off does not matter.
 */
import { marksOf } from '../records/marks.ts';
import type { KindName } from '../records/registry.ts';
import type { By, CellKey, RecordState } from '../records/state.ts';
import type { IsoDate } from '../dates.ts';
import type { RecordId } from '../ids.ts';
import type { Json } from '../json.ts';
import { cellsOf, type Change } from './change.ts';

/** What the feed says of one record: its head, and the cells that are news to the reader. */
export interface FeedRecord extends Omit<RecordState, 'body' | 'by'> {
  readonly cells: { readonly [cell: CellKey]: { readonly value: Json; readonly by: By } };
}

/** The row after a feed record. */
export function takeFeed(row: RecordState | undefined, feed: FeedRecord): RecordState {
  const body: Record<CellKey, Json> = { ...row?.body };
  const by: Record<CellKey, By> = { ...row?.by };
  for (const [cell, { value, by: setBy }] of Object.entries(feed.cells)) {
    if ((by[cell]?.seq ?? 0) > setBy.seq) continue;
    body[cell] = value;
    by[cell] = setBy;
  }
  const { cells: _, ...head } = feed;
  return { ...head, body, by };
}

/** What a phone knows of an own change that was accepted. */
export interface FoldedReceipt {
  readonly seq: number;
  /** The server's business date in the answer that brought the receipt. */
  readonly receivedOn: IsoDate;
  /** The phone's own member. */
  readonly madeBy: RecordId;
}

/** The row after an own change that was accepted as it is, with the seq it was given. */
export function foldChange(
  row: RecordState | undefined,
  change: Change & { readonly kind: KindName },
  receipt: FoldedReceipt,
): RecordState {
  const setBy: By = { seq: receipt.seq, install: change.install, n: change.n, asIs: true };
  const start = row ?? {
    id: change.recordId,
    kind: change.kind,
    area: change.area,
    placeArea: change.area,
    madeBy: receipt.madeBy,
    seq: 0,
    receivedOn: receipt.receivedOn,
    marks: [],
    body: {},
    by: {},
  };
  const body: Record<CellKey, Json> = { ...start.body };
  const by: Record<CellKey, By> = { ...start.by };
  for (const { cell, value } of cellsOf(change)) {
    if ((by[cell]?.seq ?? 0) > receipt.seq) continue;
    body[cell] = value;
    by[cell] = setBy;
  }
  const folded = { ...start, seq: Math.max(start.seq, receipt.seq), body, by };
  // A head that is as new came with the feed: the server has judged the record after this change.
  if (start.seq >= receipt.seq) return folded;
  const touched = cellsOf(change).map((patch) => patch.cell);
  return { ...folded, marks: marksOf(folded, touched, receipt.receivedOn) };
}
