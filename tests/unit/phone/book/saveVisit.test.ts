/**
 * Logging a visit: what the member typed, what lies on the phone afterwards, and what the screens
 * then show.
 */
import { expect, it } from 'vitest';
import type { VisitForm } from '../../../../src/phone/book/book.ts';
import type { RecordId } from '../../../../src/shared/ids.ts';
import { decodeRun } from '../../../../src/shared/wire/run.ts';
import { inflate } from '../../../fixtures/nodePowers.ts';
import { openSampleBook, type SampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, SAMPLE_TODAY, sampleId } from '../../../fixtures/sampleHamlet.ts';

const met: VisitForm = {
  values: { household: sample.pao, result: 'met', purposes: ['outreach'], peopleReached: 3 },
  helps: [
    {
      kind: 'appAssist',
      values: {
        appKey: 'vneid',
        action: 'activate',
        outcome: 'partial',
        blockers: ['otp_old_phone'],
        deviceUsed: 'own',
        verified: 'seen_on_device',
      },
    },
  ],
};

const absent: VisitForm = {
  values: { household: sample.pao, result: 'absent', purposes: ['outreach'] },
  helps: [],
};

const idOf = (saved: Awaited<ReturnType<SampleBook['book']['saveVisit']>>): RecordId => {
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  return saved.value.id;
};

/** The changes that lie in the outbox, as they will be sent. */
async function written({ disk }: SampleBook) {
  const runs = [...disk.outbox.values()].map((run) => decodeRun(run.bytes, inflate));
  return (await Promise.all(runs)).flatMap((run) => (run.ok ? run.value.changes : []));
}

it('a saved visit stands on its day, in its household and in the count of unsent work', async () => {
  const { book } = await openSampleBook();
  const id = idOf(await book.saveVisit(met, 'visit:pao'));
  const [visit] = book.visitsOn(SAMPLE_TODAY);
  expect(visit).toMatchObject({
    id,
    place: 'onPhone',
    mayRetire: true,
    values: { members: [sample.me], peopleReached: 3 },
  });
  expect(visit?.helps.map((help) => help.values.outcome)).toEqual(['partial']);
  expect(book.household(sample.pao)?.visits).toEqual([visit]);
  expect(book.household(sample.pao)?.household.lastVisit).toEqual({
    date: SAMPLE_TODAY,
    result: 'met',
  });
  expect(book.standing().counts).toMatchObject({ unsentRoots: 1, unsentChanges: 2 });
  expect(book.unsent().map((root) => [root.id, root.household])).toEqual([[id, sample.pao]]);
});

it('what is saved is there after the phone was switched off', async () => {
  const opened = await openSampleBook();
  const id = idOf(await opened.book.saveVisit(met, 'visit:pao'));
  const again = await opened.reopen();
  expect(again.visit(id)).toEqual(opened.book.visit(id));
  expect(again.standing().counts).toEqual(opened.book.standing().counts);
});

it('a save becomes one run of one change a record, and says nothing that was left at its default', async () => {
  const opened = await openSampleBook();
  await opened.book.saveVisit(met, 'visit:pao');
  const [run] = opened.disk.outbox.values();
  expect([run?.first, run?.last]).toEqual([1, 2]);
  const changes = await written(opened);
  expect(changes).toMatchObject([
    { kind: 'visit', area: sample.hamlet, fields: { result: { value: 'met', base: 0 } } },
    { kind: 'appAssist', fields: { blockers: { add: ['otp_old_phone'], remove: [] } } },
  ]);
  const [visit] = changes;
  const names = Object.keys(Object(visit).fields).sort();
  expect(names).toEqual([
    'household',
    'members',
    'peopleReached',
    'purposes',
    'result',
    'visitDate',
  ]);
});

it('an edit sends only what differs, with the seq that was seen', async () => {
  const opened = await openSampleBook();
  const { book } = opened;
  const before = opened.disk.rows.get(sample.sinhVisit)?.seq;
  const edit = { peopleReached: 4, result: 'met', purposes: ['outreach', 'survey'] } as const;
  await book.saveVisit({ id: sample.sinhVisit, values: edit, helps: [] }, 'edit');
  expect((await written(opened)).map((change) => Object(change).fields)).toEqual([
    {
      peopleReached: { value: 4, base: before },
      purposes: { add: ['survey'], remove: ['app_help'] },
    },
  ]);
  expect(book.visit(sample.sinhVisit)?.values.purposes).toEqual(['outreach', 'survey']);
});

it('a form that changes nothing writes nothing, and its draft goes', async () => {
  const opened = await openSampleBook();
  const { book } = opened;
  await book.keepDraft('edit', {});
  const saved = await book.saveVisit(
    { id: sample.sinhVisit, values: { peopleReached: 2 }, helps: [] },
    'edit',
  );
  expect(saved).toEqual({ ok: true, value: { id: sample.sinhVisit } });
  expect(opened.disk.outbox.size).toBe(0);
  expect(book.drafts()).toEqual([]);
});

it('text is kept composed and without white space around it', async () => {
  const { book } = await openSampleBook();
  const note = `  ${'Nhà đi vắng'.normalize('NFD')}\ud800 `;
  const id = idOf(await book.saveVisit({ ...absent, values: { ...absent.values, note } }, 'x'));
  expect(book.visit(id)?.values.note).toBe('Nhà đi vắng'.normalize('NFC'));
});

it('help can be added to a visit, changed and taken off again', async () => {
  const { book } = await openSampleBook();
  const helps = book.visit(sample.sinhVisit)?.helps ?? [];
  expect(helps.map((help) => help.kind)).toEqual(['appAssist', 'serviceGuidance']);
  const [app, service] = helps;
  if (app === undefined || service === undefined) throw new Error('the sample visit has two helps');
  const form: VisitForm = {
    id: sample.sinhVisit,
    values: {},
    helps: [
      { kind: 'appAssist', id: app.id, values: { outcome: 'done', blockers: [] } },
      { kind: 'serviceGuidance', id: service.id, values: {}, isRemoved: true },
      ...met.helps,
    ],
  };
  expect((await book.saveVisit(form, 'edit')).ok).toBe(true);
  const after = book.visit(sample.sinhVisit);
  expect(after?.helps.map((help) => [help.kind, help.values.outcome])).toEqual([
    ['appAssist', 'done'],
    ['appAssist', 'partial'],
  ]);
  expect(after?.place).toBe('onPhone');
});

it('two taps on save make one visit', async () => {
  const { book } = await openSampleBook();
  const [first, second] = await Promise.all([
    book.saveVisit(met, 'visit:pao'),
    book.saveVisit(met, 'visit:pao'),
  ]);
  expect(second).toEqual(first);
  expect(await book.saveVisit(met, 'visit:pao')).toEqual(first);
  expect(book.visitsOn(SAMPLE_TODAY)).toHaveLength(1);
});

it('a second visit to the same household on the same day is a visit of its own', async () => {
  const { book } = await openSampleBook();
  await book.saveVisit(met, 'visit:pao');
  await book.keepDraft('visit:pao', { result: 'met' });
  await book.saveVisit(met, 'visit:pao');
  expect(book.visitsOn(SAMPLE_TODAY)).toHaveLength(2);
});

it('what a form lacks is said field by field, and nothing is kept', async () => {
  const opened = await openSampleBook();
  const form: VisitForm = {
    values: { visitDate: '2026-11-24', peopleReached: 51, note: 'x'.repeat(301) },
    helps: [{ kind: 'appAssist', values: { appKey: 'vneid', action: 'install' } }],
  };
  const saved = await opened.book.saveVisit(form, 'x');
  expect(saved.ok || saved.reason !== 'incomplete' ? [] : saved.problems).toEqual([
    { field: 'household', what: 'missing' },
    { field: 'result', what: 'missing' },
    { field: 'note', what: 'tooLong' },
    { field: 'visitDate', what: 'future' },
    { field: 'purposes', what: 'noPurpose' },
    { field: 'peopleReached', what: 'tooMany' },
    { field: 'outcome', help: 0, what: 'missing' },
    { field: 'deviceUsed', help: 0, what: 'missing' },
    { field: 'verified', help: 0, what: 'missing' },
  ]);
  expect(opened.disk.outbox.size).toBe(0);
});

it('a visit from before there were teams is not taken', async () => {
  const { book } = await openSampleBook();
  const saved = await book.saveVisit(
    { ...absent, values: { ...absent.values, visitDate: '2021-12-31' } },
    'x',
  );
  expect(saved).toMatchObject({ problems: [{ field: 'visitDate', what: 'tooEarly' }] });
});

it('a full phone says so, keeps the draft, and counts nothing as saved', async () => {
  const opened = await openSampleBook();
  const { book, disk } = opened;
  await book.keepDraft('visit:pao', { result: 'met' });
  disk.refusing = 'full';
  expect(await book.saveVisit(met, 'visit:pao')).toEqual({ ok: false, reason: 'full' });
  expect(await book.keepDraft('visit:pao', { result: 'absent' })).toEqual({
    ok: false,
    reason: 'full',
  });
  expect(book.visitsOn(SAMPLE_TODAY)).toEqual([]);
  expect(book.draft('visit:pao')?.form).toEqual({ result: 'met' });
  disk.refusing = undefined;
  expect((await book.saveVisit(met, 'visit:pao')).ok).toBe(true);
  expect(book.draft('visit:pao')).toBeUndefined();
});

it('a window that was overtaken by another one saves nothing', async () => {
  const { book, reopen } = await openSampleBook();
  const other = await reopen();
  await other.saveVisit(absent, 'a');
  expect(await book.saveVisit(met, 'b')).toEqual({ ok: false, reason: 'stale' });
});

it('a voided visit is off the day, stays in its household, and comes back', async () => {
  const { book } = await openSampleBook();
  const id = idOf(await book.saveVisit(met, 'visit:pao'));
  expect(await book.retire(id, ' ')).toMatchObject({ reason: 'incomplete' });
  expect((await book.retire(id, 'Ghi nhầm hộ')).ok).toBe(true);
  expect(book.visitsOn(SAMPLE_TODAY)).toEqual([]);
  expect(book.household(sample.pao)?.household.lastVisit).toBeUndefined();
  const [voided] = book.household(sample.pao)?.visits ?? [];
  expect([voided?.isRetired, voided?.values.retireReason]).toEqual([true, 'Ghi nhầm hộ']);
  expect((await book.undoRetire(id)).ok).toBe(true);
  expect(book.visitsOn(SAMPLE_TODAY)).toHaveLength(1);
});

it('a visit that nobody knows can be neither edited nor voided', async () => {
  const { book } = await openSampleBook();
  const id = sampleId('nowhere');
  const problems = [{ field: 'id', what: 'missing' }];
  expect(await book.saveVisit({ id, values: {}, helps: [] }, 'x')).toMatchObject({ problems });
  expect(await book.retire(id, 'x')).toMatchObject({ problems });
});

it('a member voids own visits only; a lead any', async () => {
  const { book } = await openSampleBook();
  const visits = book.household(sample.sinh)?.visits ?? [];
  expect(visits.map((visit) => visit.mayRetire)).toEqual([true, false]);
});
