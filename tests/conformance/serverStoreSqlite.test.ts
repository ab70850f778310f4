import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/server/store/sqlite/openSqliteStore.ts';
import { serverStoreSuite } from './serverStoreSuite.ts';

serverStoreSuite('in an SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-ban-store-'));
  const path = join(folder, 'commune.sqlite');
  let store = openSqliteStore(path);
  return {
    store,
    async reopen() {
      await store.close();
      store = openSqliteStore(path);
      return store;
    },
    async end() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
