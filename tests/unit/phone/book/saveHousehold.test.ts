/**
 * Households and the answer to the spoken question: what may be written before a yes, and what goes
 * with a no.
 */
import { expect, it } from 'vitest';
import type { ConsentForm } from '../../../../src/phone/book/book.ts';
import type { RecordId } from '../../../../src/shared/ids.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, sampleId, SAMPLE_TODAY } from '../../../fixtures/sampleHamlet.ts';

const answer = (isGiven: boolean, household = sample.cho): ConsentForm => ({
  household,
  isGiven,
  values: { purposes: ['track_help'], method: 'spoken', textVersion: '3' },
});

it('a new household gets the next free code and is living, not asked, and from this app', async () => {
  const { book } = await openSampleBook();
  expect(book.nextHouseholdCode()).toBe('PC-093');
  const saved = await book.saveHousehold(
    { values: { cluster: 'Xóm Trên' }, persons: [] },
    'household:new',
  );
  const household = saved.ok ? book.household(saved.value.id)?.household : undefined;
  expect(household).toMatchObject({
    area: sample.hamlet,
    areaName: 'Bản Phìn Chải',
    title: undefined,
    values: { code: 'PC-093', status: 'living', consentState: 'not_asked', source: 'app' },
  });
  expect(book.households().at(-1)).toBe(household);
  expect(book.nextHouseholdCode()).toBe('PC-094');
});

it('a code that another household of the hamlet has is not taken', async () => {
  const { book } = await openSampleBook();
  const saved = await book.saveHousehold({ values: { code: 'PC-045' }, persons: [] }, 'x');
  expect(saved).toMatchObject({ problems: [{ field: 'code', what: 'codeTaken' }] });
  const own = { id: sample.sinh, values: { code: 'PC-045', landmark: 'Đầu dốc' }, persons: [] };
  expect((await book.saveHousehold(own, 'y')).ok).toBe(true);
});

it('before a yes nobody is named', async () => {
  const { book } = await openSampleBook();
  const form = {
    values: { headName: 'Vàng A Tủa', contactPhone: '0912' },
    persons: [{ values: { displayName: 'Vợ', ageBand: 'a18_59' as const } }],
  };
  expect(await book.saveHousehold(form, 'household:new')).toMatchObject({
    problems: [
      { field: 'headName', what: 'noConsent' },
      { field: 'contactPhone', what: 'noConsent' },
      { field: 'persons', person: 0, what: 'noConsent' },
    ],
  });
});

it("the commune's own list may be mended until somebody says no", async () => {
  const { book } = await openSampleBook();
  expect(book.household(sample.cho)?.mayHoldNames).toBe(true);
  const form = { id: sample.cho, values: { headName: 'Vàng Mí Chớ' }, persons: [] };
  expect((await book.saveHousehold(form, 'x')).ok).toBe(true);
  await book.saveConsent(answer(false), 'y');
  expect(book.household(sample.cho)?.mayHoldNames).toBe(false);
  expect(await book.saveHousehold({ ...form, values: { headName: 'Vàng' } }, 'z')).toMatchObject({
    problems: [{ field: 'headName', what: 'noConsent' }],
  });
});

it('a yes opens names and people; people stand in the order of their slots', async () => {
  const { book } = await openSampleBook();
  const household = sampleId('pc-092');
  expect(book.household(household)?.mayHoldNames).toBe(false);
  expect((await book.saveConsent(answer(true, household), 'a')).ok).toBe(true);
  const form = {
    id: household,
    values: { headName: 'Sùng A Páo', peopleA18to59: 2 },
    persons: [
      { values: { displayName: 'Sùng A Páo', relation: 'head', ageBand: 'a18_59' } },
      { values: { displayName: 'Vợ', relation: 'spouse', ageBand: 'a18_59' } },
    ],
  } as const;
  expect((await book.saveHousehold(form, 'b')).ok).toBe(true);
  const page = book.household(household);
  expect(page?.household).toMatchObject({ title: 'Sùng A Páo', people: 2, place: 'onPhone' });
  expect(page?.persons.map((person) => [person.values.slot, person.values.displayName])).toEqual([
    [1, 'Sùng A Páo'],
    [2, 'Vợ'],
  ]);
  const [, wife] = page?.persons ?? [];
  if (wife === undefined) throw new Error('two people were saved');
  const removal = {
    id: household,
    values: {},
    persons: [{ id: wife.id, values: {}, isRemoved: true }],
  };
  expect((await book.saveHousehold(removal, 'c')).ok).toBe(true);
  expect(book.household(household)?.persons).toHaveLength(1);
});

it('a child under 14 is counted, never named', async () => {
  const { book } = await openSampleBook();
  const person = { values: { displayName: 'Cháu', ageBand: 'u6' as never } };
  const form = { id: sample.sinh, values: { peopleU6: 41 }, persons: [person] };
  expect(await book.saveHousehold(form, 'x')).toMatchObject({
    problems: [
      { field: 'peopleU6', what: 'tooMany' },
      { field: 'ageBand', person: 0, what: 'missing' },
    ],
  });
});

it('a no takes every name and the language, keeps code and counts, and is itself kept', async () => {
  const { book } = await openSampleBook();
  const form = { id: sample.sinh, values: { helpLanguage: 'hmong' }, persons: [] } as const;
  expect((await book.saveHousehold(form, 'l')).ok).toBe(true);
  expect((await book.saveConsent(answer(false, sample.sinh), 'x')).ok).toBe(true);
  const page = book.household(sample.sinh);
  expect(page?.household.values).toMatchObject({
    code: 'PC-045',
    headName: '',
    contactPhone: '',
    peopleA18to59: 2,
    helpLanguage: null,
    consentState: 'withdrawn',
  });
  expect(page?.persons.map((person) => person.values.displayName)).toEqual(['']);
  expect(page?.consents.map((consent) => [consent.values.given, consent.values.askedOn])).toEqual([
    [false, SAMPLE_TODAY],
    [true, '2026-09-12'],
  ]);
  expect(page?.consents[0]?.values.purposes).toEqual([]);
  expect(book.findHouseholds('vang mi sinh').map((one) => one.values.code)).toEqual(['PC-046']);
});

it('a no after a yes takes it back as of today; a first no is a refusal and stays one', async () => {
  const { book } = await openSampleBook();
  const stateOf = (id: RecordId) => book.household(id)?.household.values.consentState;
  const withdrawals = (id: RecordId) =>
    book.household(id)?.consents.map(({ values }) => [values.given, values.withdrawnOn]);
  await book.saveConsent(answer(false, sample.sinh), 'x');
  expect(stateOf(sample.sinh)).toBe('withdrawn');
  expect(withdrawals(sample.sinh)).toEqual([
    [false, SAMPLE_TODAY],
    [true, SAMPLE_TODAY],
  ]);
  await book.saveConsent(answer(false, sample.sinh), 'x');
  expect(stateOf(sample.sinh)).toBe('withdrawn');
  for (const turn of ['first', 'second']) {
    await book.saveConsent(answer(false), turn);
    expect([turn, stateOf(sample.cho)]).toEqual([turn, 'refused']);
  }
  expect(withdrawals(sample.cho)).toEqual([
    [false, null],
    [false, null],
  ]);
  await book.saveConsent(answer(true), 'yes');
  await book.saveConsent(answer(false), 'no');
  expect(stateOf(sample.cho)).toBe('withdrawn');
});

it('a yes for nothing, or without a way of answering, is no answer', async () => {
  const { book } = await openSampleBook();
  const form = { household: sample.cho, isGiven: true, values: { purposes: [], textVersion: '3' } };
  expect(await book.saveConsent(form, 'x')).toMatchObject({
    problems: [
      { field: 'method', what: 'missing' },
      { field: 'purposes', what: 'noPurpose' },
    ],
  });
});
