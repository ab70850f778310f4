/**
 * The one merge. It takes the state of a record and a change that somebody was allowed to make, and
 * gives the new state. Arrival at the server decides between installs, n decides inside an install,
 * clocks decide nothing. Nothing that was typed is lost: it is current, in the history of changes,
 * or on a card.
 */
import type { IsoDate } from '../dates.ts';
import { sameJson, type Json } from '../json.ts';
import type { RecordId } from '../ids.ts';
import { marksOf } from '../records/marks.ts';
import { kindOf, type KindName } from '../records/registry.ts';
import type { By, CellKey, RecordState } from '../records/state.ts';
import { cellsOf, type CellPatch, type Change } from './change.ts';

/** What the merge must know beside the record itself. */
export interface Arrival {
  /** The seq that this change gets, greater than any given out before in the commune. */
  readonly seq: number;
  /** The server's business date. */
  readonly receivedOn: IsoDate;
  /** Who receives a new record; the record's own area holds later. */
  readonly area: RecordId;
  /** The author, where a member is one. */
  readonly madeBy: RecordId | null;
  /** Cells that a later change of the same install has set already; it arrived first. */
  readonly superseded: ReadonlySet<CellKey>;
  /** What the same install last said in each free text before this change. */
  readonly ownTexts: ReadonlyMap<CellKey, string>;
  /** The household refused or withdrew: values that name a person are dropped. */
  readonly namesForgotten: boolean;
}

/** A value that did not become, or did not stay, the current one, and waits on a card. */
export interface Disagreement {
  readonly topic: 'conflict' | 'review';
  /**
   * What they disagree about: a field, or one element of a set, whose values are true (in) and
   * false.
   */
  readonly cell: CellKey;
  readonly standing: Json;
  readonly standingBy: By | undefined;
  readonly other: Json;
  /** The change that set `other`; nothing where it is this change itself. */
  readonly otherBy: By | undefined;
}

export interface Applied {
  readonly state: RecordState;
  /** asIs: every cell became what the change says. The author folds it in by seq alone. */
  readonly fit: 'asIs' | 'merged';
  readonly disagreements: readonly Disagreement[];
}

export function applyChange(
  before: RecordState | undefined,
  change: Change & { readonly kind: KindName },
  arrival: Arrival,
): Applied {
  const start = before ?? emptyState(change, arrival);
  const cells = cellsOf(change);
  const judged = cells.map((patch) => judge(start, change, { patch, arrival, of: start.kind }));
  const asIs = judged.every((verdict) => verdict.takes && sameJson(verdict.value, verdict.wanted));
  const by: By = { seq: arrival.seq, install: change.install, n: change.n, asIs };
  const taken = judged.filter((verdict) => verdict.takes);
  const state: RecordState = {
    ...start,
    seq: taken.length > 0 || before === undefined ? arrival.seq : start.seq,
    body: { ...start.body, ...Object.fromEntries(taken.map((one) => [one.cell, one.value])) },
    by: { ...start.by, ...Object.fromEntries(taken.map((one) => [one.cell, by])) },
  };
  return {
    state: {
      ...state,
      marks: marksOf(
        state,
        taken.map((one) => one.cell),
        arrival.receivedOn,
      ),
    },
    fit: asIs ? 'asIs' : 'merged',
    disagreements: judged.flatMap((verdict) => verdict.disagreement ?? []),
  };
}

interface Verdict {
  readonly cell: CellKey;
  readonly takes: boolean;
  readonly value: Json;
  readonly wanted: Json;
  readonly disagreement?: Disagreement;
}

interface Judging {
  readonly patch: CellPatch;
  readonly arrival: Arrival;
  readonly of: KindName;
}

/**
 * What becomes of one cell of a change: the rules of architecture section 5, "Merge of change c",
 * in their order.
 */
function judge(state: RecordState, change: Change, { patch, arrival, of }: Judging): Verdict {
  const field = kindOf(of).fields[patch.field];
  const current = Object.hasOwn(state.body, patch.cell) ? state.body[patch.cell] : undefined;
  const by = Object.hasOwn(state.by, patch.cell) ? state.by[patch.cell] : undefined;
  const never = patch.base === null ? false : (field?.initial ?? null);
  const standing = current ?? never;
  const stays: Verdict = { cell: patch.cell, takes: false, value: standing, wanted: patch.value };
  const takes: Verdict = { ...stays, takes: true, value: patch.value };

  if (arrival.superseded.has(patch.cell)) return stays;
  if (arrival.namesForgotten && field?.isPersonal === true && !isBlank(patch.value)) return stays;
  if (current !== undefined && sameJson(current, patch.value)) return stays;
  const isAboutLeaving = patch.field === 'retired' || patch.field === 'retireReason';
  if (isRetired(state) && !isAboutLeaving && !isRetiredLater(state, change)) {
    return { ...stays, disagreement: disagree('review', { patch, standing, by }) };
  }
  if (isConsentTakenBack(of, patch) || isFresh(change, patch, { by, of })) return takes;
  if (field?.fieldClass === 'free') {
    return { ...takes, value: joinTexts(standing, patch.value, arrival.ownTexts.get(patch.cell)) };
  }
  if (field?.fieldClass === 'guarded') {
    return { ...stays, disagreement: disagree('review', { patch, standing, by }) };
  }
  return { ...takes, disagreement: overruled({ patch, standing, by }) };
}

/**
 * Whether nobody else set the cell since the author looked: it was never set, its base fits, or the
 * author's own install set it. A free text counts as the author's own only where it stands as
 * written; a merge of two texts has a part the author has not seen.
 */
function isFresh(
  change: Change,
  patch: CellPatch,
  { by, of }: { readonly by: By | undefined; readonly of: KindName },
): boolean {
  if (patch.base === null || by === undefined || patch.base === by.seq) return true;
  const isFreeText = kindOf(of).fields[patch.field]?.fieldClass === 'free';
  return by.install === change.install && (by.asIs || !isFreeText);
}

interface Clash {
  readonly patch: CellPatch;
  readonly standing: Json;
  readonly by: By | undefined;
}

const disagree = (topic: Disagreement['topic'], { patch, standing, by }: Clash): Disagreement => ({
  topic,
  cell: patch.cell,
  standing,
  standingBy: by,
  other: patch.value,
  otherBy: undefined,
});

/** Emptying a field names nobody. */
const isBlank = (value: Json): boolean => value === '' || value === null;

/** The arriving value stands, and the one it replaced waits on a card. */
const overruled = ({ patch, standing, by }: Clash): Disagreement => ({
  topic: 'conflict',
  cell: patch.cell,
  standing: patch.value,
  standingBy: undefined,
  other: standing,
  otherBy: by,
});

export const isRetired = (state: Pick<RecordState, 'body'>): boolean =>
  state.body['retired'] === true;

/**
 * The same install retired the record in a later change, which came first: this one was made while
 * it was in the book.
 */
function isRetiredLater(state: RecordState, change: Change): boolean {
  const by = state.by['retired'];
  return by?.install === change.install && by.n > change.n;
}

/** A citizen's no counts at once, whoever else changed the answer meanwhile. */
const isConsentTakenBack = (kind: KindName, patch: CellPatch): boolean =>
  kind === 'household' &&
  patch.field === 'consentState' &&
  (patch.value === 'refused' || patch.value === 'withdrawn');

/**
 * Two texts in one: the author's own earlier text is replaced where it still stands whole, else the
 * new text is added on a line of its own. A text that is there already is not added again.
 */
function joinTexts(standing: Json, added: Json, ownEarlier: string | undefined): Json {
  if (typeof standing !== 'string' || typeof added !== 'string') return added;
  const at = placeOf(ownEarlier ?? '', standing);
  if (ownEarlier !== undefined && at >= 0) {
    const after = standing.slice(at + ownEarlier.length);
    if (added !== '') return standing.slice(0, at) + added + after;
    // An own part that was emptied takes its line with it.
    return at === 0 ? after.slice(1) : standing.slice(0, at - 1) + after;
  }
  if (added === '' || placeOf(added, standing) >= 0) return standing;
  return standing === '' ? added : `${standing}\n${added}`;
}

/** Where a part stands in a text as whole lines; -1 where it does not, or is empty. */
const placeOf = (part: string, text: string): number =>
  part === '' ? -1 : `\n${text}\n`.indexOf(`\n${part}\n`);

/** A record that nobody had named before: it begins in the area that its first change names. */
function emptyState(change: Change & { readonly kind: KindName }, arrival: Arrival): RecordState {
  return {
    id: change.recordId,
    kind: change.kind,
    area: arrival.area,
    placeArea: change.area,
    madeBy: arrival.madeBy,
    seq: arrival.seq,
    receivedOn: arrival.receivedOn,
    marks: [],
    body: {},
    by: {},
  };
}
