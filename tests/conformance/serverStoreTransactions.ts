/** All or nothing, one after the other, and readers who see one moment. */
import { describe, expect, it } from 'vitest';
import { areas, id, phoneInstall } from '../fixtures/serverWorld.ts';
import type { Begin, FeedOf, HeadOf } from './serverStoreOpened.ts';
import { change, commune, mai, other, put } from './serverStoreRows.ts';

export function transactionTests(
  begin: Begin,
  { feedOf, headOf }: { readonly feedOf: FeedOf; readonly headOf: HeadOf },
): void {
  describe('keeps transactions apart', () => {
    it('a failed one leaves nothing, and its seq is given out again', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, (tx) => put(tx, 'A'));
      const failing = store.inTransaction(commune, async (tx) => {
        await put(tx, 'A', { area: areas.south });
        await put(tx, 'B');
        await tx.appendChange(change(mai, 1));
        await tx.writeInstall(phoneInstall(mai, id('member')));
        throw new Error('the server stumbles');
      });
      await expect(failing).rejects.toThrow('stumbles');
      expect(await headOf(store)).toBe(1);
      expect((await feedOf(store, 0)).map((one) => [one.id, one.area])).toEqual([
        [id('A'), areas.north],
      ]);
      await store.reading(commune, async (reader) => {
        expect(await reader.change(mai, 1)).toBeUndefined();
        expect(await reader.history(id('PC-001'))).toEqual([]);
        expect(await reader.installs()).toEqual([]);
        expect(await reader.moves({ after: 0, to: 9 })).toEqual([]);
      });
      const next = await store.inTransaction(commune, (tx) => put(tx, 'C'));
      expect(next.seq).toBe(2);
    });

    it('a failed step undoes only its own writes', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        const failing = tx.savepoint(async () => {
          await put(tx, 'B');
          await tx.savepoint(() => put(tx, 'C'));
          await tx.appendChange(change(mai, 1));
          throw new Error('this step stumbles');
        });
        await expect(failing).rejects.toThrow('stumbles');
        expect(await tx.record(id('C'))).toBeUndefined();
        await tx.savepoint(() => put(tx, 'D'));
        await tx.appendChange(change(mai, 1));
      });
      expect((await feedOf(store, 0)).map((one) => [one.id, one.seq])).toEqual([
        [id('A'), 1],
        [id('D'), 2],
      ]);
      expect(await headOf(store)).toBe(2);
    });

    it('the second begins when the first has ended, in the order of asking', async () => {
      const { store } = await begin();
      const gate = makeGate();
      const order: string[] = [];
      const first = store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        await gate.passed;
        order.push('first');
      });
      const rest = ['second', 'third'].map((turn) =>
        store.inTransaction(commune, async (tx) => {
          order.push(turn);
          return put(tx, turn);
        }),
      );
      gate.open();
      await first;
      expect((await Promise.all(rest)).map((one) => one.seq)).toEqual([2, 3]);
      expect(order).toEqual(['first', 'second', 'third']);
    });

    it('sees its own writes at once, and nobody else does before the end', async () => {
      const { store } = await begin();
      const [written, ended] = [makeGate(), makeGate()];
      const writing = store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        expect((await tx.record(id('A')))?.seq).toBe(1);
        expect(await tx.feed({ areas: new Set([areas.north]), after: 0, limit: 9 })).toHaveLength(
          1,
        );
        written.open();
        await ended.passed;
      });
      await written.passed;
      expect(await feedOf(store, 0)).toEqual([]);
      expect(await headOf(store)).toBe(0);
      ended.open();
      await writing;
      expect(await feedOf(store, 0)).toHaveLength(1);
    });

    it('a reading sees one moment, whatever is written meanwhile', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, (tx) => put(tx, 'A'));
      const seen = await store.reading(commune, async (reader) => {
        const before = await reader.commune();
        await store.inTransaction(commune, (tx) => put(tx, 'B'));
        await store.inTransaction(commune, (tx) => put(tx, 'A', { area: areas.south }));
        const feed = await reader.feed({ areas: new Set([areas.north]), after: 0, limit: 9 });
        return { before, after: await reader.commune(), feed: feed.map((one) => one.id) };
      });
      expect(seen.after).toEqual(seen.before);
      expect(seen.feed).toEqual([id('A')]);
      expect(await headOf(store)).toBe(3);
    });

    it('that moment is when the reading begins, not when it first looks', async () => {
      const { store } = await begin();
      const seen = await store.reading(commune, async (reader) => {
        await store.inTransaction(commune, (tx) => put(tx, 'A'));
        return reader.record(id('A'));
      });
      expect(seen).toBeUndefined();
    });

    it('each commune counts for itself', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, (tx) => put(tx, 'A'));
      await store.inTransaction(other, (tx) => put(tx, 'A', { area: areas.south }));
      expect([await headOf(store), await headOf(store, other)]).toEqual([1, 1]);
      expect((await feedOf(store, 0)).map((one) => one.area)).toEqual([areas.north]);
    });

    it('an n of an install is written once', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, (tx) => tx.appendChange(change(mai, 1)));
      await expect(
        store.inTransaction(commune, (tx) => tx.appendChange(change(mai, 1, { hash: 'other' }))),
      ).rejects.toThrow(/written once|UNIQUE/);
    });

    it('nobody uses a transaction after it is over', async () => {
      const { store } = await begin();
      const tx = await store.inTransaction(commune, async (one) => ({ one }));
      await expect(tx.one.nextSeq()).rejects.toThrow(/after it is over/);
      const reader = await store.reading(commune, async (one) => ({ one }));
      await expect(reader.one.commune()).rejects.toThrow(/after it is over/);
    });

    it('a server that starts again finds all that was committed and nothing else', async () => {
      const { store, reopen } = await begin();
      await store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        await tx.appendChange(change(mai, 1));
      });
      await store
        .inTransaction(commune, (tx) => put(tx, 'B').then(() => Promise.reject(new Error('no'))))
        .catch(() => undefined);
      const again = await reopen();
      expect((await feedOf(again, 0)).map((one) => one.id)).toEqual([id('A')]);
      expect(await again.reading(commune, (reader) => reader.change(mai, 1))).toEqual(
        change(mai, 1),
      );
      expect(await again.inTransaction(commune, (tx) => tx.nextSeq())).toBe(2);
      await expect(store.communes()).rejects.toThrow(/closed store|not open/);
    });
  });
}

/** A promise with its handle outside, to hold a transaction where a test wants it. */
function makeGate(): { readonly passed: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}
