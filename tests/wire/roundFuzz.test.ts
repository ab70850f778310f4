/** `/api/round` fed with whatever comes: each time a reason of the closed list, or a round. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { requestReasons } from '../../src/shared/reasons.ts';
import { isDecent } from '../../src/shared/wire/parseJson.ts';
import { WIRE } from '../../src/shared/wire/version.ts';
import { makeRoundClient, type RoundClient } from '../fixtures/roundClient.ts';
import { id, NOON } from '../fixtures/serverWorld.ts';

let client: RoundClient;
beforeAll(async () => {
  client = await makeRoundClient();
});

describe('A round over HTTP', () => {
  it('answers every body of random bytes with a reason', async () => {
    const troubles = client.world.deps.troubles.length;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (body) => {
        await expectReason(await client.post(body.slice()));
      }),
      { numRuns: 300 },
    );
    expect(client.world.deps.troubles).toHaveLength(troubles);
  });

  it('answers every signed head and every run of random bytes with a reason or a round', async () => {
    const troubles = client.world.deps.troubles.length;
    const anything = fc.dictionary(
      fc.constantFrom('wire', 'install', 'cursor', 'lacks', 'epoch', 'unsent', 'appVersion', 'x'),
      fc.oneof(
        fc.jsonValue(),
        fc.constant([[1, Number.MAX_SAFE_INTEGER]]),
        fc.constant(client.mai.install),
      ),
    );
    const runs = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anything, runs, async (over, frames) => {
        await expectReason(await client.post(await client.bodyOf(over, ...frames)));
      }),
      { numRuns: 300 },
    );
    expect(client.world.deps.troubles).toHaveLength(troubles);
  });

  it('answers a run of any JSON with receipts', async () => {
    const troubles = client.world.deps.troubles.length;
    const spoiled = fc.oneof(
      fc.jsonValue(),
      fc.record({
        recordId: fc.oneof(fc.constant(id('fuzz')), fc.jsonValue()),
        kind: fc.oneof(
          fc.constantFrom('household', 'visit', 'card', 'member', 'toString'),
          fc.jsonValue(),
        ),
        area: fc.oneof(fc.constant(client.mai.area), fc.jsonValue()),
        fields: fc.oneof(
          fc.dictionary(
            fc.constantFrom(
              'code',
              'note',
              'retired',
              'priorities',
              'household',
              'toString',
              'visitDate',
            ),
            fc.oneof(
              fc.record({ value: fc.jsonValue(), base: fc.oneof(fc.constant(0), fc.jsonValue()) }),
              fc.record({ add: fc.jsonValue(), remove: fc.constant([]) }),
            ),
          ),
          fc.jsonValue(),
        ),
        appVersion: fc.oneof(fc.constant('0.1.0'), fc.jsonValue()),
        wall: fc.oneof(fc.constant(NOON), fc.jsonValue()),
        offset: fc.oneof(fc.constant(420), fc.jsonValue()),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(spoiled, { minLength: 1, maxLength: 5 }), async (changes) => {
        fc.pre(isDecent(JSON.parse(JSON.stringify(changes))));
        const first = client.mai.wrote.length + 1;
        // What is not JSON's own form (−0) is hashed as the form it has there.
        const run = await client.mai.run(...JSON.parse(JSON.stringify(changes)));
        const response = await client.post(
          await client.bodyOf({ lacks: [[first, client.mai.wrote.length]] }, run),
        );
        expect(response.status).toBe(200);
        const answer = await response.json();
        const told = answer.receipts.map(([n]: [number]) => n).filter((n: number) => n >= first);
        expect(told).toEqual(changes.map((_, at) => first + at));
      }),
      { numRuns: 200 },
    );
    expect(client.world.deps.troubles).toHaveLength(troubles);
  });
});

async function expectReason(response: Response): Promise<void> {
  const answer = await response.json();
  if (response.status === 200) return expect(answer.wire).toBe(WIRE);
  expect([400, 401, 413, 426]).toContain(response.status);
  expect(requestReasons).toContain(answer.reason);
}
