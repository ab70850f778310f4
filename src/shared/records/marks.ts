/**
 * What is odd about a record: a mark for whoever reads it, never a refusal of what was typed in the
 * field.
 */
import { isDoubtfulDate, type IsoDate } from '../dates.ts';
import { headCounts } from './household.ts';
import { kindOf } from './registry.ts';
import type { CellKey, RecordMark, RecordState } from './state.ts';
import { PEOPLE_REACHED_LIKELY } from './visit.ts';

/** The most people of one age band in one household that is no slip of the thumb. */
export const PEOPLE_IN_BAND_LIKELY = 40;

/**
 * The marks of a record after some of its cells were set. A date is judged once, by the day on
 * which it was received; the same state and day give the same marks at the server and on the phone
 * that made the change.
 */
export function marksOf(
  state: RecordState,
  touched: readonly CellKey[],
  receivedOn: IsoDate,
): readonly RecordMark[] {
  const { dateField, fields } = kindOf(state.kind);
  const marks = new Set<RecordMark>();
  if (dateField !== null && touched.includes(dateField)) {
    const date = state.body[dateField];
    if (typeof date === 'string' && isDoubtfulDate(date, receivedOn)) marks.add('doubtfulDate');
  } else if (state.marks.includes('doubtfulDate')) marks.add('doubtfulDate');
  const isTooLong = Object.entries(fields).some(([name, field]) => {
    const value = state.body[name];
    return typeof value === 'string' && value.length > field.maxLength;
  });
  if (isTooLong) marks.add('tooLong');
  if (amountIn(state, 'peopleReached') > PEOPLE_REACHED_LIKELY) marks.add('tooMany');
  if (headCounts.some((band) => amountIn(state, band) > PEOPLE_IN_BAND_LIKELY))
    marks.add('tooMany');
  return [...marks].sort();
}

function amountIn(state: RecordState, field: string): number {
  const value = state.body[field];
  return typeof value === 'number' ? value : 0;
}
