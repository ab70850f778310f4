/** A household while it is filled in, and what of it is sent. */
import { describe, expect, it } from 'vitest';
import { codeFromTyped } from '../../../../../src/phone/features/household/codeFromTyped.ts';
import {
  closePersonSheet,
  inPersonSheet,
  openNewPerson,
  openPerson,
  peopleIn,
  putBackPerson,
  removePerson,
  shownPersons,
  startHousehold,
  type HouseholdDraft,
} from '../../../../../src/phone/features/household/householdDraft.ts';
import {
  changedHouseholdForm,
  householdProblems,
  newHouseholdForm,
} from '../../../../../src/phone/features/household/householdForm.ts';
import { parseHouseholdDraft } from '../../../../../src/phone/features/household/parseHouseholdDraft.ts';
import type { MayHold } from '../../../../../src/phone/parts/mayHold.ts';
import { startPerson, type PersonDraft } from '../../../../../src/phone/parts/personDraft.ts';
import { sample, sampleId } from '../../../../fixtures/sampleHamlet.ts';

const all: MayHold = { names: true, persons: true, language: true, isAsked: true };
const nothing: MayHold = { names: false, persons: false, language: false, isAsked: true };
const start = startHousehold('PC-093');
const wife: PersonDraft = { ...startPerson(), relation: 'spouse', ageBand: 'a18_59' };
const saved: PersonDraft = { ...wife, id: sampleId('person-sinh') };

describe('a code typed into the search', () => {
  it.each([
    ['95', 'PC-095'],
    ['pc95', 'PC-095'],
    ['PC-1204', 'PC-1204'],
    ['nm 7', 'NM-007'],
  ])('%s is %s', (typed, code) => {
    expect(codeFromTyped(typed, 'PC-093')).toBe(code);
  });

  it.each(['', 'vàng mí', 'nhà 5 gian', '0912345678'])('%s is none', (typed) => {
    expect(codeFromTyped(typed, 'PC-093')).toBeUndefined();
  });
});

describe('head-counts', () => {
  it('are known once one band was counted, a nought too', () => {
    expect(peopleIn(start)).toBeUndefined();
    expect(peopleIn({ ...start, counts: { ...start.counts, peopleU6: 0 } })).toBe(0);
    expect(peopleIn({ ...start, counts: { ...start.counts, peopleU6: 2, peopleA60p: 1 } })).toBe(3);
  });
});

describe('the people of a household', () => {
  it('are kept as they were tapped; an empty sheet leaves nobody', () => {
    expect(closePersonSheet(openNewPerson(start)).persons).toEqual([]);
    const half = closePersonSheet(
      inPersonSheet(openNewPerson(start), { ...startPerson(), relation: 'child' }),
    );
    expect(half.persons).toHaveLength(1);
    expect(householdProblems(half)).toEqual([{ field: 'persons', person: 0, what: 'missing' }]);
    const whole = closePersonSheet(inPersonSheet(openPerson(half, 0), wife));
    expect(householdProblems(whole)).toEqual([]);
  });

  it('who are taken out come back where they were', () => {
    const two: HouseholdDraft = { ...start, persons: [saved, wife] };
    const without = removePerson(two, 0);
    expect(shownPersons(without).map(({ at }) => at)).toEqual([1]);
    expect(putBackPerson(without, 0, saved)).toEqual(two);
    expect(putBackPerson(removePerson(two, 1), 1, wife)).toEqual(two);
  });
});

describe('what is sent', () => {
  it('of a new household never names anybody', () => {
    const { values, persons } = newHouseholdForm({ ...start, headName: 'Vàng', persons: [wife] });
    expect(Object.keys(values)).not.toContain('headName');
    expect(persons).toEqual([]);
    expect(values).toMatchObject({ code: 'PC-093', status: 'living' });
  });

  it('of an earlier one is only what was changed, and of that only what may be held', () => {
    const before: HouseholdDraft = {
      ...start,
      persons: [saved],
      livelihoods: ['farming', 'other'],
    };
    const now: HouseholdDraft = {
      ...before,
      headName: ' Vàng Mí Sính ',
      landmark: 'Gốc đa',
      helpLanguage: 'hmong',
      livelihoods: ['other', 'farming'],
      persons: [{ ...saved, sex: 'female' }, wife],
    };
    expect(changedHouseholdForm(sample.sinh, { before, now }, all)).toEqual({
      id: sample.sinh,
      values: { headName: 'Vàng Mí Sính', landmark: 'Gốc đa', helpLanguage: 'hmong' },
      persons: [
        { id: saved.id, values: { sex: 'female' } },
        { values: { displayName: '', relation: 'spouse', sex: null, ageBand: 'a18_59' } },
      ],
    });
    expect(changedHouseholdForm(sample.sinh, { before, now }, nothing)).toEqual({
      id: sample.sinh,
      values: { landmark: 'Gốc đa' },
      persons: [],
    });
    const without = removePerson(before, 0);
    expect(changedHouseholdForm(sample.sinh, { before, now: without }, all).persons).toEqual([
      { id: saved.id, values: {}, isRemoved: true },
    ]);
  });

  it('is nothing while the code is missing or a text is too long', () => {
    const fields = (draft: HouseholdDraft) => householdProblems(draft).map(({ field }) => field);
    expect(fields({ ...start, code: ' ' })).toEqual(['code']);
    expect(fields({ ...start, landmark: 'a'.repeat(121), note: 'a'.repeat(301) })).toEqual([
      'landmark',
      'note',
    ]);
  });
});

describe('a kept draft', () => {
  it('comes back as it was, an unreadable one does not', () => {
    const kept = { draft: openNewPerson({ ...start, persons: [saved] }), before: start };
    expect(parseHouseholdDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(parseHouseholdDraft({ draft: null, before: null })).toBeUndefined();
  });
});
