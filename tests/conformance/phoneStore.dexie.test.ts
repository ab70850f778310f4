/** IndexedDB as Node plays it: the common promises, and what only a real database can do to us. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import type { StorageReason } from '../../src/phone/storage/contract.ts';
import { openDexieStore } from '../../src/phone/storage/dexie/openDexieStore.ts';
import { reasonOf } from '../../src/phone/storage/dexie/watch.ts';
import { makeKeyPair } from '../../src/phone/storage/installKey.ts';
import { sampleJoin } from '../fixtures/sampleHamlet.ts';
import { phoneStoreCases } from './phoneStore.ts';

const newEngine = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

it.each(phoneStoreCases)('in IndexedDB: $name', async ({ run }) => {
  const engine = newEngine();
  await expect(run({ open: () => openDexieStore({ engine }) })).resolves.toBeUndefined();
});

const head = {
  joined: sampleJoin,
  nextN: 1,
  chainHash: '0'.repeat(64),
  cursor: 0,
  epoch: '',
  clockOffset: 0,
  lastRoundAt: 0,
};
const draft = { id: 'd', keptAt: 1, bytes: Uint8Array.of(1) };

it('an app that is older than the database writes nothing into it', async () => {
  const engine = newEngine();
  const store = openDexieStore({ engine });
  await store.enrol(head);
  const newer = new Dexie('so-ban', engine);
  newer.version(1).stores({ meta: '' });
  await newer.table('meta').put(2, 'schema');
  expect(await store.keepDraft(draft)).toEqual({ ok: false, reason: 'stale' });
  expect(await store.load()).toEqual({ ok: false, reason: 'stale' });
  newer.close();
});

it('a newer app that wants to change the database gets it, and this one says that it is stale', async () => {
  const engine = newEngine();
  const told: StorageReason[] = [];
  const store = openDexieStore({ engine, onDead: (reason) => told.push(reason) });
  await store.enrol(head);
  const newer = new Dexie('so-ban', engine);
  newer.version(2).stores({ meta: '', more: 'id' });
  await newer.open();
  expect(told).toEqual(['stale']);
  expect(await store.keepDraft(draft)).toEqual({ ok: false, reason: 'stale' });
  newer.close();
});

it('a database that never answers is given up, and the page is told', async () => {
  const silent = { open: () => ({}), cmp: () => 0 };
  const told: StorageReason[] = [];
  const store = openDexieStore({
    engine: { indexedDB: Object.assign(new IDBFactory(), silent), IDBKeyRange },
    onDead: (reason) => told.push(reason),
    writeTimeoutMs: 20,
  });
  expect(await store.keepDraft(draft)).toEqual({ ok: false, reason: 'lost' });
  expect(told).toEqual(['lost']);
});

it('a full phone is told apart from a lost database, however deep the error hides', () => {
  const named = (name: string, inner?: Error) => Object.assign(new Error(name), { name, inner });
  expect(reasonOf(named('AbortError', named('QuotaExceededError')))).toBe('full');
  expect(reasonOf(named('QuotaExceededError'))).toBe('full');
  expect(reasonOf(named('VersionError'))).toBe('stale');
  expect(reasonOf(named('UnknownError'))).toBe('lost');
  expect(reasonOf('no error at all')).toBe('lost');
});

it('the key lies beside the book and cannot be taken out', async () => {
  const engine = newEngine();
  const pair = await makeKeyPair();
  expect(pair.privateKey.extractable).toBe(false);
  await openDexieStore({ engine }).keys.keep(pair);
  const read = await openDexieStore({ engine }).keys.read();
  expect(read.ok && read.value?.privateKey.extractable).toBe(false);
});
