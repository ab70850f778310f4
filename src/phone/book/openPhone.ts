/**
 * What the app finds on this phone when it starts: a book, no book yet, or a reason why neither can
 * be shown. Puts the browser's own database, key, locks and network together; everything else in
 * the book is handed these.
 */
import type { JoinReason, LinkReason } from '../../shared/reasons.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { LookAnswer } from '../../shared/wire/join.ts';
import { holdWindow, runAlone } from '../lock/alone.ts';
import { plainCodec } from '../storage/codec.ts';
import type { LossReason, StorageReason } from '../storage/contract.ts';
import { deflateRaw, inflateRaw } from '../storage/deflate.ts';
import { BOOK_NAME, openDexieStore, type DexieStore } from '../storage/dexie/openDexieStore.ts';
import { installKeyOf } from '../storage/installKey.ts';
import { browserSentinel, withSentinel } from '../storage/sentinel.ts';
import { randomBytes, sha256Hex } from '../storage/webPowers.ts';
import { joinTeam } from '../sync/joinTeam.ts';
import { httpTransport, type Transport } from '../sync/transport.ts';
import { pageWorld } from '../sync/triggers.ts';
import { openBook, type OpenBook } from './openBook.ts';

export type Phone =
  | { readonly state: 'open'; readonly book: OpenBook }
  /** Nobody has joined here; `wasWiped` where a book had been here and the browser lost it. */
  | { readonly state: 'notJoined'; readonly wasWiped: boolean; readonly joining: Joining }
  /** Another window holds the book; open again with `take` to have it here. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'closed'; readonly reason: StorageReason | LossReason };

export interface Joining {
  /** Whose code is this? Spends nothing. */
  look(code: string): Promise<Result<LookAnswer, JoinReason | LinkReason>>;
  /** Spends the code and opens the new book. */
  join(
    code: string,
  ): Promise<Result<OpenBook, JoinReason | LinkReason | StorageReason | LossReason>>;
}

export interface PhoneOptions {
  readonly appVersion: string;
  /** Takes the book from the window that holds it. */
  readonly take?: boolean;
  /**
   * The book is gone from this window: another one took it, or the database closed under it. Show
   * so, and offer to reload.
   */
  readonly onGone: (why: 'taken' | StorageReason) => void;
}

export async function openPhone(options: PhoneOptions): Promise<Phone> {
  let book: OpenBook | undefined;
  const onLost = () => {
    book?.close();
    options.onGone('taken');
  };
  const held = await holdWindow('so-ban-book', { take: options.take === true, onLost });
  if (held === undefined) return { state: 'elsewhere' };
  const dexie = openDexieStore({ onDead: (reason) => options.onGone(reason) });
  const store = withSentinel(dexie, browserSentinel(BOOK_NAME));
  const transport = httpTransport();
  const opened = await openHere(store, transport, options.appVersion);
  if (opened.ok) {
    book = opened.value;
    return { state: 'open', book };
  }
  const { reason } = opened;
  if (reason !== 'notJoined' && reason !== 'wiped') {
    store.close();
    held.release();
    return { state: 'closed', reason };
  }
  const joining: Joining = {
    look: (code) => transport.look(code),
    async join(code) {
      const tools = { store, keys: store.keys, transport, appVersion: options.appVersion };
      const joined = await joinTeam(tools, code);
      if (!joined.ok) return joined;
      const first = await openHere(store, transport, options.appVersion);
      if (!first.ok) return failed(first.reason === 'notJoined' ? 'lost' : first.reason);
      book = first.value;
      return first;
    },
  };
  return { state: 'notJoined', wasWiped: reason === 'wiped', joining };
}

function openHere(
  store: DexieStore,
  transport: Transport,
  appVersion: string,
): ReturnType<typeof openBook> {
  return openBook({
    store,
    async keyOf(install) {
      const pair = await store.keys.read();
      return pair.ok && pair.value !== undefined ? installKeyOf(install, pair.value) : undefined;
    },
    codec: plainCodec,
    transport,
    now: Date.now,
    zone: () => -new Date().getTimezoneOffset(),
    random: randomBytes,
    hash: sha256Hex,
    deflate: deflateRaw,
    inflate: inflateRaw,
    appVersion,
    runAlone,
    world: pageWorld(),
    whenIdle,
  });
}

/** Not every browser tells of idle moments; a turn later is near enough there. */
function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call);
  else setTimeout(call, AFTER_OTHERS_MS);
}

const AFTER_OTHERS_MS = 50;
