/**
 * The bytes of a row before they are sealed. Most cells of a record were set by one change, so the
 * changes are written once and each cell points at its own: a third of the size of the plain form,
 * and faster to read when the book opens.
 */
import * as v from 'valibot';
import { isInstallId, isRecordId, type InstallId, type RecordId } from '../../shared/ids.ts';
import { isKindName, type KindName } from '../../shared/records/registry.ts';
import {
  recordMarks,
  type By,
  type CellKey,
  type RecordState,
} from '../../shared/records/state.ts';
import { parseJson } from '../../shared/wire/parseJson.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const installId = v.custom<InstallId>((value) => typeof value === 'string' && isInstallId(value));

const rowSchema = v.object({
  id: recordId,
  kind: v.custom<KindName>((value) => typeof value === 'string' && isKindName(value)),
  area: recordId,
  placeArea: recordId,
  madeBy: v.nullable(recordId),
  seq: whole,
  receivedOn: v.string(),
  marks: v.array(v.picklist(recordMarks)),
  /** seq, install, n, whether applied as it was. */
  by: v.array(v.tuple([whole, installId, whole, v.boolean()])),
  body: v.custom<RecordState['body']>((value) => typeof value === 'object' && value !== null),
  /** For each cell of the body, in its order, the place of its change in `by`. */
  places: v.array(whole),
});

export function encodeRow(state: RecordState): Uint8Array {
  const known = new Map<string, number>();
  const by: (readonly [number, string, number, boolean])[] = [];
  const places = Object.keys(state.body).map((cell) => {
    const { seq, install, n, asIs } = byOf(state, cell);
    const key = `${seq} ${install} ${n} ${asIs}`;
    const place = known.get(key) ?? by.push([seq, install, n, asIs]) - 1;
    known.set(key, place);
    return place;
  });
  return new TextEncoder().encode(JSON.stringify({ ...state, by, places }));
}

/** The row, or nothing where the bytes are none that this app wrote. */
export function decodeRow(bytes: Uint8Array): RecordState | undefined {
  const read = v.safeParse(rowSchema, parseJson(bytes));
  if (!read.success) return undefined;
  const { by: written, places, ...head } = read.output;
  const changes = written.map(([seq, install, n, asIs]): By => ({ seq, install, n, asIs }));
  const by: Record<CellKey, By> = {};
  for (const [at, cell] of Object.keys(head.body).entries()) {
    const setBy = changes[places[at] ?? -1];
    if (setBy === undefined) return undefined;
    by[cell] = setBy;
  }
  return { ...head, by };
}

function byOf(state: RecordState, cell: CellKey): By {
  const by = state.by[cell];
  if (by === undefined) throw new Error('Broken promise: a cell that no change set');
  return by;
}
