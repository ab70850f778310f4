/**
 * The answer to the spoken question as changes: the consent itself, and what it opens or closes on
 * the household.
 */
import type { RecordView } from '../../shared/changes/rebase.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { KindName } from '../../shared/records/registry.ts';
import type { ConsentForm, Problem } from './book.ts';
import { under } from './links.ts';
import { valuesAfter, type LooseEdit, type Wanted } from './makeChanges.ts';
import { lacking, want, type Desk, type Planned } from './plan.ts';
import { fieldProblems } from './problems.ts';

export function planConsent(desk: Desk, form: ConsentForm): Planned {
  const { shelf } = desk;
  const home = shelf.views.get(form.household);
  if (home?.kind !== 'household') return lacking([{ field: 'household', what: 'missing' }]);
  const takesBack = !form.isGiven && hasYes(desk, home);
  const edit: LooseEdit = {
    ...form.values,
    // What was asked for is kept only with a yes.
    purposes: form.isGiven ? (form.values.purposes ?? []) : [],
    household: form.household,
    given: form.isGiven,
    askedOn: desk.today,
    askedBy: shelf.me.member,
    ...(takesBack ? { withdrawnOn: desk.today } : {}),
  };
  const problems: Problem[] = [...fieldProblems('consent', valuesAfter('consent', {}, edit))];
  if (form.isGiven && (form.values.purposes ?? []).length === 0) {
    problems.push({ field: 'purposes', what: 'noPurpose' });
  }
  if (problems.length > 0) return lacking(problems);
  const id = desk.mint();
  const at = { root: home.id, area: home.area };
  const isWithdrawn = takesBack || home.body['consentState'] === 'withdrawn';
  const household: LooseEdit = form.isGiven
    ? { consentState: 'given' }
    : { ...blankHousehold, consentState: isWithdrawn ? 'withdrawn' : 'refused' };
  const wanted = [
    ...want(desk, { kind: 'consent', id, ...at }, edit),
    ...want(desk, { kind: 'household', id: home.id, ...at }, household),
    ...(form.isGiven ? [] : closing(desk, home)),
  ];
  return { ok: true, value: { id, wanted } };
}

/**
 * A no leaves the code, the place, the dates and the head-counts (domain 8.2). The language goes
 * with the names: it hints at who they are.
 */
const blankHousehold: LooseEdit = {
  headName: '',
  knownAs: '',
  contactPhone: '',
  helpLanguage: null,
};

/** The household said yes, and has not taken it back: as it stands, or by a yes not yet decided. */
const hasYes = (desk: Desk, home: RecordView): boolean =>
  home.body['consentState'] === 'given' || yesesOf(desk, home).length > 0;

/** With a no the names of its people go, and every yes that stood ends today. */
function closing(desk: Desk, home: RecordView): readonly Wanted[] {
  const edit = (kind: KindName, { id, area }: RecordView, values: LooseEdit) =>
    want(desk, { kind, id, root: home.id, area }, values);
  return [
    ...hanging(desk, home.id, 'person').flatMap((one) => edit('person', one, { displayName: '' })),
    ...yesesOf(desk, home).flatMap((yes) => edit('consent', yes, { withdrawnOn: desk.today })),
  ];
}

const yesesOf = (desk: Desk, home: RecordView): readonly RecordView[] =>
  hanging(desk, home.id, 'consent').filter(
    ({ body }) =>
      body['given'] === true && body['retired'] !== true && (body['withdrawnOn'] ?? null) === null,
  );

const hanging = ({ shelf }: Desk, household: RecordId, kind: KindName): readonly RecordView[] =>
  [...under(shelf.links.hanging, household)].flatMap((id) => {
    const view = shelf.views.get(id);
    return view?.kind === kind ? view : [];
  });
