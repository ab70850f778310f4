/**
 * A household form as changes: the household, then its people. Names are written only where they
 * may be held.
 */
import type { RecordId } from '../../shared/ids.ts';
import type { HouseholdForm, PersonEdit, Problem } from './book.ts';
import { mayHoldNames, nextHouseholdCode } from './lists.ts';
import { householdEntry } from './entries.ts';
import { under } from './links.ts';
import { valuesAfter, type LooseEdit, type Wanted } from './makeChanges.ts';
import { lacking, want, type Desk, type Planned } from './plan.ts';
import { ownArea } from './shelf.ts';
import { fieldProblems, headCountProblems, type Values } from './problems.ts';

/** What names a household or reaches it; none of it may be kept before a yes. */
const names = ['headName', 'knownAs', 'contactPhone'] as const;

export function planHousehold(desk: Desk, form: HouseholdForm): Planned {
  const { shelf } = desk;
  const before = form.id === undefined ? undefined : shelf.views.get(form.id);
  if (form.id !== undefined && before?.kind !== 'household') {
    return lacking([{ field: 'id', what: 'missing' }]);
  }
  const edit: LooseEdit = before === undefined ? newHousehold(desk, form) : form.values;
  const area = before?.area ?? ownArea(shelf);
  const values = valuesAfter('household', before?.body ?? {}, edit);
  const problems = [
    ...fieldProblems('household', values),
    ...headCountProblems(values),
    ...codeProblems(desk, values, { id: form.id, area }),
    ...nameProblems(desk, form),
    ...personProblems(desk, form),
  ];
  if (problems.length > 0) return lacking(problems);
  const id = form.id ?? desk.mint();
  const wanted = want(desk, { kind: 'household', id, root: id, area }, edit);
  const slots = firstFreeSlot(desk, id);
  const persons = form.persons.flatMap((person, at) =>
    planPerson(desk, person, { household: id, area, slot: slots + at }),
  );
  return { ok: true, value: { id, wanted: [...wanted, ...persons] } };
}

function newHousehold({ shelf }: Desk, form: HouseholdForm): LooseEdit {
  const typed = form.values.code?.trim() ?? '';
  return {
    status: 'living',
    consentState: 'not_asked',
    source: 'app',
    ...form.values,
    code: typed === '' ? nextHouseholdCode(shelf) : typed,
  };
}

interface Itself {
  readonly id: RecordId | undefined;
  readonly area: RecordId;
}

/**
 * A code is a label; two equal ones in an area are mended by the server, but need not be typed at
 * all.
 */
function codeProblems({ shelf }: Desk, values: Values, self: Itself): readonly Problem[] {
  for (const id of under(shelf.links.byKind, 'household')) {
    const view = shelf.views.get(id);
    if (id === self.id || view?.area !== self.area || view.body['retired'] === true) continue;
    if (view.body['code'] === values['code']) return [{ field: 'code', what: 'codeTaken' }];
  }
  return [];
}

function nameProblems(desk: Desk, form: HouseholdForm): readonly Problem[] {
  if (isOpen(desk, form)) return [];
  return names.flatMap((field): readonly Problem[] =>
    (form.values[field] ?? '') === '' ? [] : [{ field, what: 'noConsent' }],
  );
}

function personProblems(desk: Desk, form: HouseholdForm): readonly Problem[] {
  const mayWrite = isOpen(desk, form);
  return form.persons.flatMap((person, at): readonly Problem[] => {
    if (person.isRemoved === true) return [];
    if (!mayWrite) return [{ field: 'persons', person: at, what: 'noConsent' }];
    const body = (person.id && desk.shelf.views.get(person.id)?.body) || {};
    const values = valuesAfter('person', body, person.values);
    const problems = fieldProblems('person', values, ['household']);
    return problems.map((problem) => ({ ...problem, person: at }));
  });
}

const isOpen = ({ shelf }: Desk, form: HouseholdForm): boolean => {
  const household = form.id === undefined ? undefined : householdEntry(shelf, form.id);
  return household !== undefined && mayHoldNames(household.values);
};

function firstFreeSlot({ shelf }: Desk, household: RecordId): number {
  const slots = [...under(shelf.links.hanging, household)].map((id) => {
    const slot = shelf.views.get(id)?.body['slot'];
    return typeof slot === 'number' ? slot : 0;
  });
  return Math.max(0, ...slots) + 1;
}

interface Home {
  readonly household: RecordId;
  readonly area: RecordId;
  readonly slot: number;
}

function planPerson(desk: Desk, person: PersonEdit, home: Home): readonly Wanted[] {
  const { household, area, slot } = home;
  if (person.isRemoved === true) {
    if (person.id === undefined) return [];
    return want(desk, { kind: 'person', id: person.id, root: household, area }, { retired: true });
  }
  const id = person.id ?? desk.mint();
  const edit = person.id === undefined ? { slot, ...person.values, household } : person.values;
  return want(desk, { kind: 'person', id, root: household, area }, edit);
}
