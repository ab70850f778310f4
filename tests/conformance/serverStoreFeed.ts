/** What readers are fed: in order, by area, never a part of a change. */
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../src/shared/ids.ts';
import { areas, id } from '../fixtures/serverWorld.ts';
import type { Begin, FeedOf } from './serverStoreOpened.ts';
import { commune, put, record } from './serverStoreRows.ts';

export function feedTests(begin: Begin, feedOf: FeedOf): void {
  describe('feeds readers', () => {
    it('the records of their areas after a seq, oldest first, and counts the rest', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        for (const name of ['A', 'B', 'C']) await put(tx, name);
        await put(tx, 'far', { area: areas.commune });
        await tx.writeRecord(record('A', { seq: await tx.nextSeq() }));
      });
      expect((await feedOf(store, 0)).map((one) => [one.id, one.seq])).toEqual([
        [id('B'), 2],
        [id('C'), 3],
        [id('A'), 5],
      ]);
      expect((await feedOf(store, 2, 1)).map((one) => one.seq)).toEqual([3]);
      expect(await feedOf(store, 5)).toEqual([]);
      const rest = await store.reading(commune, (reader) =>
        reader.countFeed({ areas: new Set([areas.north]), after: 2 }),
      );
      expect(rest).toBe(2);
    });

    it('never a part of a seq', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        const seq = await tx.nextSeq();
        for (const name of ['B', 'C', 'D']) await tx.writeRecord(record(name, { seq }));
        await put(tx, 'E');
      });
      expect((await feedOf(store, 0, 2)).map((one) => one.seq)).toEqual([1, 2, 2, 2]);
      expect((await feedOf(store, 1, 1)).map((one) => one.seq)).toEqual([2, 2, 2]);
      expect((await feedOf(store, 2, 1)).map((one) => one.seq)).toEqual([3]);
    });

    it('word of each record that went to another area', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        await put(tx, 'B');
        await tx.writeRecord(record('A', { seq: await tx.nextSeq() }));
        await tx.writeRecord(record('A', { seq: await tx.nextSeq(), area: areas.south }));
        await tx.writeRecord(record('B', { seq: await tx.nextSeq(), area: areas.south }));
        await tx.writeRecord(record('B', { seq: await tx.nextSeq(), area: areas.north }));
      });
      const moves = (after: number, to: number, ids?: RecordId[]) =>
        store.reading(commune, (reader) =>
          reader.moves(ids === undefined ? { after, to } : { after, to, ids }),
        );
      const moveOfA = { id: id('A'), from: areas.north, areaNow: areas.south, seq: 4 };
      const movesOfB = [
        { id: id('B'), from: areas.north, areaNow: areas.north, seq: 5 },
        { id: id('B'), from: areas.south, areaNow: areas.north, seq: 6 },
      ];
      expect(await moves(0, 6)).toEqual([moveOfA, ...movesOfB]);
      expect(await moves(4, 5)).toEqual([movesOfB[0]]);
      expect(await moves(0, 9, [id('B'), id('none')])).toEqual(movesOfB);
    });
  });
}
