/**
 * How records hang together, for finding without searching: which visits a household has, which
 * helps a visit, what happened on a day. Read from the plain cells of a view, so that opening a
 * large book does not parse every record.
 */
import type { IsoDate } from '../../shared/dates.ts';
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import type { RecordView } from '../../shared/changes/rebase.ts';
import type { KindName } from '../../shared/records/registry.ts';

export interface Links {
  readonly byKind: Map<KindName, Set<RecordId>>;
  /** Visits, persons and consents of a household; helps of a visit; cards about any record. */
  readonly hanging: Map<RecordId, Set<RecordId>>;
  readonly visitsOn: Map<IsoDate, Set<RecordId>>;
  /** What is filed now about each record, so that it can be taken out again. */
  readonly filed: Map<RecordId, Filed>;
}

interface Filed {
  readonly kind: KindName;
  readonly parent: RecordId | undefined;
  readonly date: string | undefined;
}

/** The field that names the record on which a kind hangs. */
const parentField: { readonly [K in KindName]?: string } = {
  person: 'household',
  consent: 'household',
  visit: 'household',
  appAssist: 'visit',
  serviceGuidance: 'visit',
  card: 'subject',
};

export const emptyLinks = (): Links => ({
  byKind: new Map(),
  hanging: new Map(),
  visitsOn: new Map(),
  filed: new Map(),
});

/**
 * Files a record anew after its view changed; nothing takes it out. Gives the records that it hung
 * or hangs on.
 */
export function file(
  links: Links,
  id: RecordId,
  view: RecordView | undefined,
): readonly RecordId[] {
  const before = links.filed.get(id);
  const after = view === undefined ? undefined : filingOf(view);
  if (before !== undefined) takeOut(links, id, before);
  if (after !== undefined) putIn(links, id, after);
  return [before?.parent, after?.parent].filter((parent) => parent !== undefined);
}

/** The ids filed under a key of one of the maps; none where there are none. */
export const under = <Key>(map: ReadonlyMap<Key, ReadonlySet<RecordId>>, key: Key) =>
  map.get(key) ?? none;

const none: ReadonlySet<RecordId> = new Set();

function filingOf({ kind, body }: RecordView): Filed {
  const field = parentField[kind];
  return {
    kind,
    parent: field === undefined ? undefined : idOf(body[field]),
    date: kind === 'visit' ? textOf(body['visitDate']) : undefined,
  };
}

const idOf = (value: Json | undefined): RecordId | undefined =>
  typeof value === 'string' && isRecordId(value) ? value : undefined;

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function putIn(links: Links, id: RecordId, filed: Filed): void {
  links.filed.set(id, filed);
  add(links.byKind, filed.kind, id);
  if (filed.parent !== undefined) add(links.hanging, filed.parent, id);
  if (filed.date !== undefined) add(links.visitsOn, filed.date, id);
}

function takeOut(links: Links, id: RecordId, filed: Filed): void {
  links.filed.delete(id);
  links.byKind.get(filed.kind)?.delete(id);
  if (filed.parent !== undefined) links.hanging.get(filed.parent)?.delete(id);
  if (filed.date !== undefined) links.visitsOn.get(filed.date)?.delete(id);
}

function add<Key>(map: Map<Key, Set<RecordId>>, key: Key, id: RecordId): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}
