/**
 * A visit while it is filled in. Pure steps from one draft to the next, one a tap: nothing here
 * knows the page or the clock, and nothing that was typed is thrown away because another answer
 * hides it.
 */
import { addDays, type IsoDate } from '../../../shared/dates.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { purposes } from '../../../shared/records/enumerations.ts';
import type { Purpose, Topic, VisitResult } from '../../../shared/records/enumerations.ts';
import type { VisitEntry } from '../../book/book.ts';
import { helpOf, keyOf, startHelp, type HelpDraft, type HelpKind } from './helpDraft.ts';

export type VisitDraft = {
  readonly visitDate: IsoDate;
  /** "Ngày khác" was chosen: the date field is open, whatever date it holds. */
  readonly isOtherDay: boolean;
  readonly result: VisitResult | null;
  /** Ticked and unticked by hand, over what the visit ticks by itself. */
  readonly ticked: readonly Purpose[];
  readonly unticked: readonly Purpose[];
  /** The household was visited before: an empty door then is a follow-up, else it is outreach. */
  readonly isReturn: boolean;
  readonly peopleReached: number | null;
  readonly topics: readonly Topic[];
  readonly members: readonly RecordId[];
  readonly note: string;
  readonly helps: readonly HelpDraft[];
  readonly sheet: SheetDraft | null;
};

/**
 * The open sheet: which help of the list it holds (null: a new one), and the help as it stands now.
 */
export type SheetDraft = {
  readonly at: number | null;
  readonly help: HelpDraft;
};

export interface Start {
  readonly today: IsoDate;
  readonly me: RecordId;
  readonly isReturn: boolean;
}

export const startVisit = ({ today, me, isReturn }: Start): VisitDraft => ({
  visitDate: today,
  isOtherDay: false,
  result: null,
  ticked: [],
  unticked: [],
  isReturn,
  peopleReached: null,
  topics: [],
  members: [me],
  note: '',
  helps: [],
  sheet: null,
});

/** A saved visit, opened again. */
export function draftOfVisit(entry: VisitEntry, today: IsoDate): VisitDraft {
  const { visitDate, result, peopleReached, topics, members, note } = entry.values;
  const plain: VisitDraft = {
    visitDate,
    isOtherDay: visitDate !== today && visitDate !== addDays(today, -1),
    result,
    ticked: [],
    unticked: [],
    isReturn: false,
    peopleReached,
    topics,
    members,
    note,
    helps: entry.helps.filter((help) => !help.isRetired).map(helpOf),
    sheet: null,
  };
  const own = ownPurposes(plain);
  const said = entry.values.purposes;
  return {
    ...plain,
    ticked: said.filter((purpose) => !own.has(purpose)),
    unticked: [...own].filter((purpose) => !said.includes(purpose)),
  };
}

// --- What happened -----------------------------------------------------------------------------

export type DayChoice = 'today' | 'yesterday' | 'other';

export function dayChoice(draft: VisitDraft, today: IsoDate): DayChoice {
  if (draft.isOtherDay) return 'other';
  if (draft.visitDate === today) return 'today';
  return draft.visitDate === addDays(today, -1) ? 'yesterday' : 'other';
}

export function withDay(draft: VisitDraft, choice: DayChoice, today: IsoDate): VisitDraft {
  if (choice === 'other') return { ...draft, isOtherDay: true };
  const visitDate = choice === 'today' ? today : addDays(today, -1);
  return { ...draft, visitDate, isOtherDay: false };
}

/**
 * People, helps and topics belong to a visit at which somebody was met; while no result is chosen
 * they are offered.
 */
export const isMeeting = (draft: VisitDraft): boolean =>
  draft.result === null || draft.result === 'met';

/** The purposes that stand ticked now, in the order of the list. */
export function purposesOf(draft: VisitDraft): readonly Purpose[] {
  const own = ownPurposes(draft);
  return purposes.filter(
    (purpose) =>
      draft.ticked.includes(purpose) || (own.has(purpose) && !draft.unticked.includes(purpose)),
  );
}

export function withPurposes(draft: VisitDraft, wanted: readonly Purpose[]): VisitDraft {
  const now = purposesOf(draft);
  const on = wanted.filter((purpose) => !now.includes(purpose));
  const off = now.filter((purpose) => !wanted.includes(purpose));
  return {
    ...draft,
    ticked: [...draft.ticked.filter((one) => !off.includes(one)), ...on],
    unticked: [...draft.unticked.filter((one) => !on.includes(one)), ...off],
  };
}

/** What the visit ticks by itself: the purposes that its people and helps speak for. */
function ownPurposes(draft: VisitDraft): ReadonlySet<Purpose> {
  if (!isMeeting(draft)) return new Set([draft.isReturn ? 'follow_up' : 'outreach']);
  const own = new Set<Purpose>();
  if ((draft.peopleReached ?? 0) > 0 || draft.topics.length > 0) own.add('outreach');
  for (const help of shownHelps(draft)) {
    own.add(help.help.kind === 'appAssist' ? 'app_help' : 'public_service');
  }
  return own;
}

// --- Helps -------------------------------------------------------------------------------------

/** The helps on screen, each with its place in the draft. */
export const shownHelps = (
  draft: VisitDraft,
): readonly { readonly help: HelpDraft; readonly at: number }[] =>
  draft.helps.map((help, at) => ({ help, at })).filter(({ help }) => !help.isRemoved);

/** Opens an empty sheet, for the person whom the last help was for. */
export function openNew(draft: VisitDraft, kind: HelpKind): VisitDraft {
  const person = shownHelps(draft).at(-1)?.help.person ?? null;
  return { ...draft, sheet: { at: null, help: startHelp(kind, person) } };
}

export function openHelp(draft: VisitDraft, at: number): VisitDraft {
  const help = draft.helps[at];
  return help === undefined ? draft : { ...draft, sheet: { at, help } };
}

/** The next tap in the open sheet. */
export const inSheet = (draft: VisitDraft, help: HelpDraft): VisitDraft =>
  draft.sheet === null ? draft : { ...draft, sheet: { ...draft.sheet, help } };

/**
 * Closes the sheet and keeps what it holds in the list, complete or not: an unfinished help says
 * there what it lacks. Only a sheet in which nothing was named leaves nothing. Help given means
 * that somebody was met.
 */
export function closeSheet(draft: VisitDraft): VisitDraft {
  const { sheet } = draft;
  if (sheet === null) return draft;
  if (keyOf(sheet.help) === null) return { ...draft, sheet: null };
  const helps =
    sheet.at === null
      ? [...draft.helps, sheet.help]
      : draft.helps.map((help, at) => (at === sheet.at ? sheet.help : help));
  return { ...draft, sheet: null, helps, result: draft.result ?? 'met' };
}

/** Takes a help out of the list. One that was saved before is marked, to be retired on saving. */
export function removeHelp(draft: VisitDraft, at: number): VisitDraft {
  const helps = draft.helps.flatMap((help, index) => {
    if (index !== at) return [help];
    return help.id === null ? [] : [{ ...help, isRemoved: true }];
  });
  return { ...draft, sheet: null, helps };
}

/** Puts a help back where it was before `removeHelp`. */
export function putBackHelp(draft: VisitDraft, at: number, help: HelpDraft): VisitDraft {
  const helps = [...draft.helps];
  helps.splice(at, help.id === null ? 0 : 1, help);
  return { ...draft, helps };
}
