/** What of an earlier visit is sent: only what was changed in it. */
import { describe, expect, it } from 'vitest';
import type { VisitEntry } from '../../../../../src/phone/book/book.ts';
import {
  closeSheet,
  draftOfVisit,
  inSheet,
  openHelp,
  openNew,
  purposesOf,
  removeHelp,
} from '../../../../../src/phone/features/visits/visitDraft.ts';
import { changedVisitForm } from '../../../../../src/phone/features/visits/visitForm.ts';
import {
  startHelp,
  withApp,
  type AppDraft,
} from '../../../../../src/phone/features/visits/helpDraft.ts';
import { sample, sampleId, SAMPLE_TODAY as today } from '../../../../fixtures/sampleHamlet.ts';

const app = (appKey = 'vneid'): AppDraft => {
  const help = startHelp('appAssist', null);
  if (help.kind !== 'appAssist') throw new Error('an app was asked for');
  return { ...withApp(help, appKey), action: 'install', outcome: 'done' };
};

describe('an earlier visit', () => {
  const entry: VisitEntry = {
    id: sample.sinhVisit,
    kind: 'visit',
    area: sample.hamlet,
    values: {
      household: sample.sinh,
      visitDate: '2026-11-14',
      result: 'met',
      members: [sample.cha, sample.me],
      purposes: ['survey'],
      topics: [],
      peopleReached: 2,
      note: 'a',
      retired: false,
      retireReason: '',
    },
    place: 'sent',
    marks: [],
    mayRetire: true,
    loggedAt: undefined,
    isRetired: false,
    helps: [
      {
        id: sampleId('help-vneid'),
        kind: 'appAssist',
        area: sample.hamlet,
        values: {
          visit: sample.sinhVisit,
          person: null,
          appKey: 'vneid',
          action: 'activate',
          outcome: 'partial',
          blockers: ['no_nfc', 'no_sim'],
          deviceUsed: 'own',
          verified: 'self_report',
          referredTo: null,
          retired: false,
          retireReason: '',
        },
        place: 'sent',
        marks: [],
        mayRetire: true,
        loggedAt: undefined,
        isRetired: false,
      },
    ],
  };
  const opened = draftOfVisit(entry, today);

  it('shows the purposes that were saved, not those that it would tick by itself', () => {
    expect(purposesOf(opened)).toEqual(['survey']);
  });

  it('opened and saved changes nothing', () => {
    expect(changedVisitForm(entry.id, opened, opened)).toEqual({
      id: entry.id,
      values: {},
      helps: [],
    });
    const turned = { ...opened, members: [sample.me, sample.cha] };
    expect(changedVisitForm(entry.id, opened, turned).values).toEqual({});
  });

  it('sends only what was changed in it', () => {
    const changed = removeHelp({ ...opened, note: 'b' }, 0);
    const form = changedVisitForm(
      entry.id,
      opened,
      closeSheet(inSheet(openNew(changed, 'appAssist'), app('zalo'))),
    );
    expect(form.values).toEqual({ note: 'b' });
    expect(form.helps.map((help) => [help.id ?? 'new', help.isRemoved ?? false])).toEqual([
      [sampleId('help-vneid'), true],
      ['new', false],
    ]);
  });

  it('at which nobody was met after all retires its helps', () => {
    const form = changedVisitForm(entry.id, opened, { ...opened, result: 'absent' });
    expect(form.helps).toMatchObject([{ id: sampleId('help-vneid'), isRemoved: true }]);
    expect(form.values).toMatchObject({ result: 'absent', peopleReached: null });
  });

  it('sends of a help only the fields that were changed', () => {
    const now = closeSheet(
      inSheet(openHelp(opened, 0), { ...app(), ...opened.helps[0], outcome: 'done' }),
    );
    expect(changedVisitForm(entry.id, opened, now).helps).toEqual([
      { id: sampleId('help-vneid'), kind: 'appAssist', values: { outcome: 'done', blockers: [] } },
    ]);
  });
});
