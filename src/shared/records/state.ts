/**
 * The state of one record: its values, each with the change that set it. Server rows, phone rows
 * and the feed all hold this one shape, and `applyChange` is the one function that makes a new one.
 */
import type { IsoDate } from '../dates.ts';
import type { InstallId, RecordId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { KindName } from './registry.ts';

/**
 * Where one value is kept: the name of a field, or `field/element` for one element of a set, whose
 * value says whether it is in. One shape for both lets every element of a set merge by itself.
 */
export type CellKey = string;

/** Which change set a cell. */
export interface By {
  readonly seq: number;
  readonly install: InstallId;
  readonly n: number;
  /**
   * The change was applied whole: its author folds its own copy in, and the feed does not send it
   * back.
   */
  readonly asIs: boolean;
}

/** What is odd about a record that was accepted all the same (architecture section 5). */
export const recordMarks = ['doubtfulDate', 'tooLong', 'tooMany'] as const;
export type RecordMark = (typeof recordMarks)[number];

export interface RecordState {
  readonly id: RecordId;
  readonly kind: KindName;
  /**
   * Who receives it: for all that hangs on a household, the household's area of today. The server
   * sets it.
   */
  readonly area: RecordId;
  /**
   * Where an event happened; it never changes, and figures go by it. The same as `area` for other
   * kinds.
   */
  readonly placeArea: RecordId;
  /** The member whose change made it; null where the desk or the server did. */
  readonly madeBy: RecordId | null;
  /** The seq of the last change that altered it. */
  readonly seq: number;
  /** The business date on which the server first had the record. */
  readonly receivedOn: IsoDate;
  readonly marks: readonly RecordMark[];
  readonly body: { readonly [cell: CellKey]: Json };
  readonly by: { readonly [cell: CellKey]: By };
}
