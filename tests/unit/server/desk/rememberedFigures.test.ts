/** Figures are counted again when something changed, and only then. */
import { expect, it } from 'vitest';
import { rememberFigures } from '../../../../src/server/desk/rememberedFigures.ts';
import type { CommuneReader } from '../../../../src/server/store/contract.ts';
import { household } from '../../../fixtures/fieldWork.ts';
import { makeWorld, TODAY } from '../../../fixtures/serverWorld.ts';

const november = { from: '2026-11-01', to: '2026-11-30' } as const;
const october = { from: '2026-10-01', to: '2026-10-31' } as const;

async function aDesk(limit?: number) {
  const world = await makeWorld();
  const mai = await world.join('Mai');
  const figuresOf = rememberFigures(limit);
  let counted = 0;
  const look = (period: typeof november | typeof october) =>
    world.store.reading(world.commune, (reader) => {
      const counting: CommuneReader = {
        ...reader,
        figures: (question) => {
          counted += 1;
          return reader.figures(question);
        },
      };
      return figuresOf(counting, { period, today: TODAY, pillarOf: {} });
    });
  return { world, mai, look, counted: () => counted };
}

it('who looks twice gets the same figures, counted once', async () => {
  const { look, counted } = await aDesk();
  const first = await look(november);
  expect(await look(november)).toEqual(first);
  expect(counted()).toBe(1);
});

it('another period is counted for itself', async () => {
  const { look, counted } = await aDesk();
  await look(november);
  expect((await look(october)).period).toEqual(october);
  expect(counted()).toBe(2);
});

it('a change that arrived shows at the next look', async () => {
  const { world, mai, look, counted } = await aDesk();
  const before = await look(november);
  await world.push(mai, household('PC-001'));
  const after = await look(november);
  expect(after.total.householdsInRegister).toBe(before.total.householdsInRegister + 1);
  expect(counted()).toBe(2);
});

it('only so many periods are kept, and the one looked at least lately goes first', async () => {
  const { look, counted } = await aDesk(1);
  await look(november);
  await look(october);
  await look(october);
  expect(counted()).toBe(2);
  await look(november);
  expect(counted()).toBe(3);
});
