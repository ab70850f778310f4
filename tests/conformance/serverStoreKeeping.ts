/** What is written comes back as it was, and to nobody else's commune. */
import { describe, expect, it } from 'vitest';
import type { KindName } from '../../src/shared/records/registry.ts';
import { areas, communeId, id, NOON, phoneInstall } from '../fixtures/serverWorld.ts';
import type { Begin } from './serverStoreOpened.ts';
import {
  change,
  commune,
  founding,
  lan,
  mai,
  other,
  put,
  record,
  refused,
} from './serverStoreRows.ts';

export function keepingTests(begin: Begin): void {
  describe('gives back what it was given', () => {
    it('a record with all its parts, replaced whole by the next', async () => {
      const { store } = await begin();
      const states = [record('PC-001', { seq: 1 }), record('PC-001', { seq: 2, body: {} })];
      for (const state of states) {
        await store.inTransaction(commune, (tx) => tx.writeRecord(state));
        expect(await store.reading(commune, (reader) => reader.record(state.id))).toEqual(state);
      }
      expect(await store.reading(other, (reader) => reader.record(id('PC-001')))).toBeUndefined();
    });

    it('records of a kind, in some areas or all, in the order of id', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        await put(tx, 'A');
        await put(tx, 'B', { area: areas.south });
        await put(tx, 'C', { kind: 'person', body: { household: id('A') } });
      });
      const [all, north] = await store.reading(commune, async (reader) => [
        await reader.records('household'),
        await reader.records('household', new Set([areas.north])),
      ]);
      expect(all?.map((one) => one.id)).toEqual([id('A'), id('B')].toSorted());
      expect(north?.map((one) => one.id)).toEqual([id('A')]);
    });

    it('records whose field names another or holds a text', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        await put(tx, 'P', {
          kind: 'person',
          body: { household: id('A'), displayName: 'Bà Tho' },
        });
        await put(tx, 'Q', { kind: 'person', body: { household: id('B') } });
        await put(tx, 'V', { kind: 'visit', body: { household: id('A') } });
        await put(tx, 'A', { body: { code: "PC'1" } });
      });
      const naming = (kind: KindName, field: string, value: string) =>
        store.reading(commune, async (reader) =>
          (await reader.recordsNaming(kind, field, value)).map((one) => one.id),
        );
      expect(await naming('person', 'household', id('A'))).toEqual([id('P')]);
      expect(await naming('person', 'displayName', 'Bà Tho')).toEqual([id('P')]);
      expect(await naming('visit', 'household', id('A'))).toEqual([id('V')]);
      expect(await naming('household', 'code', "PC'1")).toEqual([id('A')]);
      expect(await naming('household', 'code', 'PC')).toEqual([]);
    });

    it('changes by n, by record in the order of n, and a history in the order of seq', async () => {
      const { store } = await begin();
      const rows = [
        change(mai, 2, { receipt: [2, 'merged', 3, ''] }),
        change(mai, 1, { receipt: [1, 'review', 5, ''] }),
        change(lan, 1, { receipt: [1, 'quarantined', 0, 'revoked'] }),
        change(mai, 3, {
          recordId: null,
          area: null,
          kind: '',
          written: 'x',
          receipt: refused(3),
        }),
      ];
      await store.inTransaction(commune, async (tx) => {
        for (const row of rows) await tx.appendChange(row);
      });
      const read = await store.reading(commune, async (reader) => ({
        third: await reader.change(mai, 3),
        none: await reader.change(mai, 4),
        own: await reader.changesOf(mai, id('PC-001')),
        ownLater: await reader.changesOf(mai, id('PC-001'), 1),
        ownEarlier: await reader.changesBefore({
          install: mai,
          recordId: id('PC-001'),
          before: 3,
          limit: 1,
        }),
        history: await reader.history(id('PC-001')),
      }));
      expect(read.third).toEqual(rows[3]);
      expect(read.none).toBeUndefined();
      expect(read.own).toEqual([rows[1], rows[0]]);
      expect([read.ownLater, read.ownEarlier]).toEqual([[rows[0]], [rows[0]]]);
      expect(read.history).toEqual([rows[2], rows[0], rows[1]]);
    });

    it('receipts for the ranges asked for and the seqs passed, each once, in the order of n', async () => {
      const { store } = await begin();
      await store.inTransaction(commune, async (tx) => {
        for (const n of [1, 2, 3, 4, 5, 6]) await tx.appendChange(change(mai, n));
        await tx.appendChange(change(mai, 7, { receipt: refused(7) }));
        await tx.appendChange(change(lan, 1));
      });
      const numbers = (ranges: [number, number][], after: number, to: number) =>
        store.reading(commune, async (reader) =>
          (await reader.receipts({ install: mai, ranges, after, to })).map(([n]) => n),
        );
      expect(
        await numbers(
          [
            [1, 2],
            [6, 9],
          ],
          0,
          0,
        ),
      ).toEqual([1, 2, 6, 7]);
      expect(await numbers([], 102, 104)).toEqual([3, 4]);
      expect(await numbers([[3, 3]], 102, 104)).toEqual([3, 4]);
      expect(await numbers([[1, Number.MAX_SAFE_INTEGER]], 0, 0)).toHaveLength(7);
    });

    it('installs, codes, accounts and sessions, and whose they are', async () => {
      const { store } = await begin();
      const install = { ...phoneInstall(mai, id('member')), revokedAt: NOON, lastRoundAt: null };
      const code = {
        hash: 'h1',
        member: id('member'),
        madeAt: 1,
        expiresAt: 2,
        spentAt: null,
        twin: 'h2',
      };
      const account = {
        name: 'canbo',
        displayName: 'Cán bộ',
        roles: ['commune_officer', 'admin'] as const,
        passwordHash: null,
        setupHash: 's',
        install: lan,
      };
      const session = { hash: 'token', account: 'canbo', startedAt: 1, expiresAt: 2 };
      await store.inTransaction(commune, async (tx) => {
        await tx.writeInstall({ ...install, lastN: 1 });
        await tx.writeInstall(install);
        await tx.writeCode(code);
        await tx.writeAccount(account);
        await tx.writeSession(session);
        await tx.writeSession({ ...session, hash: 'ended' });
        await tx.endSession('ended');
        await tx.audit({ at: 1, install: mai, account: null, act: 'tried', subject: 'x' });
      });
      const read = await store.reading(commune, async (reader) => ({
        install: await reader.install(mai),
        installs: await reader.installs(),
        code: await reader.code('h1'),
        account: await reader.account('canbo'),
        accounts: await reader.accounts(),
        session: await reader.session('token'),
        ended: await reader.session('ended'),
      }));
      expect(read).toEqual({
        install,
        installs: [install],
        code,
        account,
        accounts: [account],
        session,
        ended: undefined,
      });
      expect(await store.communeOfInstall(mai)).toBe(commune);
      expect(await store.communeOfInstall(lan)).toBeUndefined();
      expect(await store.communeOfCode('h1')).toBe(commune);
      expect(await store.communeOfSession('token')).toBe(commune);
      expect(await store.communeOfSession('ended')).toBeUndefined();
      expect(await store.communeOfAccount('canbo')).toBe(commune);
      expect(await store.reading(other, (reader) => reader.installs())).toEqual([]);
    });

    it('its communes, each founded once', async () => {
      const { store } = await begin();
      const heads = (await store.communes()).map((one) => [one.id, one.head]);
      expect(heads).toEqual(
        [
          [commune, 0],
          [other, 0],
        ].toSorted(),
      );
      await expect(store.found(founding(commune))).rejects.toThrow(/founded once|UNIQUE/);
      await expect(store.inTransaction(communeId('nowhere'), (tx) => tx.nextSeq())).rejects.toThrow(
        /founded before/,
      );
    });
  });
}
