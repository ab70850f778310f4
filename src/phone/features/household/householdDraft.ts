/** A household while it is filled in: pure steps from one draft to the next, one a tap. */
import { sameJson } from '../../../shared/json.ts';
import type {
  HelpLanguage,
  HouseholdStatus,
  Livelihood,
  Priority,
} from '../../../shared/records/enumerations.ts';
import { headCounts } from '../../../shared/records/household.ts';
import type { HouseholdPage } from '../../book/book.ts';
import { personOf, startPerson, type PersonDraft } from '../../parts/personDraft.ts';

export type HeadCount = (typeof headCounts)[number];

export type HouseholdDraft = {
  readonly code: string;
  readonly headName: string;
  readonly knownAs: string;
  readonly contactPhone: string;
  readonly cluster: string;
  readonly landmark: string;
  readonly counts: { readonly [band in HeadCount]: number | null };
  readonly livelihoods: readonly Livelihood[];
  readonly priorities: readonly Priority[];
  readonly status: HouseholdStatus;
  readonly helpLanguage: HelpLanguage | null;
  readonly note: string;
  readonly persons: readonly PersonDraft[];
  readonly sheet: PersonSheetDraft | null;
};

/**
 * The open sheet: which person of the list it holds (null: a new one), and the person as it stands
 * now.
 */
export type PersonSheetDraft = {
  readonly at: number | null;
  readonly person: PersonDraft;
};

const nobodyCounted: HouseholdDraft['counts'] = {
  peopleU6: null,
  peopleA6to13: null,
  peopleA14: null,
  peopleA15to17: null,
  peopleA18to59: null,
  peopleA60p: null,
};

export const startHousehold = (code: string): HouseholdDraft => ({
  code,
  headName: '',
  knownAs: '',
  contactPhone: '',
  cluster: '',
  landmark: '',
  counts: nobodyCounted,
  livelihoods: [],
  priorities: [],
  status: 'living',
  helpLanguage: null,
  note: '',
  persons: [],
  sheet: null,
});

/** A household that is in the book, opened to be changed. */
export function draftOfHousehold({ household, persons }: HouseholdPage): HouseholdDraft {
  const { values } = household;
  return {
    code: values.code,
    headName: values.headName,
    knownAs: values.knownAs,
    contactPhone: values.contactPhone,
    cluster: values.cluster,
    landmark: values.landmark,
    counts: {
      peopleU6: values.peopleU6,
      peopleA6to13: values.peopleA6to13,
      peopleA14: values.peopleA14,
      peopleA15to17: values.peopleA15to17,
      peopleA18to59: values.peopleA18to59,
      peopleA60p: values.peopleA60p,
    },
    livelihoods: values.livelihoods,
    priorities: values.priorities,
    status: values.status,
    helpLanguage: values.helpLanguage,
    note: values.note,
    persons: persons.map(personOf),
    sheet: null,
  };
}

/** All bands together; nothing where nobody counted. */
export function peopleIn({ counts }: HouseholdDraft): number | undefined {
  const known = headCounts.map((band) => counts[band]).filter((count) => count !== null);
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}

// --- Persons -----------------------------------------------------------------------------------

export const shownPersons = (
  draft: HouseholdDraft,
): readonly { readonly person: PersonDraft; readonly at: number }[] =>
  draft.persons.map((person, at) => ({ person, at })).filter(({ person }) => !person.isRemoved);

export const openNewPerson = (draft: HouseholdDraft): HouseholdDraft => ({
  ...draft,
  sheet: { at: null, person: startPerson() },
});

export function openPerson(draft: HouseholdDraft, at: number): HouseholdDraft {
  const person = draft.persons[at];
  return person === undefined ? draft : { ...draft, sheet: { at, person } };
}

export const inPersonSheet = (draft: HouseholdDraft, person: PersonDraft): HouseholdDraft =>
  draft.sheet === null ? draft : { ...draft, sheet: { ...draft.sheet, person } };

/** Closes the sheet and keeps the person in the list; an empty new one leaves nothing. */
export function closePersonSheet(draft: HouseholdDraft): HouseholdDraft {
  const { sheet } = draft;
  if (sheet === null) return draft;
  if (sheet.at === null && sameJson(sheet.person, startPerson())) return { ...draft, sheet: null };
  const persons =
    sheet.at === null
      ? [...draft.persons, sheet.person]
      : draft.persons.map((person, at) => (at === sheet.at ? sheet.person : person));
  return { ...draft, sheet: null, persons };
}

/** Takes a person out. One that was saved before is marked, to be retired on saving. */
export function removePerson(draft: HouseholdDraft, at: number): HouseholdDraft {
  const persons = draft.persons.flatMap((person, index) => {
    if (index !== at) return [person];
    return person.id === null ? [] : [{ ...person, isRemoved: true }];
  });
  return { ...draft, sheet: null, persons };
}

/** Puts a person back where it was before `removePerson`. */
export function putBackPerson(
  draft: HouseholdDraft,
  at: number,
  person: PersonDraft,
): HouseholdDraft {
  const persons = [...draft.persons];
  persons.splice(at, person.id === null ? 0 : 1, person);
  return { ...draft, persons };
}
