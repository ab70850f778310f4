/** The formulas of the figures, each by an example that can be counted on the fingers. */
import { describe, expect, it } from 'vitest';
import { elementCell } from '../../../../src/shared/records/readRecord.ts';
import type { RecordState } from '../../../../src/shared/records/state.ts';
import { emptyTally } from '../../../../src/shared/tallies/figure.ts';
import { recount } from '../../../../src/shared/tallies/recount.ts';
import {
  appAssist,
  household,
  idOf,
  pineSlope,
  riverBend,
  serviceGuidance,
  visit,
} from './records.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };
const pillarOf = {
  vneid: 'digital_government',
  selling: 'digital_economy',
  health: 'digital_society',
} as const;
const count = (...states: RecordState[]) => recount(states, { period: november, pillarOf });

describe('visits and households', () => {
  it('counts nothing where nothing was done', () => {
    expect(count()).toEqual({
      period: november,
      total: emptyTally,
      byArea: {},
      blockers: [],
      byKey: [],
    });
  });

  it('counts every call as a visit, and apart those where someone was met', () => {
    const { total } = count(visit({ id: 'a' }), visit({ id: 'b', set: { result: 'absent' } }));
    expect(total).toMatchObject({ visits: 2, visitsMet: 1, householdsReached: 1 });
  });

  it('counts a household that was met twice as one household reached', () => {
    expect(count(visit({ id: 'a' }), visit({ id: 'b' })).total).toMatchObject({
      visitsMet: 2,
      householdsReached: 1,
      householdsFirst: 1,
    });
  });

  it('goes by the date of the visit, both ends of the period included', () => {
    const dates = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
    const visits = dates.map((visitDate) => visit({ id: visitDate, set: { visitDate } }));
    expect(count(...visits).total.visits).toBe(2);
  });

  it('takes two households that were merged for one, even over two merges and whatever became of the losers', () => {
    const { total } = count(
      household({ id: 'A', set: { mergedInto: idOf('B'), status: 'merged' } }),
      household({ id: 'B', set: { mergedInto: idOf('C'), retired: true } }),
      household({ id: 'C' }),
      ...['A', 'B', 'C'].map((id) => visit({ id: `v${id}`, set: { household: idOf(id) } })),
    );
    expect(total).toMatchObject({ visits: 3, householdsReached: 1, householdsInRegister: 1 });
  });

  it('leaves households apart whose merges lead in a ring', () => {
    const { total } = count(
      household({ id: 'A', set: { mergedInto: idOf('B') } }),
      household({ id: 'B', set: { mergedInto: idOf('A') } }),
      visit({ id: 'a', set: { household: idOf('A') } }),
      visit({ id: 'b', set: { household: idOf('B') } }),
    );
    expect(total.householdsReached).toBe(2);
  });

  it('counts a household as first reached only in the period of its earliest met visit ever', () => {
    const earlier = visit({ id: 'a', set: { visitDate: '2024-05-02' } });
    expect(count(earlier, visit({ id: 'b' })).total.householdsFirst).toBe(0);
    const absent = visit({ id: 'a', set: { visitDate: '2024-05-02', result: 'absent' } });
    expect(count(absent, visit({ id: 'b' })).total.householdsFirst).toBe(1);
  });

  it('counts coverage from 1 January to the last day of the period', () => {
    const dates = ['2025-12-31', '2026-01-01', '2026-11-30', '2026-12-01'];
    const visits = dates.map((visitDate) =>
      visit({ id: visitDate, set: { visitDate, household: idOf(visitDate) } }),
    );
    expect(count(...visits).total.householdsCovered).toBe(2);
  });

  it('takes only living households for the register', () => {
    const { total } = count(
      household({ id: 'A' }),
      household({ id: 'B', set: { status: 'moved' } }),
      household({ id: 'C', set: { retired: true } }),
      household({ id: 'D', set: { code: null } }),
    );
    expect(total.householdsInRegister).toBe(1);
  });

  it('sums the turns of people only where someone was met', () => {
    const { total } = count(
      visit({ id: 'a', set: { peopleReached: 4 } }),
      visit({ id: 'b' }),
      visit({ id: 'c', set: { peopleReached: 7, result: 'absent' } }),
    );
    expect(total.peopleTurns).toBe(4);
  });

  it('counts one member-day for a member on a date, however many visits and wherever', () => {
    const two = elementCell('members', idOf('N'));
    const { total, byArea } = count(
      visit({ id: 'a', set: { [two]: true } }),
      visit({ id: 'b', area: riverBend }),
      visit({ id: 'c', set: { visitDate: '2026-11-24', result: 'absent' } }),
      visit({ id: 'd', set: { [two]: false } }),
    );
    expect(total.memberDays).toBe(3);
    expect(byArea[pineSlope]?.memberDays).toBe(3);
    expect(byArea[riverBend]?.memberDays).toBe(1);
  });
});

describe('what never counts', () => {
  const v = visit({ id: 'V' });

  it('leaves out a voided or incomplete visit together with its helps', () => {
    for (const set of [{ retired: true }, { result: null }, { visitDate: null }]) {
      const figures = count(
        visit({ id: 'V', set }),
        appAssist({ id: 'h' }),
        serviceGuidance({ id: 's' }),
      );
      expect(figures.total).toEqual(emptyTally);
      expect(figures.byKey).toEqual([]);
    }
  });

  it('leaves out a help that was voided, is incomplete, or hangs on a visit that never came', () => {
    const { total } = count(
      v,
      appAssist({ id: 'a', set: { retired: true } }),
      appAssist({ id: 'b', set: { outcome: null } }),
      appAssist({ id: 'c', set: { visit: idOf('lost') } }),
    );
    expect(total.appTurns.digital_government).toBe(0);
  });

  it('counts a visit of doubtful date apart, with none of its helps, and not as a first visit', () => {
    const { total } = count(
      visit({ id: 'V', marks: ['doubtfulDate'], set: { visitDate: '2019-01-01' } }),
      appAssist({ id: 'h' }),
      visit({ id: 'b' }),
    );
    expect(total).toMatchObject({ visits: 1, doubtful: 1, householdsFirst: 1 });
    expect(total.appTurns.digital_government).toBe(0);
  });

  it('counts a visit that is odd in another way', () => {
    const { total } = count(visit({ id: 'a', marks: ['tooMany'], set: { peopleReached: 60 } }));
    expect(total).toMatchObject({ visits: 1, peopleTurns: 60, doubtful: 0 });
  });
});

describe('helps', () => {
  const v = visit({ id: 'V' });

  it('counts app help by the pillar of the app, and an unknown app apart', () => {
    const keys = ['vneid', 'selling', 'selling', 'health', 'brand_new', 'constructor'];
    const { total } = count(
      v,
      ...keys.map((appKey, at) => appAssist({ id: `${at}`, set: { appKey } })),
    );
    expect(total.appTurns).toEqual({
      digital_government: 1,
      digital_economy: 2,
      digital_society: 1,
      unknown: 2,
    });
    expect(total.appDone).toBe(6);
  });

  it('counts as filed only a dossier that was handed in with success', () => {
    const tried: [string, string][] = [
      ['submit', 'done'],
      ['submit', 'partial'],
      ['prepare', 'done'],
    ];
    const { total } = count(
      v,
      ...tried.map(([action, outcome], at) =>
        serviceGuidance({ id: `${at}`, set: { action, outcome } }),
      ),
    );
    expect(total).toMatchObject({ serviceTurns: 3, serviceFiled: 1, helpsNotDone: 1 });
  });

  it('takes date and place of a help from its visit', () => {
    const { byArea } = count(
      visit({ id: 'V', area: riverBend }),
      appAssist({ id: 'a', area: pineSlope }),
      visit({ id: 'old', set: { visitDate: '2026-10-01' } }),
      appAssist({ id: 'b', set: { visit: idOf('old') } }),
    );
    expect(byArea[riverBend]?.appTurns.digital_government).toBe(1);
    expect(byArea[pineSlope]?.appTurns.digital_government).toBe(0);
  });

  it('counts app help on the phone of the team as a risk', () => {
    const { total } = count(
      v,
      appAssist({ id: 'a', set: { deviceUsed: 'helper' } }),
      appAssist({ id: 'b' }),
    );
    expect(total.helperDeviceTurns).toBe(1);
  });

  it('lists what stood in the way of helps that were not done, most frequent first', () => {
    const stuck = { outcome: 'partial', 'blockers/no_sim': true };
    const { blockers, total } = count(
      v,
      appAssist({ id: 'a', set: { ...stuck, 'blockers/no_nfc': true } }),
      serviceGuidance({ id: 'b', set: { ...stuck, outcome: 'referred' } }),
      appAssist({ id: 'c', set: { ...stuck, outcome: 'done' } }),
      appAssist({ id: 'd', set: { ...stuck, 'blockers/no_sim': false } }),
    );
    expect(blockers).toEqual([
      { blocker: 'no_sim', turns: 2 },
      { blocker: 'no_nfc', turns: 1 },
    ]);
    expect(total.helpsNotDone).toBe(3);
  });

  it('lists apps and services by their turns', () => {
    const { byKey } = count(
      v,
      serviceGuidance({ id: 's' }),
      appAssist({ id: 'a', set: { outcome: 'failed' } }),
      appAssist({ id: 'b' }),
      appAssist({ id: 'c', set: { appKey: 'birth' } }),
    );
    expect(byKey).toEqual([
      { kind: 'appAssist', key: 'vneid', turns: 2, done: 1 },
      { kind: 'appAssist', key: 'birth', turns: 1, done: 1 },
      { kind: 'serviceGuidance', key: 'birth', turns: 1, done: 1 },
    ]);
  });
});

describe('areas', () => {
  it('counts a household that was met in two hamlets once in each and once in all', () => {
    const { total, byArea } = count(visit({ id: 'a' }), visit({ id: 'b', area: riverBend }));
    expect(total.householdsReached).toBe(1);
    expect(byArea[pineSlope]?.householdsReached).toBe(1);
    expect(byArea[riverBend]?.householdsReached).toBe(1);
  });

  it('keeps the place where it happened after the household has moved', () => {
    const moved: RecordState = { ...visit({ id: 'a', area: pineSlope }), area: riverBend };
    expect(Object.keys(count(moved).byArea)).toEqual([pineSlope]);
  });

  it('names no area where all figures are 0', () => {
    expect(
      count(visit({ id: 'a', set: { visitDate: '2020-02-02', result: 'absent' } })).byArea,
    ).toEqual({});
  });
});
