/**
 * From a filled-in household to what the book saves: what is missing, and, for an earlier
 * household, only what this member changed; of that only what its people agreed to.
 */
import type { RecordId } from '../../../shared/ids.ts';
import { headCounts, household as householdKind } from '../../../shared/records/household.ts';
import { PEOPLE_IN_BAND_LIKELY } from '../../../shared/records/marks.ts';
import type { Edit, HouseholdForm, PersonEdit, Problem } from '../../book/book.ts';
import { changedOnly } from '../../parts/changedOnly.ts';
import type { MayHold } from '../../parts/mayHold.ts';
import { valuesOfPerson } from '../../parts/personDraft.ts';
import { shownPersons, type HouseholdDraft } from './householdDraft.ts';

/** More than this in one band is a slip of the thumb. */
export const BAND_LIMIT = PEOPLE_IN_BAND_LIKELY;

/**
 * The fields in the order of the form: problems are told, and the first one takes the focus, in
 * this order.
 */
export const householdFields = [
  'code',
  'headName',
  'knownAs',
  'contactPhone',
  'cluster',
  'landmark',
  ...headCounts,
  'persons',
  'note',
] as const;
export type HouseholdField = (typeof householdFields)[number];

/** What keeps the draft from being saved; whether the code is taken the book says. */
export function householdProblems(draft: HouseholdDraft): readonly Problem[] {
  const problems: Problem[] = [];
  const { fields } = householdKind;
  if (draft.code.trim() === '') problems.push({ field: 'code', what: 'missing' });
  for (const field of textFields) {
    if (draft[field].trim().length > fields[field].maxLength) {
      problems.push({ field, what: 'tooLong' });
    }
  }
  for (const band of headCounts) {
    if ((draft.counts[band] ?? 0) > BAND_LIMIT) problems.push({ field: band, what: 'tooMany' });
  }
  for (const { person, at } of shownPersons(draft)) {
    if (person.ageBand === null) problems.push({ field: 'persons', person: at, what: 'missing' });
  }
  return problems;
}

const textFields = [
  'code',
  'headName',
  'knownAs',
  'contactPhone',
  'cluster',
  'landmark',
  'note',
] as const;

export const newHouseholdForm = (draft: HouseholdDraft): HouseholdForm => ({
  values: valuesOf(draft),
  persons: [],
});

/** Only what was changed since it was opened, and of that only what may be held. */
export function changedHouseholdForm(
  id: RecordId,
  drafts: { readonly before: HouseholdDraft; readonly now: HouseholdDraft },
  may: MayHold,
): HouseholdForm {
  const { before, now } = drafts;
  const names = may.names ? namesOf : () => ({});
  const language = may.language ? languageOf : () => ({});
  const all = (draft: HouseholdDraft) => ({
    ...valuesOf(draft),
    ...names(draft),
    ...language(draft),
  });
  return {
    id,
    values: changedOnly(all(before), all(now)),
    persons: may.persons ? changedPersons(before, now) : [],
  };
}

const valuesOf = (draft: HouseholdDraft): Edit<'household'> => ({
  code: draft.code.trim(),
  cluster: draft.cluster.trim(),
  landmark: draft.landmark.trim(),
  ...draft.counts,
  livelihoods: draft.livelihoods,
  priorities: draft.priorities,
  status: draft.status,
  note: draft.note.trim(),
});

const namesOf = (draft: HouseholdDraft): Edit<'household'> => ({
  headName: draft.headName.trim(),
  knownAs: draft.knownAs.trim(),
  contactPhone: draft.contactPhone.trim(),
});

const languageOf = ({ helpLanguage }: HouseholdDraft): Edit<'household'> => ({ helpLanguage });

function changedPersons(before: HouseholdDraft, now: HouseholdDraft): readonly PersonEdit[] {
  const held = new Map(before.persons.map((person) => [person.id, person]));
  return now.persons.flatMap((person): readonly PersonEdit[] => {
    const { id, isRemoved } = person;
    if (id === null) return isRemoved ? [] : [{ values: valuesOfPerson(person) }];
    if (isRemoved) return [{ id, values: {}, isRemoved }];
    const was = held.get(id);
    const values = valuesOfPerson(person);
    const changed = was === undefined ? values : changedOnly(valuesOfPerson(was), values);
    return Object.keys(changed).length === 0 ? [] : [{ id, values: changed }];
  });
}
