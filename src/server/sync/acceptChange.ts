/**
 * What becomes of one change that arrived: read it, see who sent it, ask for the right, merge it,
 * then let the server act on what it brought to light. Whatever the end, the change is in the
 * history with its receipt. This is the only way in which a record of a commune comes to be
 * altered.
 */
import { applyChange, type Applied } from '../../shared/changes/applyChange.ts';
import { cellsOf, type CellPatch } from '../../shared/changes/change.ts';
import { businessDate } from '../../shared/dates.ts';
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import { mayWrite, type Attempt } from '../../shared/permissions.ts';
import {
  quarantineReasons,
  type QuarantineReason,
  type RefusalReason,
} from '../../shared/reasons.ts';
import { kindOf } from '../../shared/records/registry.ts';
import type { CellKey, RecordState } from '../../shared/records/state.ts';
import { parseChange, type KnownChange } from '../../shared/wire/parseChange.ts';
import type { Receipt } from '../../shared/wire/round.ts';
import type { ChangeRow, CommuneTransaction, Install } from '../store/contract.ts';
import type { Standing } from './authorOf.ts';
import type { ServerAct } from './edit.ts';
import { hadRight } from './hadRight.ts';
import { areNamesForgotten, ownerOf, settleAt } from './homes.ts';
import { serverEdits } from './serverEdits.ts';

/** A change as a run brought it: one link of its install's chain. */
export interface Arriving {
  readonly install: Install;
  readonly standing: Standing;
  readonly n: number;
  readonly hash: string;
  readonly written: Json;
  /** The server's clock at receipt. */
  readonly at: number;
}

export interface Acting {
  readonly act: ServerAct;
  readonly mintId: () => RecordId;
}

/**
 * Takes a change in the transaction at hand. Each (install, n) is taken once; the caller has
 * looked.
 */
export async function acceptChange(
  tx: CommuneTransaction,
  arriving: Arriving,
  acting: Acting,
): Promise<Receipt> {
  const verdict = await judge(tx, arriving);
  if (!verdict.passes) {
    const result = verdict.isKept ? 'quarantined' : 'refused';
    return append(tx, arriving, [arriving.n, result, 0, verdict.reason]);
  }
  const { change, before } = verdict;
  const { record, seq, fit, disagreements } = await merge(tx, arriving, verdict);
  const isWaiting = disagreements.some((one) => one.topic === 'review');
  const receipt = await append(tx, arriving, [arriving.n, isWaiting ? 'review' : fit, seq, '']);
  const edits = await serverEdits(tx, { change, before, record, disagreements }, acting.mintId);
  if (edits.length > 0) await acting.act(edits);
  return receipt;
}

interface Passed {
  readonly passes: true;
  readonly change: KnownChange;
  readonly before: RecordState | undefined;
}

type Verdict =
  | Passed
  | {
      readonly passes: false;
      /** Durable and waiting at the desk, rather than sent back. */
      readonly isKept: boolean;
      readonly reason: RefusalReason | QuarantineReason;
    };

const isForLater = (reason: RefusalReason | QuarantineReason): reason is QuarantineReason =>
  quarantineReasons.some((one) => one === reason);

/** Reads the change and asks whether its author may make it now. */
async function judge(tx: CommuneTransaction, arriving: Arriving): Promise<Verdict> {
  const { install, standing, n, written } = arriving;
  const parsed = parseChange(written, { install: install.id, n });
  if (!parsed.ok)
    return { passes: false, isKept: isForLater(parsed.reason), reason: parsed.reason };
  if (standing.isRevoked) return { passes: false, isKept: true, reason: 'revoked' };
  const change = parsed.value;
  const before = await tx.record(change.recordId);
  if (before !== undefined && before.kind !== change.kind) {
    return { passes: false, isKept: false, reason: 'malformed' };
  }
  const owner = await ownerOf(tx, change);
  const attempt: Attempt = {
    change,
    area: before?.area ?? change.area,
    madeBy: before?.madeBy,
    owner: owner === undefined ? undefined : [owner.area, owner.placeArea],
  };
  const right = mayWrite(standing.author, attempt);
  if (right.ok) return { passes: true, change, before };
  // Who held the right when the change was made, and lost it since, has done nothing wrong: the
  // desk decides.
  return {
    passes: false,
    isKept: await hadRight(tx, install.member, attempt),
    reason: right.reason,
  };
}

interface Merged extends Omit<Applied, 'state'> {
  readonly record: RecordState;
  /** The change's own; the record keeps its older one where nothing of it changed. */
  readonly seq: number;
}

/** Applies the change to its record and to where the record belongs, and writes what is new. */
async function merge(
  tx: CommuneTransaction,
  { standing, at }: Arriving,
  { change, before }: Passed,
): Promise<Merged> {
  const seq = await tx.nextSeq();
  const said = before === undefined ? nothingSaid : await saidBefore(tx, change);
  const { state, fit, disagreements } = applyChange(before, change, {
    seq,
    receivedOn: businessDate(at),
    area: change.area,
    madeBy: standing.author.member,
    namesForgotten: await areNamesForgotten(tx, change, before),
    ...said,
  });
  const isNews = before === undefined || state.seq === seq;
  const record = isNews ? await settleAt(tx, { state, before, change }) : before;
  return { record, seq, fit, disagreements };
}

interface SaidBefore {
  readonly superseded: ReadonlySet<CellKey>;
  readonly ownTexts: ReadonlyMap<CellKey, string>;
}

const nothingSaid: SaidBefore = { superseded: new Set(), ownTexts: new Map() };

/**
 * What the same install's other accepted changes of the record say: later ones that came first, and
 * its last earlier text in each free text of the change.
 */
async function saidBefore(tx: CommuneTransaction, change: KnownChange): Promise<SaidBefore> {
  const later = await tx.changesOf(change.install, change.recordId, change.n);
  const superseded = new Set(later.flatMap(acceptedCells).map(({ cell }) => cell));
  return { superseded, ownTexts: await ownTextsBefore(tx, change) };
}

/** Rows read at a time on the way back to an earlier text; the one before is nearly always it. */
const STEP_BACK = 20;

/**
 * Goes back only as far as it must: a record that was changed a thousand times costs the next
 * change no more than any other.
 */
async function ownTextsBefore(
  tx: CommuneTransaction,
  change: KnownChange,
): Promise<ReadonlyMap<CellKey, string>> {
  const { install, recordId } = change;
  const { fields } = kindOf(change.kind);
  const isFree = ({ field, value }: CellPatch) =>
    typeof value === 'string' && fields[field]?.fieldClass === 'free';
  const sought = new Set(
    cellsOf(change)
      .filter(isFree)
      .map(({ cell }) => cell),
  );
  const texts = new Map<CellKey, string>();
  for (let before = change.n; texts.size < sought.size;) {
    const rows = await tx.changesBefore({ install, recordId, before, limit: STEP_BACK });
    for (const { cell, value } of rows.flatMap(acceptedCells)) {
      if (sought.has(cell) && !texts.has(cell) && typeof value === 'string') texts.set(cell, value);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    before = last.n;
  }
  return texts;
}

function acceptedCells(row: ChangeRow): readonly CellPatch[] {
  const isAccepted = row.receipt[1] !== 'refused' && row.receipt[1] !== 'quarantined';
  const parsed = parseChange(row.written, { install: row.install, n: row.n });
  return isAccepted && parsed.ok ? cellsOf(parsed.value) : [];
}

/** Writes the change and what became of it into the history. */
async function append(
  tx: CommuneTransaction,
  { install, n, hash, written, at }: Arriving,
  receipt: Receipt,
): Promise<Receipt> {
  const row = { install: install.id, n, hash, written, receivedAt: at, receipt };
  await tx.appendChange({ ...row, ...subjectOf(written) });
  return receipt;
}

/**
 * What a change is about, as far as it can be read: a change of a newer app names its record, too.
 */
function subjectOf(written: Json): Pick<ChangeRow, 'recordId' | 'kind' | 'area'> {
  const told = typeof written === 'object' && written !== null && !isList(written) ? written : {};
  const idIn = (value: Json | undefined): RecordId | null =>
    typeof value === 'string' && isRecordId(value) ? value : null;
  const kind = told['kind'];
  return {
    recordId: idIn(told['recordId']),
    kind: typeof kind === 'string' && /^[A-Za-z0-9]{1,40}$/.test(kind) ? kind : '',
    area: idIn(told['area']),
  };
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
