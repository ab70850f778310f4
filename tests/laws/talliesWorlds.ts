/**
 * Random registers for the law of the figures. Few households, dates and members, so that records
 * meet: merges chain and close rings, helps hang on voided, doubtful and missing visits, sets
 * hold elements that were taken out, required fields are missing.
 */
import fc from 'fast-check';
import type { Json } from '../../src/shared/json.ts';
import type { RecordMark, RecordState } from '../../src/shared/records/state.ts';
import {
  appAssist,
  household,
  idOf,
  pineSlope,
  riverBend,
  serviceGuidance,
  visit,
} from '../unit/shared/tallies/records.ts';

type Cells = Record<string, fc.Arbitrary<Json>>;
type Make = typeof visit;

const homes = ['H1', 'H2', 'H3', 'H4'];
const calls = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8'];
const team = ['M1', 'M2', 'M3'];
const dates = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-05-02', '2026-07-01'];

const area = fc.constantFrom(pineSlope, riverBend, idOf('thôn Mây'));
const named = (names: readonly string[]) => fc.constantFrom(...names.map(idOf));
const seldom = (value: Json, often: Json) =>
  fc.constantFrom(often, often, often, often, often, often, often, value);

const marks = fc.constantFrom<RecordMark[]>(
  [],
  [],
  [],
  [],
  [],
  [],
  ['tooMany'],
  ['doubtfulDate'],
  ['doubtfulDate', 'tooLong'],
);

/** One record of each id; now and then one is voided or lacks a field that it needs. */
const records = (ids: readonly string[], make: Make, cells: Cells): fc.Arbitrary<RecordState[]> =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          area,
          marks,
          set: fc.record({ ...cells, retired: seldom(true, false) }),
          lost: lostField(cells),
        })
        .map(({ set, lost, ...rest }) => make({ ...rest, id, set: { ...set, ...lost } })),
    ),
  );

/** A cell that is taken away; most often none. */
const lostField = (cells: Cells): fc.Arbitrary<{ readonly [cell: string]: null }> =>
  fc
    .option(fc.constantFrom(...Object.keys(cells)), { freq: 5 })
    .map((cell) => (cell === null ? {} : { [cell]: null }));

const households = records(homes, household, {
  status: fc.constantFrom('living', 'living', 'merged', 'moved'),
  code: fc.constant('DT-1'),
  mergedInto: fc.option(named([...homes, 'gone'])),
});

const visits = records(calls, visit, {
  household: named([...homes, ...homes, 'unknown home']),
  visitDate: fc.constantFrom(...dates),
  result: fc.constantFrom('met', 'met', 'met', 'met', 'met', 'absent', 'something newer'),
  peopleReached: fc.constantFrom(0, 3, 60, null),
  ...Object.fromEntries(team.map((name) => [`members/${idOf(name)}`, fc.boolean()])),
});

const help: Cells = {
  visit: named([...calls, ...calls, 'unknown visit', 'H1']),
  outcome: fc.constantFrom('done', 'done', 'done', 'partial', 'failed', 'referred', 'not_needed'),
  'blockers/no_sim': fc.boolean(),
  'blockers/no_nfc': fc.boolean(),
  'blockers/newer': fc.boolean(),
};

const apps = records(['A1', 'A2', 'A3', 'A4', 'A5'], appAssist, {
  ...help,
  appKey: fc.constantFrom('vneid', 'selling', 'constructor', 'nobody knows'),
  deviceUsed: fc.constantFrom('own', 'helper', 'none'),
});

const services = records(['S1', 'S2', 'S3', 'S4', 'S5'], serviceGuidance, {
  ...help,
  serviceKey: fc.constantFrom('birth', 'vneid'),
  action: fc.constantFrom('submit', 'submit', 'submit', 'explain'),
});

/** A register, in any order, sometimes with records that have not come yet. */
export const worlds: fc.Arbitrary<readonly RecordState[]> = fc
  .tuple(households, visits, apps, services)
  .map((parts) => parts.flat())
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length - 6 }));

/** Half of them hold every date but the first. */
export const periods = fc.oneof(
  fc.constant({ from: '2026-01-01', to: '2026-12-31' }),
  fc
    .tuple(fc.constantFrom(...dates), fc.constantFrom(...dates))
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);
