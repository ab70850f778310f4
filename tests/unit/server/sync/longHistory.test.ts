/** What a record of many changes costs the next change, and whom a long run keeps waiting. */
import { expect, it } from 'vitest';
import { acceptRun } from '../../../../src/server/sync/acceptRun.ts';
import type { ServerStore } from '../../../../src/server/store/contract.ts';
import { edit, household } from '../../../fixtures/fieldWork.ts';
import { id, makeWorld } from '../../../fixtures/serverWorld.ts';

const note = (text: string) => edit('PC-001', { note: text });

it('the next change reads a handful of the record’s changes, not all of them', async () => {
  const world = await makeWorld();
  const mai = await world.join('Mai');
  await world.push(mai, household('PC-001'));
  const notes = Array.from({ length: 300 }, (_, at) => note(`lần ${at}`));
  await world.push(mai, ...notes);
  let read = 0;
  const counting: ServerStore = {
    ...world.store,
    inTransaction: (commune, run) =>
      world.store.inTransaction(commune, (tx) =>
        run({
          ...tx,
          changesOf: async (...asked) => {
            const rows = await tx.changesOf(...asked);
            read += rows.length;
            return rows;
          },
          changesBefore: async (asked) => {
            const rows = await tx.changesBefore(asked);
            read += rows.length;
            return rows;
          },
        }),
      ),
  };
  const bytes = await mai.run(note('lần cuối'));
  const arriving = { commune: world.commune, install: mai.install, bytes };
  expect(await acceptRun({ ...world.deps, store: counting }, arriving)).toMatchObject({ ok: true });
  expect((await world.record(id('PC-001')))?.body['note']).toBe('lần cuối');
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThanOrEqual(20);
});

it('a run of hundreds of changes lets others through between them', async () => {
  const world = await makeWorld();
  const mai = await world.join('Mai');
  await world.push(mai, household('PC-001'));
  const bytes = await mai.run(...Array.from({ length: 300 }, (_, at) => note(`lần ${at}`)));
  let turns = 0;
  let isOver = false;
  const others = (): void => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  await acceptRun(world.deps, { commune: world.commune, install: mai.install, bytes });
  isOver = true;
  expect(turns).toBeGreaterThan(4);
});
