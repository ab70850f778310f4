/**
 * Own changes on the phone: how they lie over the commune's state, and how they sink into it once
 * accepted.
 */
import { expect, it } from 'vitest';
import { foldChange, takeFeed } from '../../../src/shared/changes/foldChange.ts';
import { rebase } from '../../../src/shared/changes/rebase.ts';
import type { RecordState } from '../../../src/shared/records/state.ts';
import type { KnownChange } from '../../../src/shared/wire/parseChange.ts';
import { sample, sampleInstall, sampleStates } from '../../fixtures/sampleHamlet.ts';

const own = sampleInstall('phone-dua');
const other = sampleInstall('phone-cha');

const changeOf = (n: number, fields: KnownChange['fields']): KnownChange => ({
  install: own,
  n,
  recordId: sample.sinhVisit,
  kind: 'visit',
  area: sample.hamlet,
  fields,
  appVersion: '0.1.0',
  wall: 0,
  offset: 420,
});
const reached = (n: number, value: number) => changeOf(n, { peopleReached: { value, base: 0 } });
const visit = sampleStates().find((state) => state.id === sample.sinhVisit);
const state = (): RecordState => {
  if (visit === undefined) throw new Error('the sample has this visit');
  return visit;
};
const receipt = (seq: number, receivedOn = '2026-11-23') => ({
  seq,
  receivedOn,
  madeBy: sample.me,
});

it('own changes show in the order in which they were made', () => {
  expect(rebase(state(), [reached(1, 4), reached(2, 5)])?.body['peopleReached']).toBe(5);
  expect(rebase(undefined, [reached(1, 4)])).toMatchObject({ madeBy: null, area: sample.hamlet });
  expect(rebase(undefined, [])).toBeUndefined();
});

it('an earlier own change that still waits does not cover a later one that came back', () => {
  const row = foldChange(state(), reached(7, 9), receipt(60));
  expect(rebase(row, [reached(5, 4)])?.body['peopleReached']).toBe(9);
  expect(rebase(row, [reached(8, 4)])?.body['peopleReached']).toBe(4);
});

it('an accepted change never goes back behind what came later', () => {
  const by = { seq: 70, install: other, n: 1, asIs: true };
  const { body: _body, by: _by, ...head } = state();
  const row = takeFeed(state(), { ...head, seq: 70, cells: { peopleReached: { value: 8, by } } });
  const folded = foldChange(row, reached(5, 4), receipt(60));
  expect([folded.body['peopleReached'], folded.seq]).toEqual([8, 70]);
});

it('what the commune judged after the change is not judged again on the phone', () => {
  const { body: _body, by: _by, ...head } = state();
  const judged = takeFeed(state(), { ...head, seq: 60, marks: ['doubtfulDate'], cells: {} });
  const late = changeOf(5, { visitDate: { value: '2026-11-23', base: 0 } });
  expect(foldChange(judged, late, receipt(60)).marks).toEqual(['doubtfulDate']);
});

it('a date that cannot be is marked when the change sinks in', () => {
  const wrong = changeOf(5, { visitDate: { value: '2027-01-01', base: 0 } });
  expect(foldChange(state(), wrong, receipt(60)).marks).toEqual(['doubtfulDate']);
  const right = changeOf(6, { visitDate: { value: '2026-11-20', base: 60 } });
  expect(foldChange(foldChange(state(), wrong, receipt(60)), right, receipt(61)).marks).toEqual([]);
});
