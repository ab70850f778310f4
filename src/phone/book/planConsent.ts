/**
 * The answer to the spoken question as changes: the consent itself, and what it opens or closes on
 * the household.
 */
import type { ConsentForm, Problem } from './book.ts';
import { under } from './links.ts';
import { valuesAfter, type LooseEdit } from './makeChanges.ts';
import { lacking, want, type Desk, type Planned } from './plan.ts';
import { fieldProblems } from './problems.ts';

export function planConsent(desk: Desk, form: ConsentForm): Planned {
  const { shelf } = desk;
  const home = shelf.views.get(form.household);
  if (home?.kind !== 'household') return lacking([{ field: 'household', what: 'missing' }]);
  const edit: LooseEdit = {
    ...form.values,
    // What was asked for is kept only with a yes.
    purposes: form.isGiven ? (form.values.purposes ?? []) : [],
    household: form.household,
    given: form.isGiven,
    askedOn: desk.today,
    askedBy: shelf.me.member,
  };
  const problems: Problem[] = [...fieldProblems('consent', valuesAfter('consent', {}, edit))];
  if (form.isGiven && (form.values.purposes ?? []).length === 0) {
    problems.push({ field: 'purposes', what: 'noPurpose' });
  }
  if (problems.length > 0) return lacking(problems);
  const id = desk.mint();
  const at = { root: form.household, area: home.area };
  const household = form.isGiven ? { consentState: 'given' } : blankHousehold;
  const wanted = [
    ...want(desk, { kind: 'consent', id, ...at }, edit),
    ...want(desk, { kind: 'household', id: form.household, ...at }, household),
    ...(form.isGiven ? [] : blankPersons(desk, form)),
  ];
  return { ok: true, value: { id, wanted } };
}

/** A no leaves the code, the place, the dates and the head-counts (domain 8.2). */
const blankHousehold: LooseEdit = {
  consentState: 'refused',
  headName: '',
  knownAs: '',
  contactPhone: '',
};

const blankPersons = (desk: Desk, form: ConsentForm) =>
  [...under(desk.shelf.links.hanging, form.household)].flatMap((id) => {
    const view = desk.shelf.views.get(id);
    if (view?.kind !== 'person') return [];
    const target = { kind: 'person', id, root: form.household, area: view.area } as const;
    return want(desk, target, { displayName: '' });
  });
