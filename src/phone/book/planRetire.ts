/**
 * Voiding a record with a reason, and bringing it back: both are changes like any other, and
 * nothing is deleted.
 */
import type { RecordId } from '../../shared/ids.ts';
import { kindOf } from '../../shared/records/registry.ts';
import { lacking, want, type Desk, type Planned } from './plan.ts';
import { fieldProblems } from './problems.ts';
import { valuesAfter } from './makeChanges.ts';

export function planRetire(desk: Desk, id: RecordId, reason: string): Planned {
  if (reason.trim() === '') return lacking([{ field: 'retireReason', what: 'missing' }]);
  return planMark(desk, id, { retired: true, retireReason: reason });
}

export const planReturn = (desk: Desk, id: RecordId): Planned =>
  planMark(desk, id, { retired: false });

function planMark(
  desk: Desk,
  id: RecordId,
  edit: { readonly retired: boolean; readonly retireReason?: string },
): Planned {
  const view = desk.shelf.views.get(id);
  if (view === undefined) return lacking([{ field: 'id', what: 'missing' }]);
  const tooLong = fieldProblems(view.kind, valuesAfter(view.kind, view.body, edit)).filter(
    (problem) => problem.field === 'retireReason',
  );
  if (tooLong.length > 0) return lacking(tooLong);
  const { rootField } = kindOf(view.kind);
  const parent = desk.shelf.links.filed.get(id)?.parent;
  const root = rootField === null ? id : (parent ?? id);
  return {
    ok: true,
    value: { id, wanted: want(desk, { kind: view.kind, id, root, area: view.area }, edit) },
  };
}
