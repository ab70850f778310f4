/**
 * Opens the book of the member who joined on this phone, and puts its parts together: what the
 * store holds, what is shown of it, saving, and rounds. All that it needs of the outside is handed
 * in.
 */
import { businessDate } from '../../shared/dates.ts';
import { mintRecordId, type InstallId, type RandomBytes, type RecordId } from '../../shared/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Inflate } from '../../shared/wire/run.ts';
import type { RunAlone } from '../lock/alone.ts';
import type { InstallKey, LossReason, StorageReason } from '../storage/contract.ts';
import { startTriggers, type World } from '../sync/triggers.ts';
import type { Transport } from '../sync/transport.ts';
import type { Book } from './book.ts';
import { areaName, memberEntry, visitEntry } from './entries.ts';
import { findHouseholds, haystackFor } from './findHouseholds.ts';
import { readLedger } from './ledger.ts';
import {
  householdPage,
  makeHouseholdList,
  nextHouseholdCode,
  recentHouseholds,
  teamMembers,
  usedKeys,
  visitsOn,
} from './lists.ts';
import type { Desk } from './plan.ts';
import { planConsent } from './planConsent.ts';
import { planHousehold } from './planHousehold.ts';
import { planRetire, planReturn } from './planRetire.ts';
import { planVisit } from './planVisit.ts';
import { makeRounds, type Rounds } from './rounds.ts';
import { makeSaving, type Saving } from './saving.ts';
import { keepLists, makeShelf, refresh, type Shelf } from './shelf.ts';
import { readySearch, type WhenIdle } from './readySearch.ts';
import { openStanding, type Standing } from './standing.ts';
import { returnedChanges, sameReturned, sameRoot, unsentRoots } from './waiting.ts';
import type { RunTools } from './writeRun.ts';

export interface BookParts extends RunTools {
  /** The key of an install; nothing where this phone has none, and then there is no book. */
  readonly keyOf: (install: InstallId) => Promise<InstallKey | undefined>;
  readonly transport: Transport;
  readonly inflate: Inflate;
  readonly random: RandomBytes;
  readonly runAlone: RunAlone;
  /** What starts rounds by itself; without it only `syncNow` does. */
  readonly world?: World;
  /** Idle moments, for work ahead of time; without it everything is made when it is asked for. */
  readonly whenIdle?: WhenIdle;
}

export interface OpenBook extends Book {
  /** Stops the round under way and lets go of the store. */
  close(): void;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
}

/** Fails as `notJoined` where no member has joined on this phone. */
export async function openBook(
  parts: BookParts,
): Promise<Result<OpenBook, StorageReason | LossReason | 'notJoined'>> {
  const loaded = await parts.store.load();
  if (!loaded.ok) return loaded;
  if (loaded.value === undefined) return failed('notJoined');
  const { joined } = loaded.value.head;
  const key = await parts.keyOf(joined.install);
  if (key === undefined) return failed('lost');
  const ledger = await readLedger(loaded.value, parts);
  const shelf = makeShelf(joined, ledger);
  const standing = await openStanding(parts.store, ledger);
  return ok(compose({ ...parts, key }, shelf, standing));
}

type KeyedParts = BookParts & { readonly key: InstallKey };

function compose(parts: KeyedParts, shelf: Shelf, standing: Standing): OpenBook {
  const { ledger, me } = shelf;
  const listeners = new Set<() => void>();
  const reading = readingOf(shelf, standing);
  const ready =
    parts.whenIdle === undefined
      ? undefined
      : readySearch(shelf, parts.whenIdle, () => void haystackFor(reading.households()));
  const changed = () => {
    ready?.changed();
    for (const listener of [...listeners]) listener();
  };
  const today = () => businessDate(parts.now() + ledger.head.clockOffset);
  const makeDesk = (): Desk => ({ shelf, today: today(), mint: () => mintRecordId(parts.random) });
  const saving = makeSaving({
    tools: parts,
    shelf,
    makeDesk,
    async wrote(touched) {
      refresh(shelf, touched);
      if (touched.length > 0) await standing.recount();
      changed();
      if (touched.length > 0) triggers?.saved();
    },
  });
  const ended = (wasGood: boolean) => triggers?.ended(wasGood);
  const rounds = makeRounds({ ...parts, shelf, standing, changed, ended });
  const triggers =
    parts.world === undefined ? undefined : startTriggers(parts.world, () => rounds.start());
  return {
    me,
    today,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...reading,
    ...writingOf(saving),
    ...syncingOf(rounds),
    close() {
      ready?.stop();
      triggers?.stop();
      rounds.close();
      listeners.clear();
      parts.store.close();
    },
  };
}

/** All that screens read. */
function readingOf(shelf: Shelf, standing: Standing) {
  const { ledger } = shelf;
  const households = keepLists(shelf, makeHouseholdList(shelf));
  const days = keepLists(shelf, (date) => visitsOn(shelf, date));
  const found = keepLists(shelf, (typed) => findHouseholds(households(''), typed));
  const members = keepLists(shelf, () => teamMembers(shelf));
  const recents = keepLists(shelf, () => recentHouseholds(shelf));
  const apps = keepLists(shelf, () => usedKeys(shelf, 'appKey'));
  const services = keepLists(shelf, () => usedKeys(shelf, 'serviceKey'));
  const returned = keepLists(shelf, () => returnedChanges(shelf), sameReturned);
  const unsent = keepLists(shelf, () => unsentRoots(shelf), sameRoot);
  const drafts = keepLists(shelf, () =>
    [...ledger.drafts.values()].sort((a, b) => b.keptAt - a.keptAt),
  );
  return {
    households: () => households(''),
    findHouseholds: found,
    household: (id: RecordId) => householdPage(shelf, id),
    visit: (id: RecordId) => visitEntry(shelf, id),
    visitsOn: days,
    members: () => members(''),
    areaName: (id: RecordId) => areaName(shelf, id),
    memberName: (id: RecordId) => memberEntry(shelf, id)?.values.fullName,
    recentHouseholds: () => recents(''),
    usedKeys: (field: 'appKey' | 'serviceKey') => (field === 'appKey' ? apps('') : services('')),
    nextHouseholdCode: () => nextHouseholdCode(shelf),
    returned: () => returned(''),
    unsent: () => unsent(''),
    standing: () => standing.now(),
    draft: (id: string) => ledger.drafts.get(id),
    drafts: () => drafts(''),
  } satisfies Partial<Book>;
}

/** All that a member writes. */
function writingOf(saving: Saving) {
  return {
    keepDraft: saving.keepDraft,
    dropDraft: saving.dropDraft,
    dismissReturned: saving.dismissReturned,
    saveVisit: (form, draftId) => saving.save(draftId, form, (desk) => planVisit(desk, form)),
    saveHousehold: (form, draftId) =>
      saving.save(draftId, form, (desk) => planHousehold(desk, form)),
    saveConsent: (form, draftId) => saving.save(draftId, form, (desk) => planConsent(desk, form)),
    retire: (id, reason) => saving.save(undefined, null, (desk) => planRetire(desk, id, reason)),
    undoRetire: (id) => saving.save(undefined, null, (desk) => planReturn(desk, id)),
  } satisfies Partial<Book>;
}

function syncingOf(rounds: Rounds) {
  return {
    syncNow: () => rounds.start(),
    stopSync: () => rounds.stop(),
    idle: () => rounds.settled(),
  } satisfies Partial<OpenBook>;
}
