import { expect, it } from 'vitest';
import { makeMemoryDisk, openMemoryStore } from '../../src/server/store/memory/openMemoryStore.ts';
import { areas, id } from '../fixtures/serverWorld.ts';
import { commune, founding, put } from './serverStoreRows.ts';
import { serverStoreSuite } from './serverStoreSuite.ts';

serverStoreSuite('in memory', async () => {
  const disk = makeMemoryDisk();
  let store = openMemoryStore(disk);
  return {
    store,
    async reopen() {
      await store.close();
      store = openMemoryStore(disk);
      return store;
    },
    end: () => store.close(),
  };
});

it('a server in memory that dies in the middle of a transaction leaves nothing of it on its disk', async () => {
  const disk = makeMemoryDisk();
  const store = openMemoryStore(disk);
  await store.found(founding(commune));
  await store.inTransaction(commune, (tx) => put(tx, 'A'));
  const under = Promise.withResolvers<void>();
  void store.inTransaction(commune, async (tx) => {
    await put(tx, 'A', { area: areas.south });
    await put(tx, 'B');
    under.resolve();
    await new Promise(() => undefined);
  });
  await under.promise;
  await store.close();
  const again = openMemoryStore(disk);
  const seen = await again.inTransaction(commune, async (tx) => {
    await put(tx, 'C');
    return tx.feed({ areas: new Set(Object.values(areas)), after: 0, limit: 9 });
  });
  expect(seen.map((one) => [one.id, one.area, one.seq])).toEqual([
    [id('A'), areas.north, 1],
    [id('C'), areas.north, 2],
  ]);
});
