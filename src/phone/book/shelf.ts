/**
 * The book as screens see it: a view of each record, how they hang together, and entries made when
 * they are first asked for and kept until something in them changes. One place decides what a
 * change makes stale, so that nothing shown can lag behind.
 */
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { RecordView } from '../../shared/changes/rebase.ts';
import type { JoinAnswer } from '../../shared/wire/join.ts';
import type { Entry, HelpEntry, HouseholdEntry, HouseholdPage, VisitEntry } from './book.ts';
import { viewOf, type Ledger } from './ledger.ts';
import { emptyLinks, file, type Links } from './links.ts';

export interface Shelf {
  readonly me: JoinAnswer;
  readonly ledger: Ledger;
  readonly links: Links;
  readonly views: Map<RecordId, RecordView>;
  /** Numbers of the changes that are on their way in the round under way. */
  sending: ReadonlySet<number>;
  readonly made: Made;
  /** Rises with every change of anything that is shown. */
  version: number;
  /** Rises when households come, go, or change their place in the list. */
  orderVersion: number;
}

/** What was made of records when a screen asked, by record. */
export interface Made {
  readonly households: Map<RecordId, HouseholdEntry>;
  readonly visits: Map<RecordId, VisitEntry>;
  readonly helps: Map<RecordId, HelpEntry>;
  readonly persons: Map<RecordId, Entry<'person'>>;
  readonly consents: Map<RecordId, Entry<'consent'>>;
  readonly members: Map<RecordId, Entry<'member'>>;
  readonly pages: Map<RecordId, HouseholdPage>;
}

export function makeShelf(me: JoinAnswer, ledger: Ledger): Shelf {
  const shelf: Shelf = {
    me,
    ledger,
    links: emptyLinks(),
    views: new Map(),
    sending: new Set(),
    made: {
      households: new Map(),
      visits: new Map(),
      helps: new Map(),
      persons: new Map(),
      consents: new Map(),
      members: new Map(),
      pages: new Map(),
    },
    version: 0,
    orderVersion: 0,
  };
  refresh(shelf, [...ledger.rows.keys(), ...ledger.ownOf.keys()]);
  return shelf;
}

/** The team that this member works in: the commune may have given another since joining. */
export function ownTeam({ me, views }: Shelf): RecordId {
  const team = views.get(me.member)?.body['team'];
  return typeof team === 'string' && isRecordId(team) ? team : me.team;
}

/** The area in which that team works, and new households are made. */
export function ownArea(shelf: Shelf): RecordId {
  const area = shelf.views.get(ownTeam(shelf))?.body['placeArea'];
  return typeof area === 'string' && isRecordId(area) ? area : shelf.me.area;
}

/**
 * Takes up what the ledger now says of some records, and forgets every entry that they are part of.
 */
export function refresh(shelf: Shelf, ids: Iterable<RecordId>): void {
  const stale = new Set<RecordId>();
  for (const id of new Set(ids)) {
    const before = shelf.views.get(id);
    const view = viewOf(shelf.ledger, id);
    if (view === undefined) shelf.views.delete(id);
    else shelf.views.set(id, view);
    stale.add(id);
    for (const parent of file(shelf.links, id, view)) stale.add(parent);
    const kind = view?.kind ?? before?.kind;
    if (kind === 'area') forgetAll(shelf);
    if (kind === 'household' && hasMoved(before, view)) shelf.orderVersion += 1;
  }
  forget(shelf, stale);
}

/**
 * Forgets the entries of records and of all that they hang on; call it where their place alone has
 * changed.
 */
export function forget(shelf: Shelf, ids: Iterable<RecordId>): void {
  for (const start of ids) {
    let id: RecordId | undefined = start;
    while (id !== undefined) {
      for (const made of Object.values(shelf.made)) made.delete(id);
      id = shelf.links.filed.get(id)?.parent;
    }
  }
  shelf.version += 1;
}

/** Every household shows the name of its area. */
function forgetAll(shelf: Shelf): void {
  for (const made of Object.values(shelf.made)) made.clear();
  shelf.orderVersion += 1;
}

const hasMoved = (before: RecordView | undefined, after: RecordView | undefined): boolean =>
  before?.area !== after?.area || before?.body['code'] !== after?.body['code'];

/**
 * Lists by a key, each made anew only after something changed, and the same object as before when
 * all that it holds is the same: screens compare by identity.
 */
export function keepLists<T>(
  shelf: Shelf,
  make: (key: string) => readonly T[],
  isEqual: (a: T, b: T) => boolean = (a, b) => a === b,
): (key: string) => readonly T[] {
  const kept = new Map<string, { readonly version: number; readonly list: readonly T[] }>();
  return (key) => {
    const before = kept.get(key);
    if (before?.version === shelf.version) return before.list;
    const made = make(key);
    const list = before !== undefined && isSame(before.list, made, isEqual) ? before.list : made;
    if (kept.size >= LISTS_KEPT) kept.clear();
    kept.set(key, { version: shelf.version, list });
    return list;
  };
}

/** More than the screens show side by side; every key press of a search is one. */
const LISTS_KEPT = 50;

function isSame<T>(a: readonly T[], b: readonly T[], isEqual: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined || right === undefined || !isEqual(left, right)) return false;
  }
  return true;
}
