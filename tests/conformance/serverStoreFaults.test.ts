/**
 * Each step of taking a run fails once, in every store: whatever was taken is whole, whatever was not is
 * taken when the phone sends again, and in the end nothing tells of the fault.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CommuneTransaction, ServerStore } from '../../src/server/store/contract.ts';
import { openMemoryStore } from '../../src/server/store/memory/openMemoryStore.ts';
import { openSqliteStore } from '../../src/server/store/sqlite/openSqliteStore.ts';
import { acceptRun } from '../../src/server/sync/acceptRun.ts';
import type { RecordState } from '../../src/shared/records/state.ts';
import { edit, household, of } from '../fixtures/fieldWork.ts';
import { areas, id, makeWorld, type World } from '../fixtures/serverWorld.ts';

/** A store whose k-th step within transactions throws, before or after it has been done. */
function failingAt(store: ServerStore, k: number, isDone: boolean) {
  const count = { steps: 0 };
  const spoiled = (tx: CommuneTransaction): CommuneTransaction => {
    const step = async <T>(real: () => Promise<T>): Promise<T> => {
      count.steps += 1;
      if (count.steps !== k) return real();
      if (isDone) await real();
      throw new Error('the disk stumbles');
    };
    return {
      ...tx,
      record: (one) => step(() => tx.record(one)),
      changesOf: (install, one, after) => step(() => tx.changesOf(install, one, after)),
      changesBefore: (question) => step(() => tx.changesBefore(question)),
      recordsNaming: (...question) => step(() => tx.recordsNaming(...question)),
      nextSeq: () => step(() => tx.nextSeq()),
      writeRecord: (state) => step(() => tx.writeRecord(state)),
      appendChange: (row) => step(() => tx.appendChange(row)),
      writeInstall: (install) => step(() => tx.writeInstall(install)),
      savepoint: (run) => step(() => tx.savepoint(run)),
    };
  };
  const failing: ServerStore = {
    ...store,
    inTransaction: (commune, run) => store.inTransaction(commune, (tx) => run(spoiled(tx))),
  };
  return { failing, count };
}

/** A run of every kind of trouble: a new household and its visit, a code clash, a card, a refusal. */
async function prepared(store: ServerStore) {
  const world = await makeWorld(store);
  const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
  await world.push(
    lan,
    household('PC-001', { headName: 'Tho', cluster: 'đầu' }),
    household('PC-003', { headName: 'Mua' }),
  );
  const bytes = await mai.run(
    household('PC-002', { code: 'PC-001' }),
    of('visit')('V', { household: id('PC-002'), result: 'met' }),
    edit('PC-001', { headName: 'Thơ', cluster: 'cuối' }),
    { ...household('PN-001'), area: areas.south },
    edit('PC-003', { consentState: 'refused' }),
  );
  return { world, arriving: { commune: world.commune, install: mai.install, bytes } };
}

/** The commune's books without their seqs, which a second try may give out in another order. */
async function booksOf(world: World) {
  return world.store.reading(world.commune, async (reader) => {
    const records = await reader.feed({
      areas: new Set(Object.values(areas)),
      after: 0,
      limit: 999,
    });
    const seqs = new Set<number>();
    for (const install of await reader.installs()) {
      const ranges = [[1, 999]] as const;
      const receipts = await reader.receipts({ install: install.id, ranges, after: 0, to: 0 });
      for (const [, , seq] of receipts) if (seq > 0) seqs.add(seq);
    }
    const { head } = await reader.commune();
    return { bodies: records.map(bodyOf).toSorted(), records, seqs, head };
  });
}

/** Cards have ids by chance: they are known by what they say. */
const bodyOf = (record: RecordState): string =>
  JSON.stringify([record.kind === 'card' ? '' : record.id, Object.entries(record.body).toSorted()]);

/** Every cell was set by a change that stands in the history, and every seq is some change's. */
function expectWhole({ records, seqs, head }: Awaited<ReturnType<typeof booksOf>>): void {
  for (const { by } of records) {
    for (const one of Object.values(by)) expect(seqs.has(one.seq)).toBe(true);
  }
  expect([...seqs].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: head }, (_, at) => at + 1),
  );
}

interface Tried {
  readonly where: string;
  /** Whether a step fails before it has been done, after it, or once so and once so. */
  readonly whenDone: readonly boolean[];
  readonly open: () => ServerStore;
}

it.each<Tried>([
  { where: 'in memory', whenDone: [false, true], open: () => openMemoryStore() },
  {
    where: 'in an SQLite file',
    whenDone: [true],
    open: () => {
      const folder = mkdtempSync(join(tmpdir(), 'so-ban-faults-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      return openSqliteStore(join(folder, 'commune.sqlite'));
    },
  },
])(
  'no step that fails once leaves anything half done $where',
  async ({ whenDone, open }) => {
    const clean = await prepared(open());
    await acceptRun(clean.world.deps, clean.arriving);
    const expected = (await booksOf(clean.world)).bodies;
    await clean.world.store.close();

    let faults = 0;
    for (let k = 1, isOver = false; !isOver; k += 1) {
      for (const isDone of whenDone) {
        const { world, arriving } = await prepared(open());
        const { failing, count } = failingAt(world.store, k, isDone);
        const deps = { ...world.deps, store: failing };
        await acceptRun(deps, arriving).catch(() => undefined);
        isOver = count.steps < k;
        faults += isOver ? 0 : 1;
        expectWhole(await booksOf(world));
        await acceptRun(world.deps, arriving);
        const books = await booksOf(world);
        expectWhole(books);
        expect(books.bodies).toEqual(expected);
        await world.store.close();
      }
    }
    expect(faults).toBeGreaterThan(60);
  },
  120_000,
);
