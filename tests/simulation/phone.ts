/**
 * One member's phone: the real book on a disk that outlives it. It can die at any write, before it
 * or after it, and start again; its clock may say anything. Whatever the member was told is saved
 * is noted outside the phone, for the checkers.
 */
import { openBook, type OpenBook } from '../../src/phone/book/openBook.ts';
import { plainCodec } from '../../src/phone/storage/codec.ts';
import type { PhoneStore } from '../../src/phone/storage/contract.ts';
import {
  makeMemoryDisk,
  openMemoryPhoneStore,
  type MemoryDisk,
} from '../../src/phone/storage/memory/openMemoryPhoneStore.ts';
import { decodeRow } from '../../src/phone/storage/rowBytes.ts';
import { httpTransport } from '../../src/phone/sync/transport.ts';
import { cellsOf, CHAIN_START } from '../../src/shared/changes/change.ts';
import type { RecordId } from '../../src/shared/ids.ts';
import type { Json } from '../../src/shared/json.ts';
import { writtenChangeSchema } from '../../src/shared/wire/parseChange.ts';
import { decodeRun } from '../../src/shared/wire/run.ts';
import * as v from 'valibot';
import { bytesFrom, deflate, inflate, sha256 } from '../fixtures/nodePowers.ts';
import type { Joined } from './commune.ts';
import type { Network } from './network.ts';

/**
 * One cell that a member set and was told is saved, with what the phone knew of it at that moment.
 */
export interface Said {
  readonly n: number;
  readonly recordId: RecordId;
  readonly kind: string;
  readonly cell: string;
  readonly value: Json;
  /** The seq of the change whose value the member saw; 0 where it was never set. */
  readonly sawSeq: number;
}

export interface Phone {
  readonly at: number;
  readonly joined: Joined;
  readonly disk: MemoryDisk;
  book: OpenBook;
  /** Milliseconds that its clock is wrong by. */
  skew: number;
  readonly said: Said[];
  /** Records of which the member was told that they are saved. */
  readonly acknowledged: Set<RecordId>;
  /** How many visits the member meant to log and was told are saved. */
  visitsMeant: number;
  restarts: number;
  /** Lets the member do something; false where the phone died over it. */
  live(act: (book: OpenBook) => Promise<unknown>): Promise<boolean>;
  /** Begins a round and waits until it has ended or its request is on its way. */
  sync(): Promise<void>;
  /** Waits until nothing happens any more without the network. */
  settle(): Promise<void>;
  restart(): Promise<void>;
  /** Dies at its next write: before anything of it is kept, or after all of it is. */
  dieAtNextWrite(when: 'before' | 'after'): void;
  /** Dies at the next write while it lasts; a later one may pass. */
  calm(): void;
}

export interface PhoneOptions {
  readonly at: number;
  readonly joined: Joined;
  readonly network: Network;
  readonly now: () => number;
  readonly chance: () => number;
  /** Planted faults. */
  readonly wrapStore?: (store: PhoneStore, disk: MemoryDisk) => PhoneStore;
}

export async function switchOn(options: PhoneOptions): Promise<Phone> {
  const { at, joined, network, now, chance } = options;
  const disk = makeMemoryDisk();
  disk.head = {
    joined: joined.answer,
    nextN: 1,
    chainHash: CHAIN_START,
    cursor: 0,
    epoch: joined.answer.epoch,
    clockOffset: 0,
    lastRoundAt: 0,
  };
  const random = bytesFrom(chance);
  let death: 'before' | 'after' | undefined;
  let die: () => void = () => undefined;
  let isDead = new Promise<'dead'>(() => undefined);

  const start = async (): Promise<OpenBook> => {
    isDead = new Promise((resolve) => {
      die = () => resolve('dead');
    });
    const plain = openMemoryPhoneStore(disk);
    const store = mortal(options.wrapStore?.(plain, disk) ?? plain, {
      take: () => {
        const when = death;
        death = undefined;
        return when;
      },
      die: () => die(),
    });
    const opened = await openBook({
      store,
      codec: plainCodec,
      keyOf: async (install) => joined.key.keyOf(install),
      transport: httpTransport('', network.fetchOf(at)),
      now: () => now() + phone.skew,
      zone: () => 420,
      random,
      hash: sha256,
      deflate,
      inflate,
      appVersion: '0.1.0',
      runAlone: (_name, step) => step(),
    });
    if (!opened.ok) throw new Error(`the book did not open: ${opened.reason}`);
    return opened.value;
  };

  const phone: Omit<Phone, 'book'> & { book: OpenBook | undefined } = {
    at,
    joined,
    disk,
    book: undefined,
    skew: 0,
    said: [],
    acknowledged: new Set(),
    visitsMeant: 0,
    restarts: 0,
    async live(act) {
      const first = disk.head?.nextN ?? 1;
      const book = whole(phone).book;
      const ended = await Promise.race([act(book).then(() => 'done' as const), isDead]);
      phone.said.push(...(await saidSince(disk, first)));
      if (ended === 'done') return true;
      await phone.restart();
      return false;
    },
    async sync() {
      whole(phone).book.syncNow();
      await phone.settle();
    },
    async settle() {
      if (network.waits(at)) return;
      const { book } = whole(phone);
      const ended = await Promise.race([book.idle(), network.sends(at), isDead]);
      if (ended === 'dead') await phone.restart();
    },
    async restart() {
      phone.book?.close();
      phone.restarts += 1;
      phone.book = await start();
    },
    dieAtNextWrite: (when) => {
      death = when;
    },
    calm: () => {
      death = undefined;
    },
  };
  phone.book = await start();
  return whole(phone);
}

const whole = (phone: Omit<Phone, 'book'> & { book: OpenBook | undefined }): Phone => {
  if (phone.book === undefined) throw new Error('the phone is off');
  return phone as Phone;
};

interface Fate {
  readonly take: () => 'before' | 'after' | undefined;
  readonly die: () => void;
}

/**
 * A store whose phone may die over a write: the promise then never resolves, as for anybody whose
 * phone goes dark.
 */
function mortal(store: PhoneStore, fate: Fate): PhoneStore {
  const never = new Promise<never>(() => undefined);
  const write = async <T>(step: () => Promise<T>): Promise<T> => {
    const when = fate.take();
    if (when === undefined) return step();
    if (when === 'after') await step();
    fate.die();
    return never;
  };
  return {
    ...store,
    commitRun: (run) => write(() => store.commitRun(run)),
    commitAnswer: (page) => write(() => store.commitAnswer(page)),
    keepDraft: (draft) => write(() => store.keepDraft(draft)),
    logRound: (round) => write(() => store.logRound(round)),
  };
}

/**
 * What the phone's own disk says was saved from a number on: also what was kept by a phone that
 * died before it could say so.
 */
async function saidSince(disk: MemoryDisk, first: number): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const run of disk.outbox.values()) {
    if (run.first < first) continue;
    const read = await decodeRun(run.bytes, inflate);
    if (!read.ok) throw new Error('a run that was just saved can be read');
    for (const [at, written] of read.value.changes.entries()) {
      const change = v.parse(writtenChangeSchema, written);
      const row = disk.rows.get(change.recordId);
      const state = row === undefined ? undefined : decodeRow(row.bytes);
      for (const { cell, value } of cellsOf(change)) {
        const sawSeq = state?.by[cell]?.seq ?? 0;
        const { recordId, kind } = change;
        said.push({ n: run.first + at, recordId, kind, cell, value, sawSeq });
      }
    }
  }
  return said;
}
