/** What every store of the server must do, run on each of them. It goes by the contract alone. */
import { describe, onTestFinished } from 'vitest';
import type { ServerStore } from '../../src/server/store/contract.ts';
import { areas } from '../fixtures/serverWorld.ts';
import { feedTests } from './serverStoreFeed.ts';
import type { Begin, FeedOf, HeadOf, OpenedStore } from './serverStoreOpened.ts';
import { keepingTests } from './serverStoreKeeping.ts';
import { commune, founding, other } from './serverStoreRows.ts';
import { transactionTests } from './serverStoreTransactions.ts';

export function serverStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  const begin: Begin = async () => {
    const opened = await open();
    onTestFinished(() => opened.end());
    await opened.store.found(founding(commune));
    await opened.store.found(founding(other));
    return opened;
  };
  const feedOf: FeedOf = (store: ServerStore, after: number, limit = 100) =>
    store.reading(commune, (reader) =>
      reader.feed({ areas: new Set([areas.north, areas.south]), after, limit }),
    );
  const headOf: HeadOf = (store, of = commune) =>
    store.reading(of, async (reader) => (await reader.commune()).head);

  describe(`The server's store ${name}`, () => {
    keepingTests(begin);
    feedTests(begin, feedOf);
    transactionTests(begin, { feedOf, headOf });
  });
}
