/**
 * Laws of the merge, tried on a real server in memory with random work of two phones: delivery can
 * be doubled and turned about, and nothing typed is swallowed. The examples come first: laws alone
 * let a merge live in which the older edit wins.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptRun } from '../../src/server/sync/acceptRun.ts';
import { canonicalText, type Json } from '../../src/shared/json.ts';
import type { RecordState } from '../../src/shared/records/state.ts';
import { readRecord } from '../../src/shared/records/readRecord.ts';
import { id, makeWorld, type Phone, type World, type Written } from '../fixtures/serverWorld.ts';

/** One field of the one household, as somebody typed it. */
interface Typed {
  readonly field: string;
  readonly value: Json;
}

const typed = (field: string, value: Json): Typed => ({ field, value });

const edit = ({ field, value }: Typed, base = 0): Written => ({
  recordId: id('PC-001'),
  kind: 'household',
  fields: {
    [field]: Array.isArray(value) ? { add: value.map(String), remove: [] } : { value, base },
  },
});

/** Two phones that each packed their changes as runs of one, in the order of n. */
async function twoPhones(edits: {
  readonly mai: readonly Written[];
  readonly lan: readonly Written[];
}) {
  const world = await makeWorld();
  const [mai, lan] = [await world.join('Mai'), await world.join('Lan')];
  const runsOf = async (phone: Phone, written: readonly Written[]) => {
    const runs: Uint8Array[] = [];
    for (const one of written) runs.push(await phone.run(one));
    return runs;
  };
  const runs = { mai: await runsOf(mai, edits.mai), lan: await runsOf(lan, edits.lan) };
  const deliver = async (who: 'mai' | 'lan', n: number) => {
    const bytes = runs[who][n - 1] ?? new Uint8Array();
    const phone = { mai, lan }[who];
    const taken = await acceptRun(world.deps, {
      commune: world.commune,
      install: phone.install,
      bytes,
    });
    expect(taken).toEqual({ ok: true, value: { fork: undefined } });
  };
  return { world, mai, lan, deliver };
}

const bodyIn = async (world: World) => (await world.record(id('PC-001')))?.body ?? {};

const cardsIn = async (world: World) =>
  (await world.cards()).map((card) => readRecord('card', card.body));

describe('Between phones arrival decides, within a phone its own order', () => {
  const cluster = (value: string) => edit(typed('cluster', value));
  const edits = { mai: [cluster('Mai 1'), cluster('Mai 2')], lan: [cluster('Lan')] };

  it.each([
    ['m1 m2 l1', 'Lan'],
    ['m2 m1 l1', 'Lan'],
    ['m1 l1 m2', 'Mai 2'],
    ['l1 m1 m2', 'Mai 2'],
    ['l1 m2 m1', 'Mai 2'],
    // Lan came after Mai had said her last word: what Mai had said before may not come back.
    ['m2 l1 m1', 'Lan'],
    // Doubles change nothing.
    ['m1 m1 l1 m2 m1 l1 m2', 'Mai 2'],
  ])('%s leaves %s', async (order, stands) => {
    const { world, deliver } = await twoPhones(edits);
    for (const turn of order.split(' ')) {
      await deliver(turn.startsWith('m') ? 'mai' : 'lan', Number(turn.slice(1)));
    }
    expect((await bodyIn(world))['cluster']).toBe(stands);
  });
});

/** What people type, in few words, so that they meet. */
const someTyped: fc.Arbitrary<Typed> = fc.oneof(
  fc.record({
    field: fc.constantFrom('cluster', 'landmark', 'code'),
    value: fc.constantFrom('a', 'b', 'c', ''),
  }),
  fc.record({ field: fc.constant('note'), value: fc.constantFrom('một', 'hai', 'ba\nbốn', '') }),
  fc.record({ field: fc.constant('headName'), value: fc.constantFrom('Tho', 'Thơ') }),
  fc.record({
    field: fc.constant('status'),
    value: fc.constantFrom('living', 'moved', 'away_long'),
  }),
  fc.record({ field: fc.constant('peopleU6'), value: fc.constantFrom(0, 1, 2, null) }),
  fc.record({
    field: fc.constant('priorities'),
    value: fc.subarray(['elderly_alone', 'no_smartphone', 'special_help'], { minLength: 1 }),
  }),
);

/**
 * Typed values that never touch another's: for laws in which a card would only blur the picture.
 */
const fieldsApart = fc.array(someTyped, { minLength: 1, maxLength: 6 });

describe('One phone’s work', () => {
  it('comes out the same in whatever order, and however often, its runs arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fieldsApart.chain((work) =>
          fc.tuple(
            fc.constant(work),
            fc.shuffledSubarray(
              work.map((_, at) => at + 1),
              { minLength: work.length },
            ),
            fc.array(fc.integer({ min: 1, max: work.length }), { maxLength: 3 }),
          ),
        ),
        async ([work, order, again]) => {
          const written = work.map((one) => edit(one));
          const asWritten = await twoPhones({ mai: written, lan: [] });
          for (const n of written.keys()) await asWritten.deliver('mai', n + 1);
          const turned = await twoPhones({ mai: written, lan: [] });
          for (const n of [...order, ...again]) await turned.deliver('mai', n);
          expect(await bodyIn(turned.world)).toEqual(await bodyIn(asWritten.world));
          expect(await turned.world.cards()).toEqual([]);
          const heads = [turned, asWritten].map(
            async ({ world }) => (await world.store.communes())[0]?.head,
          );
          const [a, b] = await Promise.all(heads);
          expect(a).toBe(b);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('Two phones’ work, in any interleaving', () => {
  /** What the rule of a simple field says, told by itself: arrival between phones, n within one. */
  function simpleRule(
    arrivals: readonly { readonly who: string; readonly n: number; readonly value: Json }[],
  ): Json {
    let stands: Json = null;
    const last = new Map<string, number>();
    for (const { who, n, value } of arrivals) {
      if (n < (last.get(who) ?? 0)) continue;
      last.set(who, n);
      stands = value;
    }
    return stands;
  }

  const interleaving = fc
    .tuple(
      fc.array(someTyped, { minLength: 1, maxLength: 5 }),
      fc.array(someTyped, { minLength: 1, maxLength: 5 }),
    )
    .chain(([mai, lan]) => {
      const turns = [
        ...mai.map((one, at) => ({ who: 'mai' as const, n: at + 1, ...one })),
        ...lan.map((one, at) => ({ who: 'lan' as const, n: at + 1, ...one })),
      ];
      return fc.record({
        mai: fc.constant(mai),
        lan: fc.constant(lan),
        turns: fc.shuffledSubarray(turns, { minLength: turns.length }),
      });
    });

  it('leaves every typed value current, or with its author’s later word, or on a card', async () => {
    await fc.assert(
      fc.asyncProperty(interleaving, async ({ mai, lan, turns }) => {
        const { world, deliver, ...phones } = await twoPhones({
          mai: mai.map((one) => edit(one)),
          lan: lan.map((one) => edit(one)),
        });
        for (const { who, n } of turns) await deliver(who, n);
        const body = await bodyIn(world);
        const cards = await cardsIn(world);
        for (const { who, n, field, value } of turns) {
          const isLast = !turns.some((one) => one.who === who && one.field === field && one.n > n);
          const isSomebodyElses = turns.some(
            (one) =>
              one.who !== who &&
              one.field === field &&
              canonicalText(one.value) === canonicalText(value),
          );
          if (!isLast || isSomebodyElses) continue;
          const isOnCard = cards.some(
            (card) =>
              card?.field === field && [card.standing, card.other].includes(canonicalText(value)),
          );
          expect([who, n, field, value, isCurrent(body, { field, value }) || isOnCard]).toEqual([
            who,
            n,
            field,
            value,
            true,
          ]);
        }
        for (const [who, work] of [
          ['mai', mai],
          ['lan', lan],
        ] as const) {
          const history = await world.store.reading(world.commune, (reader) =>
            reader.changesOf(phones[who].install, id('PC-001')),
          );
          expect(history.map((row) => row.written)).toEqual(
            work.map((one) => expect.objectContaining(edit(one))),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves in a simple field what arrival and each phone’s own order say', async () => {
    await fc.assert(
      fc.asyncProperty(interleaving, async ({ mai, lan, turns }) => {
        const simple = (one: Typed): Typed => typed('landmark', canonicalText(one.value));
        const { world, deliver } = await twoPhones({
          mai: mai.map((one) => edit(simple(one))),
          lan: lan.map((one) => edit(simple(one))),
        });
        for (const { who, n } of turns) await deliver(who, n);
        const told = turns.map(({ who, n, value }) => ({ who, n, value: canonicalText(value) }));
        expect((await bodyIn(world))['landmark']).toBe(simpleRule(told));
      }),
      { numRuns: 100 },
    );
  });
});

function isCurrent(body: RecordState['body'], { field, value }: Typed): boolean {
  if (Array.isArray(value)) return value.every((one) => body[`${field}/${String(one)}`] === true);
  if (field === 'note')
    return value === '' || `\n${String(body[field])}\n`.includes(`\n${String(value)}\n`);
  return canonicalText(body[field] ?? null) === canonicalText(value);
}
