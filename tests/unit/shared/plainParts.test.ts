/**
 * The plain parts everything stands on: ids, canonical JSON, dates, reading a record out of its
 * cells.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  businessDate,
  daysBetween,
  isDate,
  isDoubtfulDate,
  periodOf,
} from '../../../src/shared/dates.ts';
import { base64url, bytesOfBase64url, isRecordId, mintRecordId } from '../../../src/shared/ids.ts';
import { canonicalText, sameJson, type Json } from '../../../src/shared/json.ts';
import {
  elementCell,
  isComplete,
  partsOfCell,
  readRecord,
} from '../../../src/shared/records/readRecord.ts';
import { id } from '../../fixtures/serverWorld.ts';

describe('Ids', () => {
  it('are bytes as base64url, and come back from it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = base64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...(bytesOfBase64url(text) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it('of a record are 22 letters and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(isRecordId(mintRecordId(() => bytes))).toBe(true);
      }),
    );
    for (const text of [
      '',
      'A'.repeat(21),
      'A'.repeat(23),
      `${'A'.repeat(21)}B`,
      `${'A'.repeat(20)}=A`,
      ' '.repeat(22),
    ]) {
      expect([text, isRecordId(text)]).toEqual([text, false]);
    }
    expect(bytesOfBase64url('A')).toBeUndefined();
    expect(bytesOfBase64url('AA==')).toBeUndefined();
  });
});

describe('Canonical JSON', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 1, z: 2, Z: 3, 10: 4, 9: 5 }, '{"10":4,"9":5,"Z":3,"z":2,"é":1}'],
    [[1e21, 1e-7, -0, 0.1, 100], '[1e+21,1e-7,0,0.1,100]'],
    ['\u0000\u001f"\\/\u2028 ế 😀', '"\\u0000\\u001f\\"\\\\/\u2028 ế 😀"'],
    ['\ud800', '"\\ud800"'],
    [{}, '{}'],
    [[[], {}], '[[],{}]'],
  ])('%j', (value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it('says the same whatever the order of keys, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const members = Object.entries(value).reverse();
        const turned = Object.fromEntries(members);
        fc.pre(
          !('__proto__' in value) ||
            Object.hasOwn(value, '__proto__') === Object.hasOwn(turned, '__proto__'),
        );
        expect(canonicalText(turned as Json)).toBe(canonicalText(value as Json));
        expect(sameJson(turned as Json, value as Json)).toBe(true);
        expect(JSON.parse(canonicalText(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON can not say', () => {
    expect(() => canonicalText([Number.NaN])).toThrow('without a JSON form');
    expect(() => canonicalText(Number.POSITIVE_INFINITY)).toThrow('without a JSON form');
  });
});

describe('Business dates', () => {
  it.each([
    ['2026-11-19T16:59:59Z', '2026-11-19'],
    ['2026-11-19T17:00:00Z', '2026-11-20'],
    ['2026-12-31T18:00:00Z', '2027-01-01'],
  ])('%s is %s in Việt Nam', (moment, date) => {
    expect(businessDate(Date.parse(moment))).toBe(date);
  });

  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-11-20T00:00:00Z', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });

  it.each([
    ['2021-12-31', true],
    ['2022-01-01', false],
    ['2026-11-21', false],
    ['2026-11-22', true],
  ])('%s received on 2026-11-20 is doubtful: %s', (date, is) => {
    expect(isDoubtfulDate(date, '2026-11-20')).toBe(is);
  });

  it.each([
    ['week', '2026-11-20', ['2026-11-16', '2026-11-22']],
    ['week', '2026-11-16', ['2026-11-16', '2026-11-22']],
    ['week', '2027-01-01', ['2026-12-28', '2027-01-03']],
    ['month', '2024-02-10', ['2024-02-01', '2024-02-29']],
    ['quarter', '2026-11-20', ['2026-10-01', '2026-12-31']],
    ['quarter', '2026-03-31', ['2026-01-01', '2026-03-31']],
    ['year', '2026-11-20', ['2026-01-01', '2026-12-31']],
  ] as const)('the %s of %s is from %j', (length, date, [from, to]) => {
    expect(periodOf(length, date)).toEqual({ from, to });
  });

  it('days are counted across years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  });
});

describe('A record read out of its cells', () => {
  const body = {
    code: 'PC-001',
    status: 'living',
    consentState: 'given',
    'priorities/special_help': true,
    'priorities/elderly_alone': true,
    'priorities/no_smartphone': false,
    'formerCodes/PC/9': true,
    'formerCodes/PC-8': true,
  };

  it('has sets in the order of their options, texts and counts as they are, and never set as its kind says', () => {
    expect(readRecord('household', body)).toMatchObject({
      code: 'PC-001',
      priorities: ['elderly_alone', 'special_help'],
      formerCodes: ['PC-8', 'PC/9'],
      livelihoods: [],
      headName: '',
      peopleU6: null,
      mergedInto: null,
      retired: false,
    });
  });

  it('is incomplete while a required field is missing or empty', () => {
    for (const field of ['code', 'status', 'consentState']) {
      const { [field]: _, ...rest } = { ...body } as Record<string, Json>;
      expect([field, isComplete('household', rest)]).toEqual([field, false]);
    }
    expect(isComplete('household', { ...body, code: '' })).toBe(false);
    expect(
      isComplete('visit', { household: id('H'), visitDate: '2026-11-20', result: 'met' }),
    ).toBe(false);
    const members = { 'members/x': true };
    expect(
      isComplete('visit', {
        household: id('H'),
        visitDate: '2026-11-20',
        result: 'met',
        ...members,
      }),
    ).toBe(false);
  });

  it('reads a cell that does not fit as never set', () => {
    const odd = {
      ...body,
      headName: 7,
      peopleU6: 'x',
      mergedInto: 'no id',
      retired: 'yes',
      toString: 'x',
    };
    expect(readRecord('household', odd)).toMatchObject({
      headName: '',
      peopleU6: null,
      mergedInto: null,
      retired: false,
    });
    expect(readRecord('household', { ...body, status: 'on_the_moon' })).toBeUndefined();
  });

  it('knows the field and the element of a cell', () => {
    expect(partsOfCell('code')).toEqual({ field: 'code' });
    expect(partsOfCell(elementCell('formerCodes', 'PC/9'))).toEqual({
      field: 'formerCodes',
      element: 'PC/9',
    });
  });
});
