/**
 * What has not reached the commune, and what came back from it: the two lists that the sync screen
 * and the tray show.
 */
import { canonicalText } from '../../shared/json.ts';
import type { RecordId } from '../../shared/ids.ts';
import { kindOf, type KindName } from '../../shared/records/registry.ts';
import type { Receipt } from '../../shared/wire/round.ts';
import { refusalReasons, quarantineReasons } from '../../shared/reasons.ts';
import { isRecordId } from '../../shared/ids.ts';
import type { Place, Returned, UnsentRoot } from './book.ts';
import { isBack } from './ledger.ts';
import { leastFar, placeOf } from './places.ts';
import { under } from './links.ts';
import type { Shelf } from './shelf.ts';

/** One for each distinct root with a change that has no receipt, newest first. */
export function unsentRoots(shelf: Shelf): readonly UnsentRoot[] {
  const { ledger } = shelf;
  const latest = new Map<RecordId, number>();
  for (const [n, root] of ledger.roots) {
    if (ledger.receipts.has(n)) continue;
    const wall = ledger.changes.get(n)?.wall ?? 0;
    latest.set(root, Math.max(latest.get(root) ?? 0, wall));
  }
  return [...latest]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id, loggedAt]) => {
      const kind = shelf.views.get(id)?.kind;
      if (kind === undefined) return [];
      return { id, kind, place: placeOfRoot(shelf, id), loggedAt, household: homeOf(shelf, id) };
    });
}

export const sameRoot = (a: UnsentRoot, b: UnsentRoot): boolean =>
  a.id === b.id && a.place === b.place && a.loggedAt === b.loggedAt && a.household === b.household;

/** A root's place is the least far of all that belongs to its phiếu. */
function placeOfRoot(shelf: Shelf, id: RecordId): Place {
  const hanging = [...under(shelf.links.hanging, id)].filter(
    (one) => rootFieldOf(shelf.views.get(one)?.kind) !== null,
  );
  return leastFar([placeOf(shelf, id), ...hanging.map((one) => placeOf(shelf, one))]);
}

const rootFieldOf = (kind: KindName | undefined): string | null =>
  kind === undefined ? null : kindOf(kind).rootField;

function homeOf({ views }: Shelf, id: RecordId): RecordId | undefined {
  const view = views.get(id);
  if (view?.kind === 'household') return id;
  const named = view?.body['household'];
  return typeof named === 'string' && isRecordId(named) ? named : undefined;
}

/** Changes that the commune refused or holds back, until the member has looked after each. */
export function returnedChanges(shelf: Shelf): readonly Returned[] {
  const { ledger } = shelf;
  return [...ledger.receipts.values()]
    .filter((kept) => isBack(kept.receipt) && !kept.isDismissed)
    .sort((a, b) => a.receipt[0] - b.receipt[0])
    .flatMap((kept) => returnedOf(shelf, kept.receipt) ?? []);
}

export const sameReturned = (a: Returned, b: Returned): boolean => a.n === b.n;

function returnedOf({ ledger }: Shelf, receipt: Receipt): Returned | undefined {
  const [n, , , reason] = receipt;
  const change = ledger.changes.get(n);
  const root = ledger.roots.get(n);
  if (change === undefined || root === undefined || !isReason(reason)) return undefined;
  return { n, root, kind: change.kind, reason, text: canonicalText(change.fields) };
}

const isReason = (reason: Receipt[3]): reason is Returned['reason'] =>
  [...refusalReasons, ...quarantineReasons].some((one) => one === reason);
