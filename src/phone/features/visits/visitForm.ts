/**
 * From a filled-in draft to what the book saves: what is still missing, what the result leaves out,
 * and, for an earlier visit, only what this member changed, so that nobody else's change is undone
 * by an old draft.
 */
import { FIRST_DATE, type IsoDate } from '../../../shared/dates.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { visit } from '../../../shared/records/visit.ts';
import type { Edit, HelpEdit, Problem, VisitForm } from '../../book/book.ts';
import { changedOnly } from '../../parts/changedOnly.ts';
import { editOf, lacksOf, type HelpDraft } from './helpDraft.ts';
import { isMeeting, purposesOf, shownHelps, type VisitDraft } from './visitDraft.ts';

export const NOTE_LIMIT = visit.fields.note.maxLength;

/** The order in which problems are shown and the first one takes the focus: that of the form. */
export const visitFields = [
  'visitDate',
  'result',
  'purposes',
  'peopleReached',
  'helps',
  'topics',
  'members',
  'note',
] as const;
export type VisitField = (typeof visitFields)[number];

/**
 * What keeps the draft from being saved. `help` is the place in the draft of the help that lacks
 * something.
 */
export function problemsIn(draft: VisitDraft, today: IsoDate): readonly Problem[] {
  const problems: Problem[] = [];
  if (draft.visitDate === '') problems.push({ field: 'visitDate', what: 'missing' });
  else if (draft.visitDate > today) problems.push({ field: 'visitDate', what: 'future' });
  else if (draft.visitDate < FIRST_DATE) problems.push({ field: 'visitDate', what: 'tooEarly' });
  if (draft.result === null) problems.push({ field: 'result', what: 'missing' });
  if (purposesOf(draft).length === 0) problems.push({ field: 'purposes', what: 'noPurpose' });
  if (isMeeting(draft)) {
    for (const { help, at } of shownHelps(draft)) {
      if (lacksOf(help).length > 0) problems.push({ field: 'helps', help: at, what: 'missing' });
    }
  }
  if (draft.members.length === 0) problems.push({ field: 'members', what: 'missing' });
  if (draft.note.length > NOTE_LIMIT) problems.push({ field: 'note', what: 'tooLong' });
  return problems;
}

/** A new visit at a household. */
export const newVisitForm = (household: RecordId, draft: VisitDraft): VisitForm => ({
  values: { household, ...valuesOf(draft) },
  helps: helpsOf(draft),
});

/** An earlier visit as a whole, as an undo writes it. */
export const wholeVisitForm = (id: RecordId, draft: VisitDraft): VisitForm => ({
  id,
  values: valuesOf(draft),
  helps: helpsOf(draft),
});

/** An earlier visit: `before` is the draft as it was opened. */
export function changedVisitForm(id: RecordId, before: VisitDraft, now: VisitDraft): VisitForm {
  const held = new Map(before.helps.map((help) => [help.id, editOf(help)]));
  const helps = helpsOf(now).flatMap((edit): readonly HelpEdit[] => {
    const was = edit.id === undefined ? undefined : held.get(edit.id);
    if (was === undefined || edit.isRemoved === true) return [edit];
    return changedHelp(was, edit);
  });
  return { id, values: changedOnly(valuesOf(before), valuesOf(now)), helps };
}

function changedHelp(was: HelpEdit, now: HelpEdit): readonly HelpEdit[] {
  if (was.kind === 'appAssist' && now.kind === 'appAssist') {
    const values = changedOnly(was.values, now.values);
    return Object.keys(values).length === 0 ? [] : [{ ...now, values }];
  }
  if (was.kind === 'serviceGuidance' && now.kind === 'serviceGuidance') {
    const values = changedOnly(was.values, now.values);
    return Object.keys(values).length === 0 ? [] : [{ ...now, values }];
  }
  return [now];
}

function valuesOf(draft: VisitDraft): Edit<'visit'> {
  const met = isMeeting(draft);
  return {
    visitDate: draft.visitDate,
    result: draft.result,
    members: draft.members,
    purposes: purposesOf(draft),
    topics: met ? draft.topics : [],
    peopleReached: met ? draft.peopleReached : null,
    note: draft.note.trim(),
  };
}

/** Where nobody was met no help was given: a new one is left out, a saved one is retired. */
function helpsOf(draft: VisitDraft): readonly HelpEdit[] {
  const met = isMeeting(draft);
  return draft.helps.flatMap((help: HelpDraft) => {
    if (met && !help.isRemoved) return [editOf(help)];
    return help.id === null ? [] : [{ ...editOf(help), isRemoved: true }];
  });
}
