/**
 * What the lists hold and in which order, and that a list is the same object until something in it
 * changes.
 */
import { expect, it } from 'vitest';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import {
  sample,
  SAMPLE_TODAY,
  sampleStates,
  stateOf,
  sampleId,
} from '../../../fixtures/sampleHamlet.ts';

const absent = (household = sample.pao) => ({
  values: { household, result: 'absent', purposes: ['outreach'] } as const,
  helps: [],
});

it('households stand by their codes as numbers', async () => {
  const states = [...sampleStates()];
  for (const code of ['PC-9', 'PC-100']) {
    const values = { code, status: 'living', consentState: 'not_asked', source: 'app' };
    const id = sampleId(code.toLowerCase());
    states.push(stateOf({ kind: 'household', id, values }, states.length + 1));
  }
  const { book } = await openSampleBook({ states });
  const codes = book.households().map((household) => household.values.code);
  expect([codes[0], codes.at(-1), codes.length]).toEqual(['PC-9', 'PC-100', 14]);
});

it('a list is the same object until something in it changes', async () => {
  const { book } = await openSampleBook();
  const households = book.households();
  const found = book.findHouseholds('vang');
  const page = book.household(sample.sinh);
  await book.keepDraft('visit:pao', {});
  expect(book.households()).toBe(households);
  expect(book.findHouseholds('vang')).toBe(found);
  await book.saveVisit(absent(), 'x');
  expect(book.findHouseholds('vang')).toBe(found);
  expect(book.household(sample.sinh)).toBe(page);
  expect(book.households()).not.toBe(households);
  const changed = book.households().filter((one, at) => one !== households[at]);
  expect(changed.map((household) => household.id)).toEqual([sample.pao]);
});

it('a household is found by the name of somebody in it, after those whose head is called so', async () => {
  const { book } = await openSampleBook();
  const wife = { displayName: 'Vàng Thị Ngân', relation: 'spouse', ageBand: 'a18_59' } as const;
  const codesFor = (typed: string) => book.findHouseholds(typed).map((one) => one.values.code);
  expect(codesFor('vang ngan')).toEqual([]);
  await book.saveHousehold({ id: sample.pao, values: {}, persons: [{ values: wife }] }, 'x');
  expect(codesFor('vang ngan')).toEqual(['PC-051']);
  expect(codesFor('vang').at(-1)).toBe('PC-051');
  const [person] = book.household(sample.pao)?.persons ?? [];
  if (person === undefined) throw new Error('she was saved');
  const removal = [{ id: person.id, values: {}, isRemoved: true }];
  await book.saveHousehold({ id: sample.pao, values: {}, persons: removal }, 'y');
  expect(codesFor('vang ngan')).toEqual([]);
});

it('what searching needs is made ready in idle moments, a little at a time, also of what comes later', async () => {
  const turns: (() => void)[] = [];
  const run = () => {
    let count = 0;
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      turn();
      count += 1;
    }
    return count;
  };
  const states = [...sampleStates()];
  for (let at = 0; at < 200; at += 1) {
    const values = { code: `PC-${1000 + at}`, status: 'living', consentState: 'not_asked' };
    states.push(stateOf({ kind: 'household', id: sampleId(`h-${at}`), values }, 500 + at));
  }
  const whenIdle = (call: () => void) => void turns.push(call);
  const { book } = await openSampleBook({ states, parts: { whenIdle } });
  expect(turns).toHaveLength(1);
  expect(run()).toBeGreaterThan(2);
  await book.saveVisit(absent(), 'x');
  expect(turns).toHaveLength(1);
  book.close();
  expect(run()).toBe(1);
});

it('listeners hear of every change, and of none after they stopped', async () => {
  const { book } = await openSampleBook();
  let heard = 0;
  const stop = book.subscribe(() => {
    heard += 1;
  });
  await book.saveVisit(absent(), 'x');
  expect(heard).toBeGreaterThan(0);
  const before = heard;
  stop();
  await book.saveVisit(absent(sample.my), 'y');
  expect(heard).toBe(before);
});

it('the timeline begins with the newest visit, of one day with the one logged last', async () => {
  const { book } = await openSampleBook();
  await book.saveVisit(absent(sample.sinh), 'x');
  const met = { household: sample.sinh, result: 'met', purposes: ['outreach'] } as const;
  await book.saveVisit({ values: met, helps: [] }, 'y');
  const visits = book.household(sample.sinh)?.visits ?? [];
  expect(visits.map((visit) => [visit.values.visitDate, visit.values.result])).toEqual([
    [SAMPLE_TODAY, 'met'],
    [SAMPLE_TODAY, 'absent'],
    ['2026-11-14', 'met'],
    ['2026-10-30', 'absent'],
  ]);
  expect(book.visitsOn(SAMPLE_TODAY).map((visit) => visit.values.result)).toEqual([
    'met',
    'absent',
  ]);
  expect(book.household(sample.sinh)?.household.lastVisit?.result).toBe('met');
});

it('the team begins with oneself', async () => {
  const { book } = await openSampleBook();
  expect(book.members().map((member) => member.values.fullName)).toEqual([
    'Vàng Thị Dua',
    'Lý Seo Vần',
    'Sùng Mí Chá',
  ]);
  expect(book.memberName(sample.cha)).toBe('Sùng Mí Chá');
  expect(book.areaName(sample.hamlet)).toBe('Bản Phìn Chải');
});

it('whom the commune moved to another hamlet finds its team and makes households there', async () => {
  const [area, team] = [sampleId('khe-da'), sampleId('team-khe-da')];
  const states = sampleStates().map((state) =>
    state.id === sample.me ? { ...state, body: { ...state.body, team } } : state,
  );
  const add = (record: Parameters<typeof stateOf>[0]) =>
    states.push(stateOf(record, states.length + 1));
  add({ kind: 'area', id: area, values: { name: 'Bản Khe Đá', areaKind: 'ban' } });
  add({ kind: 'team', id: team, values: { level: 'hamlet', placeArea: area } });
  const { book } = await openSampleBook({ states });
  expect(book.members().map((member) => member.id)).toEqual([sample.me]);
  expect(book.nextHouseholdCode()).toBe('KD-001');
  const saved = await book.saveHousehold({ values: {}, persons: [] }, 'household:new');
  const made = saved.ok ? book.household(saved.value.id)?.household : undefined;
  expect(made).toMatchObject({ area, areaName: 'Bản Khe Đá' });
});

it('the picker offers first where this member was last', async () => {
  const { book } = await openSampleBook();
  expect(book.recentHouseholds().map((one) => one.id)).toEqual([sample.sinh]);
  await book.saveVisit(absent(sample.phan), 'x');
  expect(book.recentHouseholds().map((one) => one.id)).toEqual([sample.phan, sample.sinh]);
});

it('what was logged most often comes first among the chips', async () => {
  const { book } = await openSampleBook();
  expect(book.usedKeys('serviceKey')).toEqual(['birth_bundle']);
  const help = (appKey: string) => ({
    kind: 'appAssist' as const,
    values: {
      appKey,
      action: 'install',
      outcome: 'done',
      deviceUsed: 'own',
      verified: 'self_report',
    } as const,
  });
  const form = { ...absent(), helps: [help('vssid'), help('vssid'), help('etax')] };
  await book.saveVisit(form, 'x');
  expect(book.usedKeys('appKey')).toEqual(['vssid', 'etax', 'vneid']);
});

it('drafts are there after the phone was switched off, the newest first', async () => {
  const opened = await openSampleBook();
  await opened.book.keepDraft('visit:a', { result: 'met' });
  opened.clock.now += 1000;
  await opened.book.keepDraft('visit:b', { note: 'Đang gõ' });
  const again = await opened.reopen();
  expect(again.drafts().map((draft) => draft.id)).toEqual(['visit:b', 'visit:a']);
  expect(again.draft('visit:b')?.form).toEqual({ note: 'Đang gõ' });
  await again.dropDraft('visit:b');
  expect(again.drafts().map((draft) => draft.id)).toEqual(['visit:a']);
});
