/**
 * Where records belong. The server alone sets a record's area: what hangs on a household has the
 * household's area of today, help has its visit's, a member its team's. Where an owner moves, all
 * that hangs on it moves in the same seq.
 */
import { cellsOf } from '../../shared/changes/change.ts';
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import type { KindName } from '../../shared/records/registry.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { KnownChange } from '../../shared/wire/parseChange.ts';
import type { CommuneReader, CommuneTransaction } from '../store/contract.ts';

/** A kind whose area is that of the record that one of its fields names. */
interface Hanging {
  readonly kind: KindName;
  readonly field: string;
  readonly on: KindName;
}

const hanging: readonly Hanging[] = [
  { kind: 'person', field: 'household', on: 'household' },
  { kind: 'consent', field: 'household', on: 'household' },
  { kind: 'visit', field: 'household', on: 'household' },
  { kind: 'appAssist', field: 'visit', on: 'visit' },
  { kind: 'serviceGuidance', field: 'visit', on: 'visit' },
  { kind: 'member', field: 'team', on: 'team' },
];

export interface Settling {
  readonly state: RecordState;
  readonly before: RecordState | undefined;
  readonly change: KnownChange;
}

/**
 * Writes a record that is new or altered, in the area where it belongs, and takes along what hangs
 * on it.
 */
export async function settleAt(
  tx: CommuneTransaction,
  { state, before, change }: Settling,
): Promise<RecordState> {
  const field = hanging.find((one) => one.kind === state.kind)?.field ?? 'placeArea';
  const mayMove = before === undefined || cellsOf(change).some((patch) => patch.cell === field);
  const record = mayMove ? { ...state, area: await homeOf(tx, state) } : state;
  await tx.writeRecord(record);
  const hangOn = hanging.filter((one) => one.on === state.kind);
  if (before === undefined) await takeAlong(tx, record, hangOn);
  else if (record.area !== before.area) await takeAlong(tx, record, [...hangOn, aboutIt]);
  return record;
}

/** The record that a change hangs its own on, where it names one that is known here. */
export async function ownerOf(
  reader: CommuneReader,
  change: KnownChange,
): Promise<RecordState | undefined> {
  const owner = hanging.find((one) => one.kind === change.kind);
  const named = cellsOf(change).find((patch) => patch.cell === owner?.field);
  const id = asId(named?.value);
  const record = id === undefined ? undefined : await reader.record(id);
  return record?.kind === owner?.on ? record : undefined;
}

async function homeOf(reader: CommuneReader, state: RecordState): Promise<RecordId> {
  if (state.kind === 'area') return (await reader.commune()).area;
  if (state.kind === 'team') return asId(state.body['placeArea']) ?? state.area;
  const owner = hanging.find((one) => one.kind === state.kind);
  const id = owner === undefined ? undefined : asId(state.body[owner.field]);
  const record = id === undefined ? undefined : await reader.record(id);
  return record !== undefined && record.kind === owner?.on ? record.area : state.area;
}

/** Cards lie where the record is that they are about; there is none before the record. */
const aboutIt = { kind: 'card', field: 'subject' } as const;

/**
 * Brings all that hangs on a record into its area, with the record's seq; late owners find what
 * came before them.
 */
async function takeAlong(
  tx: CommuneTransaction,
  owner: RecordState,
  hangOn: readonly Pick<Hanging, 'kind' | 'field'>[],
): Promise<void> {
  for (const { kind, field } of hangOn) {
    for (const record of await tx.recordsNaming(kind, field, owner.id)) {
      if (record.area === owner.area) continue;
      const moved = { ...record, area: owner.area, seq: owner.seq };
      await tx.writeRecord(moved);
      await takeAlong(tx, moved, [...hanging.filter((one) => one.on === kind), aboutIt]);
    }
  }
}

const asId = (value: Json | undefined): RecordId | undefined =>
  typeof value === 'string' && isRecordId(value) ? value : undefined;

/**
 * Whether the household that a change is about, or hangs on, said no: then nothing that names a
 * person is kept.
 */
export async function areNamesForgotten(
  reader: CommuneReader,
  change: KnownChange,
  before: RecordState | undefined,
): Promise<boolean> {
  const said = (field: string): Json | undefined =>
    cellsOf(change).find((patch) => patch.cell === field)?.value ?? before?.body[field];
  if (change.kind === 'household') return isNo(said('consentState'));
  if (change.kind !== 'person') return false;
  const id = asId(said('household'));
  const household = id === undefined ? undefined : await reader.record(id);
  return isNo(household?.body['consentState']);
}

export const isNo = (consentState: Json | undefined): boolean =>
  consentState === 'refused' || consentState === 'withdrawn';
