/**
 * Makes what screens show of a record: its values read out of its cells, where it is, and what
 * hangs on it.
 */
import type { RecordId } from '../../shared/ids.ts';
import { mayRetire, type Author } from '../../shared/permissions.ts';
import type { RecordView } from '../../shared/changes/rebase.ts';
import { headCounts } from '../../shared/records/household.ts';
import { readRecord } from '../../shared/records/readRecord.ts';
import { kindOf, type KindName } from '../../shared/records/registry.ts';
import type { KnownChange } from '../../shared/wire/parseChange.ts';
import type { Entry, HelpEntry, HouseholdEntry, NamedPerson, VisitEntry } from './book.ts';
import { under } from './links.ts';
import { leastFar, placeOf } from './places.ts';
import type { Shelf } from './shelf.ts';

/** The entry of a complete record of a kind, retired or not. */
function entryOf<K extends KindName>(shelf: Shelf, kind: K, id: RecordId): Entry<K> | undefined {
  const view = shelf.views.get(id);
  if (view?.kind !== kind) return undefined;
  const values = readRecord(kind, view.body);
  if (values === undefined) return undefined;
  const madeBy = view.state === undefined ? shelf.me.member : view.madeBy;
  return {
    id,
    kind,
    area: view.area,
    values,
    place: placeOf(shelf, id),
    marks: view.state?.marks ?? [],
    mayRetire: mayRetire(authorOf(shelf), madeBy),
    loggedAt: firstOwn(shelf, view)?.wall,
    isRetired: view.body['retired'] === true,
  };
}

/**
 * This member, as far as rights are courtesy: the commune may have given another role since
 * joining.
 */
function authorOf({ me, views }: Shelf): Author {
  const view = views.get(me.member);
  const known = view?.kind === 'member' ? readRecord('member', view.body)?.role : undefined;
  return { member: me.member, roles: new Set([known ?? me.role]), areas: new Set() };
}

/**
 * The own change that made a record, while the outbox holds it: the one that set all that is
 * required.
 */
function firstOwn({ ledger }: Shelf, view: RecordView): KnownChange | undefined {
  const first = ledger.ownOf.get(view.id)?.[0];
  if (first === undefined) return undefined;
  const required = Object.entries(kindOf(view.kind).fields).filter(([, field]) => field.isRequired);
  return required.every(([name]) => Object.hasOwn(first.fields, name)) ? first : undefined;
}

/**
 * Where a record stands in the order of making: those that the commune has, by seq; then this
 * phone's own, by n.
 */
export function makingOf(shelf: Shelf, id: RecordId): number {
  const view = shelf.views.get(id);
  const anchor = view === undefined ? '' : anchorCell(view.kind);
  const by = view?.state?.by[anchor];
  const n = shelf.ledger.ownOf.get(id)?.[0]?.n ?? 0;
  return by === undefined ? SEQS_END + n : by.seq;
}

/** Beyond any seq, with room for any n. */
const SEQS_END = 2 ** 50;

/** A cell that is set once, when the record is made. */
const anchorCell = (kind: KindName): string =>
  kind === 'visit' || kind === 'consent' || kind === 'person' ? 'household' : 'visit';

/** The ids that hang on a record, in the order of making. */
export const hangingOn = (shelf: Shelf, id: RecordId): readonly RecordId[] =>
  [...under(shelf.links.hanging, id)].sort((a, b) => makingOf(shelf, a) - makingOf(shelf, b));

function remember<T>(made: Map<RecordId, T>, id: RecordId, make: () => T | undefined) {
  const before = made.get(id);
  if (before !== undefined) return before;
  const entry = make();
  if (entry !== undefined) made.set(id, entry);
  return entry;
}

export const helpEntry = (shelf: Shelf, id: RecordId): HelpEntry | undefined =>
  remember<HelpEntry>(
    shelf.made.helps,
    id,
    () => entryOf(shelf, 'appAssist', id) ?? entryOf(shelf, 'serviceGuidance', id),
  );

export const personEntry = (shelf: Shelf, id: RecordId): Entry<'person'> | undefined =>
  remember(shelf.made.persons, id, () => entryOf(shelf, 'person', id));

export const consentEntry = (shelf: Shelf, id: RecordId): Entry<'consent'> | undefined =>
  remember(shelf.made.consents, id, () => entryOf(shelf, 'consent', id));

export const memberEntry = (shelf: Shelf, id: RecordId): Entry<'member'> | undefined =>
  remember(shelf.made.members, id, () => entryOf(shelf, 'member', id));

/** A visit with its living helps; its place is the least far of them all. */
export const visitEntry = (shelf: Shelf, id: RecordId): VisitEntry | undefined =>
  remember(shelf.made.visits, id, () => {
    const entry = entryOf(shelf, 'visit', id);
    if (entry === undefined) return undefined;
    const hanging = hangingOn(shelf, id);
    const helps = hanging.flatMap((help) => helpEntry(shelf, help) ?? []);
    const places = hanging.map((one) => placeOf(shelf, one));
    return {
      ...entry,
      place: leastFar([entry.place, ...places]),
      helps: helps.filter((help) => !help.isRetired),
    };
  });

export const householdEntry = (shelf: Shelf, id: RecordId): HouseholdEntry | undefined =>
  remember(shelf.made.households, id, () => {
    const entry = entryOf(shelf, 'household', id);
    if (entry === undefined) return undefined;
    const { values } = entry;
    const counts = headCounts.map((band) => values[band]).filter((count) => count !== null);
    const title = values.headName || values.knownAs;
    return {
      ...entry,
      place: leastFar([entry.place, ...hangingPlaces(shelf, id)]),
      title: title === '' ? undefined : title,
      lastVisit: lastVisitOf(shelf, id),
      people: counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0),
      areaName: areaName(shelf, entry.area),
      named: namedPeople(shelf, entry),
    };
  });

/** Few households have any: a person is read only where there is a name. */
function namedPeople(shelf: Shelf, { id, values }: Entry<'household'>): readonly NamedPerson[] {
  return [...under(shelf.links.hanging, id)].flatMap((one) => {
    const view = shelf.views.get(one);
    const name = view?.kind === 'person' ? (view.body['displayName'] ?? '') : '';
    if (name === '' || name === values.headName) return [];
    const person = personEntry(shelf, one);
    if (person === undefined || person.isRetired) return [];
    const { displayName, relation, sex } = person.values;
    return { name: displayName, relation, sex };
  });
}

/** Persons and consents are of the household's phiếu; visits are phiếu of their own. */
const hangingPlaces = (shelf: Shelf, id: RecordId) =>
  [...under(shelf.links.hanging, id)]
    .filter((one) => ['person', 'consent'].includes(shelf.views.get(one)?.kind ?? ''))
    .map((one) => placeOf(shelf, one));

/**
 * The newest living visit, the later made of one day. Dates are compared before a visit is read:
 * most are never looked at.
 */
function lastVisitOf(shelf: Shelf, id: RecordId): HouseholdEntry['lastVisit'] {
  let last: { readonly id: RecordId; readonly date: string; readonly result: Result } | undefined;
  for (const visit of under(shelf.links.hanging, id)) {
    const filed = shelf.links.filed.get(visit);
    if (filed?.kind !== 'visit' || filed.date === undefined) continue;
    if (last !== undefined && !isNewer(shelf, [filed.date, visit], [last.date, last.id])) continue;
    const body = shelf.views.get(visit)?.body ?? {};
    const values = body['retired'] === true ? undefined : readRecord('visit', body);
    if (values === undefined) continue;
    last = { id: visit, date: values.visitDate, result: values.result };
  }
  return last === undefined ? undefined : { date: last.date, result: last.result };
}

type Result = NonNullable<HouseholdEntry['lastVisit']>['result'];
type Dated = readonly [date: string, id: RecordId];

const isNewer = (shelf: Shelf, [date, id]: Dated, [thanDate, thanId]: Dated): boolean =>
  date > thanDate || (date === thanDate && makingOf(shelf, id) > makingOf(shelf, thanId));

export function areaName({ views, me }: Shelf, id: RecordId): string {
  const view = views.get(id);
  const name = view?.kind === 'area' ? view.body['name'] : undefined;
  if (typeof name === 'string') return name;
  return id === me.area ? me.areaName : '';
}
