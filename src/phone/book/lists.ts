/**
 * The lists of the book: households, visits of a day, members of the team, what is often used. Made
 * of entries, kept by identity.
 */
import type { RecordId } from '../../shared/ids.ts';
import type { Body } from '../../shared/records/readRecord.ts';
import type { Entry, HouseholdEntry, HouseholdPage, VisitEntry } from './book.ts';
import {
  areaName,
  consentEntry,
  hangingOn,
  householdEntry,
  makingOf,
  memberEntry,
  personEntry,
  visitEntry,
} from './entries.ts';
import { under } from './links.ts';
import { ownArea, ownTeam, type Shelf } from './shelf.ts';

/**
 * All living households by area and code. The order is made anew only when a code or an area has
 * changed.
 */
export function makeHouseholdList(shelf: Shelf): () => readonly HouseholdEntry[] {
  let order: readonly RecordId[] = [];
  let orderVersion = -1;
  return () => {
    if (orderVersion !== shelf.orderVersion) {
      order = orderOfHouseholds(shelf);
      orderVersion = shelf.orderVersion;
    }
    return order.flatMap((id) => {
      const entry = householdEntry(shelf, id);
      return entry === undefined || entry.isRetired || entry.values.mergedInto !== null
        ? []
        : entry;
    });
  };
}

function orderOfHouseholds(shelf: Shelf): readonly RecordId[] {
  const keyed = [...under(shelf.links.byKind, 'household')].map((id) => {
    const view = shelf.views.get(id);
    return { id, key: `${view?.area ?? ''} ${codeKey(view?.body ?? {})}` };
  });
  return keyed.sort((a, b) => inOrder(a.key, b.key) || inOrder(a.id, b.id)).map(({ id }) => id);
}

/** PC-9 stands before PC-10. */
const codeKey = (body: Body): string =>
  String(body['code'] ?? '').replace(/\d+/g, (digits) => digits.padStart(8, '0'));

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A household with all that hangs on it; nothing where this phone does not know it. */
export function householdPage(shelf: Shelf, id: RecordId): HouseholdPage | undefined {
  const kept = shelf.made.pages.get(id);
  if (kept !== undefined) return kept;
  const household = householdEntry(shelf, id);
  if (household === undefined) return undefined;
  const hanging = hangingOn(shelf, id);
  const page: HouseholdPage = {
    household,
    persons: hanging
      .flatMap((one) => personEntry(shelf, one) ?? [])
      .filter((person) => !person.isRetired)
      .sort((a, b) => (a.values.slot ?? 0) - (b.values.slot ?? 0)),
    consents: hanging
      .flatMap((one) => consentEntry(shelf, one) ?? [])
      .filter((consent) => !consent.isRetired)
      .reverse(),
    visits: newestFirst(hanging.flatMap((one) => visitEntry(shelf, one) ?? [])),
    mayHoldNames: mayHoldNames(household.values),
  };
  shelf.made.pages.set(id, page);
  return page;
}

/**
 * Names open with a yes; the commune's own imported list has them until somebody says no (domain
 * 8.2).
 */
export const mayHoldNames = (
  values: Pick<HouseholdEntry['values'], 'consentState' | 'source'>,
): boolean =>
  values.consentState === 'given' ||
  (values.consentState === 'not_asked' && values.source === 'import');

/** Given in the order of making; the later of one day comes first. */
const newestFirst = (visits: readonly VisitEntry[]): readonly VisitEntry[] =>
  [...visits].reverse().sort((a, b) => inOrder(b.values.visitDate, a.values.visitDate));

export const visitsOn = (shelf: Shelf, date: string): readonly VisitEntry[] =>
  [...under(shelf.links.visitsOn, date)]
    .flatMap((id) => visitEntry(shelf, id) ?? [])
    .filter((visit) => !visit.isRetired)
    .sort((a, b) => makingOf(shelf, b.id) - makingOf(shelf, a.id));

export function teamMembers(shelf: Shelf): readonly Entry<'member'>[] {
  const all = [...under(shelf.links.byKind, 'member')].flatMap(
    (id) => memberEntry(shelf, id) ?? [],
  );
  const team = ownTeam(shelf);
  const rank = (member: Entry<'member'>) => (member.id === shelf.me.member ? 0 : 1);
  return all
    .filter((member) => !member.isRetired && member.values.team === team)
    .sort((a, b) => rank(a) - rank(b) || inOrder(a.values.fullName, b.values.fullName));
}

/** How many households the picker offers before one searches. */
const RECENTS = 12;

/**
 * Households of the visits that this member logged or took part in, the latest first. Only plain
 * cells are looked at: there may be thousands of visits, and every save asks anew.
 */
export function recentHouseholds(shelf: Shelf): readonly HouseholdEntry[] {
  const { views, links, ledger, me } = shelf;
  const mine = `members/${me.member}`;
  const latest = new Map<RecordId, Logged>();
  for (const id of under(links.byKind, 'visit')) {
    const { parent: household, date } = links.filed.get(id) ?? {};
    const body: Body = views.get(id)?.body ?? {};
    if (household === undefined || date === undefined || body['retired'] === true) continue;
    if (body[mine] !== true && !ledger.ownOf.has(id)) continue;
    const logged: Logged = [date, ledger.ownOf.get(id)?.[0]?.wall ?? 0];
    const before = latest.get(household);
    if (before === undefined || isLater(logged, before)) latest.set(household, logged);
  }
  return [...latest]
    .sort(([a, x], [b, y]) => (isLater(x, y) ? -1 : isLater(y, x) ? 1 : inOrder(a, b)))
    .slice(0, 2 * RECENTS)
    .flatMap(([id]) => householdEntry(shelf, id) ?? [])
    .filter((household) => !household.isRetired)
    .slice(0, RECENTS);
}

/** The date of a visit, and when this phone logged it; 0 where it did not. */
type Logged = readonly [date: string, wall: number];

const isLater = ([date, wall]: Logged, [thanDate, thanWall]: Logged): boolean =>
  date > thanDate || (date === thanDate && wall > thanWall);

/** Catalogue keys of all living helps on this phone, most used first. */
export function usedKeys(shelf: Shelf, field: 'appKey' | 'serviceKey'): readonly string[] {
  const kind = field === 'appKey' ? 'appAssist' : 'serviceGuidance';
  const turns = new Map<string, number>();
  for (const id of under(shelf.links.byKind, kind)) {
    const body: Body = shelf.views.get(id)?.body ?? {};
    const key = body[field];
    if (typeof key !== 'string' || body['retired'] === true) continue;
    turns.set(key, (turns.get(key) ?? 0) + 1);
  }
  return [...turns].sort(([a, x], [b, y]) => y - x || inOrder(a, b)).map(([key]) => key);
}

/**
 * The number after the greatest that any household of the area has or had, as the paper book counts
 * on.
 */
export function nextHouseholdCode(shelf: Shelf): string {
  const prefix = codePrefix(shelf);
  let greatest = 0;
  for (const id of under(shelf.links.byKind, 'household')) {
    const body = shelf.views.get(id)?.body ?? {};
    const former = Object.keys(body).flatMap((cell) =>
      cell.startsWith('formerCodes/') ? cell.slice('formerCodes/'.length) : [],
    );
    for (const code of [String(body['code'] ?? ''), ...former]) {
      const digits = code.startsWith(`${prefix}-`) ? code.slice(prefix.length + 1) : '';
      if (/^\d{1,6}$/.test(digits)) greatest = Math.max(greatest, Number(digits));
    }
  }
  return `${prefix}-${String(greatest + 1).padStart(3, '0')}`;
}

/** As the commune set it; without it, the initials of the area's name. */
function codePrefix(shelf: Shelf): string {
  const area = ownArea(shelf);
  const set = shelf.views.get(area)?.body['codePrefix'];
  if (typeof set === 'string' && set !== '') return set;
  const words = areaName(shelf, area)
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .split(' ');
  const initials = words.slice(-2).map((word) => word.charAt(0).toUpperCase().replace('Đ', 'D'));
  return initials.join('') || 'H';
}
