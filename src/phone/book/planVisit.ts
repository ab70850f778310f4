/** A visit form as changes: the visit first, then its helps, so that the whole visit is one run. */
import type { RecordId } from '../../shared/ids.ts';
import type { HelpEdit, Problem, VisitForm } from './book.ts';
import { valuesAfter, type LooseEdit, type Wanted } from './makeChanges.ts';
import { lacking, want, type Desk, type Planned } from './plan.ts';
import { fieldProblems, visitProblems } from './problems.ts';
import { ownArea } from './shelf.ts';

export function planVisit(desk: Desk, form: VisitForm): Planned {
  const { shelf, today } = desk;
  const before = form.id === undefined ? undefined : shelf.views.get(form.id);
  if (form.id !== undefined && before?.kind !== 'visit') {
    return lacking([{ field: 'id', what: 'missing' }]);
  }
  const isNew = before === undefined;
  const edit: LooseEdit = isNew
    ? { visitDate: today, members: [shelf.me.member], ...form.values }
    : form.values;
  const values = valuesAfter('visit', before?.body ?? {}, edit);
  const problems = [...visitProblems(values, today), ...helpProblems(desk, form.helps)];
  if (problems.length > 0) return lacking(problems);
  const id = form.id ?? desk.mint();
  const area = before?.area ?? areaOf(desk, form);
  const wanted = want(desk, { kind: 'visit', id, root: id, area }, edit);
  const helps = form.helps.flatMap((help) => planHelp(desk, help, { visit: id, area }));
  return { ok: true, value: { id, wanted: [...wanted, ...helps] } };
}

/** A visit happens where its household lives. */
function areaOf({ shelf }: Desk, form: VisitForm): RecordId {
  const household = form.values.household ?? undefined;
  return (household && shelf.views.get(household)?.area) || ownArea(shelf);
}

function helpProblems(desk: Desk, helps: readonly HelpEdit[]): readonly Problem[] {
  return helps.flatMap((help, at) => {
    if (help.isRemoved === true) return [];
    const body = (help.id && desk.shelf.views.get(help.id)?.body) || {};
    const values = valuesAfter(help.kind, body, help.values);
    return fieldProblems(help.kind, values, ['visit']).map((problem) => ({ ...problem, help: at }));
  });
}

function planHelp(
  desk: Desk,
  help: HelpEdit,
  of: { readonly visit: RecordId; readonly area: RecordId },
): readonly Wanted[] {
  if (help.isRemoved === true) {
    if (help.id === undefined) return [];
    const target = { kind: help.kind, id: help.id, root: of.visit, area: of.area };
    return want(desk, target, { retired: true });
  }
  const target = {
    kind: help.kind,
    id: help.id ?? desk.mint(),
    root: of.visit,
    area: of.area,
  };
  return want(desk, target, { ...help.values, visit: of.visit });
}
