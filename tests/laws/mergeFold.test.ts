/**
 * The law of folding: own changes by their seq, and the feed for the rest, give each phone the
 * server's own state to the last mark, whatever was lost, doubled, late or refused on the way.
 * Examples of it are in tests/unit/server/sync/answerRound.test.ts.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../src/shared/json.ts';
import { kinds, type KindName } from '../../src/shared/records/registry.ts';
import { makeFoldingPhone, type FoldingPhone } from '../fixtures/foldingPhone.ts';
import {
  areas,
  id,
  makeWorld,
  NOON,
  teams,
  type World,
  type Written,
} from '../fixtures/serverWorld.ts';

const DAY = 24 * 60 * 60 * 1000;
const LAST_DAY = 6;

/**
 * One step of somebody: writing, sending some of what was written, asking for news, or a night
 * passing.
 */
type Step =
  | {
      readonly does: 'write';
      readonly who: number;
      readonly name: string;
      readonly kind: KindName;
      readonly values: { readonly [field: string]: Json };
    }
  | { readonly does: 'send'; readonly who: number; readonly runs: readonly number[] }
  | {
      readonly does: 'ask';
      readonly who: number;
      readonly isLost: boolean;
      readonly feedFirst: boolean;
    }
  | { readonly does: 'sleep' };

const who = fc.integer({ min: 0, max: 2 });
const household = fc.record(
  {
    code: fc.constantFrom('PC-001', 'PC-002'),
    status: fc.constantFrom('living', 'moved'),
    consentState: fc.constantFrom('given', 'refused', 'withdrawn'),
    headName: fc.constantFrom('Tho', 'Thơ', ''),
    cluster: fc.constantFrom('a', 'b'),
    note: fc.constantFrom('một', 'hai', 'x'.repeat(301), ''),
    priorities: fc.subarray(['elderly_alone', 'special_help']),
    retired: fc.boolean(),
    peopleU6: fc.constantFrom(1, 99, -1),
  },
  { requiredKeys: [] },
);
const visit = fc.record(
  {
    household: fc.constantFrom(id('H1'), id('H2')),
    visitDate: fc.constantFrom('2026-11-20', '2026-11-22', '2026-11-25', '2021-01-01'),
    note: fc.constantFrom('một', 'hai'),
    retired: fc.boolean(),
  },
  { requiredKeys: [] },
);
const person = fc.record(
  { household: fc.constantFrom(id('H1'), id('H2')), displayName: fc.constantFrom('Mỷ', '') },
  { requiredKeys: ['household'] },
);

const writing = (
  kind: KindName,
  names: readonly string[],
  values: fc.Arbitrary<object>,
): fc.Arbitrary<Step> =>
  fc.record({
    does: fc.constant('write' as const),
    who,
    name: fc.constantFrom(...names),
    kind: fc.constant(kind),
    values: values as fc.Arbitrary<{ [field: string]: Json }>,
  });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: writing('household', ['H1', 'H2'], household) },
  { weight: 3, arbitrary: writing('visit', ['V1', 'V2'], visit) },
  { weight: 1, arbitrary: writing('person', ['P1'], person) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('send' as const),
      who,
      runs: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      who,
      isLost: fc.boolean(),
      feedFirst: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'sleep' as const }) },
);

/** A change as a phone writes it: with the base of each field that its own row shows. */
function written(
  held: FoldingPhone,
  { name, kind, values }: Extract<Step, { does: 'write' }>,
): Written {
  const row = held.rows.get(id(name));
  const fields = Object.entries(values).map(
    ([field, value]): [string, Written['fields'][string]] => [
      field,
      Array.isArray(value)
        ? { add: value.map(String), remove: [] }
        : { value, base: row?.by[field]?.seq ?? 0 },
    ],
  );
  return { recordId: id(name), kind, fields: Object.fromEntries(fields) };
}

async function play(
  world: World,
  phones: readonly FoldingPhone[],
  steps: readonly Step[],
): Promise<void> {
  let day = 0;
  for (const one of steps) {
    if (one.does === 'sleep') {
      day = Math.min(day + 1, LAST_DAY);
      world.deps.setNow(NOON + day * DAY);
      continue;
    }
    const held = phones[one.who];
    if (held === undefined) continue;
    if (one.does === 'write') await held.write(written(held, one));
    if (one.does === 'send') await held.send(one.runs);
    if (one.does === 'ask') await held.ask(one);
  }
}

/** What the law must have met to mean anything. */
const met = { cards: 0, merged: 0, doubtful: 0, waiting: 0 };

it('a phone that folds comes to the server’s own state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = await makeWorld();
      const phones: FoldingPhone[] = [];
      for (const name of ['Mai', 'Lan', 'Hương']) {
        const team = name === 'Hương' ? teams.whole : teams.north;
        const phone = await world.join(name, name === 'Lan' ? 'team_lead' : 'team_member', team);
        phones.push(makeFoldingPhone(world, phone, id(`member ${name}`)));
      }
      await play(world, phones, steps);
      // The second round brings what the first of the others had not sent yet.
      for (const held of [...phones, ...phones]) await held.settle();

      expect(world.deps.troubles).toEqual([]);
      const truth = await world.store.reading(world.commune, (reader) =>
        reader.feed({ areas: new Set(Object.values(areas)), after: 0, limit: 10_000 }),
      );
      for (const [at, held] of phones.entries()) {
        const isInScope = (area: string) => at === 2 || area !== areas.south;
        const expected = truth.filter((record) => isInScope(record.area));
        expect(held.rows.size).toBe(expected.length);
        for (const record of expected) expect(held.rows.get(record.id)).toEqual(record);
      }
      met.cards += truth.filter((record) => record.kind === kinds.card.name).length;
      met.doubtful += truth.filter((record) => record.marks.includes('doubtfulDate')).length;
      met.merged += truth.filter((record) =>
        Object.values(record.by).some((by) => !by.asIs),
      ).length;
      met.waiting += truth.filter((record) => record.body['topic'] === 'review').length;
    }),
    { numRuns: 150 },
  );
  for (const [what, times] of Object.entries(met)) expect([what, times > 10]).toEqual([what, true]);
});
