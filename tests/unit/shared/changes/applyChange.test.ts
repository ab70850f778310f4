/** What stands, and what waits, after two people met in one cell. */
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../../src/shared/records/state.ts';
import { areas } from '../../../fixtures/serverWorld.ts';
import { apply, by, lan, SEQ, sets, state } from './cells.ts';
import { consent, leaving } from './leavingExamples.ts';
import { guarded, setsOfElements, simple, texts } from './mergeExamples.ts';

describe('A record that nobody had named', () => {
  it('begins with its first change, in the area that this names', () => {
    const { state: after, fit, disagreements } = apply(undefined, sets('code', 'PC-001'));
    expect(after).toEqual({
      ...state({ code: ['PC-001', { ...by(SEQ, lan), n: 20 }] }),
      seq: SEQ,
    });
    expect([fit, disagreements]).toEqual(['asIs', []]);
  });

  it('keeps the area of its first change and takes the seq of its last', () => {
    const before = state({ code: ['PC-001', by(7)] });
    const { state: after } = apply(before, sets('cluster', 'giữa'), { area: areas.south });
    expect(after).toMatchObject({ area: areas.north, placeArea: areas.north, seq: SEQ });
  });
});

describe.each([
  ['In a simple field', simple],
  ['In a guarded field', guarded],
  ['In a free text', texts],
  ['In a set', setsOfElements],
  ['In a record that has left the book', leaving],
  ['Where a household was asked', consent],
])('%s', (_, examples) => {
  it.each(examples)('$says', ({ stood, came, arrival, stands, fit, waits = [] }) => {
    const before = state(stood);
    const { state: after, fit: found, disagreements } = apply(before, came, arrival);
    expect(after.body).toEqual(stands);
    expect(found).toBe(fit);
    expect(disagreements.map(({ topic, standing, other }) => [topic, standing, other])).toEqual(
      waits,
    );
    const isAltered = JSON.stringify(after.body) !== JSON.stringify(before.body);
    expect(after.seq).toBe(isAltered || hasNewBy(after) ? SEQ : before.seq);
    for (const cell of Object.keys(after.body)) {
      expect(after.by[cell]?.seq === SEQ || after.by[cell] === before.by[cell]).toBe(true);
    }
  });
});

const hasNewBy = (after: RecordState): boolean =>
  Object.values(after.by).some((one) => one.seq === SEQ);

describe('A disagreement', () => {
  it('names who set which value', () => {
    const stood = { cluster: ['đầu', by(4)], headName: ['Tho', by(5)] } as const;
    const came = {
      fields: { cluster: { value: 'cuối', base: 0 }, headName: { value: 'Thơ', base: 0 } },
    };
    const { disagreements } = apply(state(stood), came);
    expect(disagreements).toEqual([
      {
        topic: 'conflict',
        cell: 'cluster',
        standing: 'cuối',
        standingBy: undefined,
        other: 'đầu',
        otherBy: by(4),
      },
      {
        topic: 'review',
        cell: 'headName',
        standing: 'Tho',
        standingBy: by(5),
        other: 'Thơ',
        otherBy: undefined,
      },
    ]);
  });
});

describe('Marks', () => {
  const date = (value: string, base = 0) => ({
    kind: 'visit' as const,
    ...sets('visitDate', value, base),
  });

  it.each([
    ['2026-11-21', []],
    ['2026-11-22', ['doubtfulDate']],
    ['2022-01-01', []],
    ['2021-12-31', ['doubtfulDate']],
  ])('a visit of %s, received on 20 November 2026, bears %j', (value, marks) => {
    expect(apply(undefined, date(value)).state.marks).toEqual(marks);
  });

  it('of a date stay until the date is mended, and are judged by the day of each arrival', () => {
    const doubtful = apply(undefined, date('2027-05-01')).state;
    const noted = apply(
      doubtful,
      { kind: 'visit', ...sets('note', 'x') },
      { receivedOn: '2027-06-01' },
    ).state;
    expect(noted.marks).toEqual(['doubtfulDate']);
    expect(apply(noted, date('2026-11-20', SEQ)).state.marks).toEqual([]);
  });

  it('tell of texts that are too long and counts that are too high', () => {
    expect(apply(undefined, sets('headName', 'x'.repeat(81))).state.marks).toEqual(['tooLong']);
    expect(apply(undefined, sets('peopleU6', 41)).state.marks).toEqual(['tooMany']);
    const crowd = { kind: 'visit' as const, ...sets('peopleReached', 51) };
    expect(apply(undefined, crowd).state.marks).toEqual(['tooMany']);
  });
});
