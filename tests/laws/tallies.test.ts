/**
 * The figures that the server counts in SQL are those of a recount, whatever lies in the
 * register. Each world is a commune of its own in one real SQLite file, so that the other worlds
 * lie beside it and must not be counted.
 */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommuneId } from '../../src/shared/ids.ts';
import type { Period } from '../../src/shared/dates.ts';
import type { RecordState } from '../../src/shared/records/state.ts';
import { recount } from '../../src/shared/tallies/recount.ts';
import type { Figures } from '../../src/shared/tallies/tally.ts';
import type { ServerStore } from '../../src/server/store/contract.ts';
import { openSqliteStore } from '../../src/server/store/sqlite/openSqliteStore.ts';
import { idOf, pineSlope } from '../unit/shared/tallies/records.ts';
import { periods, worlds } from './talliesWorlds.ts';

const pillarOf = { vneid: 'digital_government', selling: 'digital_economy' } as const;

describe('figures counted in SQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-ban-tallies-'));
  let store: ServerStore;
  beforeAll(() => {
    store = openSqliteStore(join(folder, 'tallies.sqlite'));
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  let communes = 0;
  async function inSql(states: readonly RecordState[], period: Period): Promise<Figures> {
    communes += 1;
    const id = idOf(`commune ${communes}`) as string as CommuneId;
    await store.found({
      id,
      name: 'xã Nà Mẫu (dữ liệu mẫu)',
      area: pineSlope,
      epoch: 'e',
      isSample: true,
    });
    await store.inTransaction(id, async (tx) => {
      for (const state of states) await tx.writeRecord(state);
    });
    return store.reading(id, (reader) => reader.figures({ period, today: '2026-11-23', pillarOf }));
  }

  it('are those of a recount', async () => {
    const seen = {
      visits: 0,
      first: 0,
      memberDays: 0,
      filed: 0,
      blockers: 0,
      doubtful: 0,
      merged: 0,
    };
    await fc.assert(
      fc.asyncProperty(worlds, periods, async (states, period) => {
        const figures = recount(states, { period, pillarOf });
        seen.visits += figures.total.visits;
        seen.first += figures.total.householdsFirst;
        seen.memberDays += figures.total.memberDays;
        seen.filed += figures.total.serviceFiled;
        seen.blockers += figures.blockers.length;
        seen.doubtful += figures.total.doubtful;
        const alone = states.map((state) => ({
          ...state,
          body: { ...state.body, mergedInto: null },
        }));
        const unmerged = recount(alone, { period, pillarOf });
        if (unmerged.total.householdsReached > figures.total.householdsReached) seen.merged += 1;
        expect(await inSql(states, period)).toEqual(figures);
      }),
      { numRuns: 400 },
    );
    for (const often of Object.values(seen))
      expect(often, JSON.stringify(seen)).toBeGreaterThan(10);
  });

  it('are all 0 in a commune without records', async () => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    expect(await inSql([], period)).toEqual(recount([], { period, pillarOf }));
  });
});
