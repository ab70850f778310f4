/**
 * A visit while it is filled in: what ticks itself, what another answer hides and gives back, what
 * the sheet keeps.
 */
import { describe, expect, it } from 'vitest';
import {
  withApp,
  type AppDraft,
  type GuidanceDraft,
} from '../../../../../src/phone/features/visits/helpDraft.ts';
import {
  channelOf,
  deviceOf,
  editOf,
  lacksOf,
  startHelp,
  verifiedOf,
} from '../../../../../src/phone/features/visits/helpDraft.ts';
import {
  closeSheet,
  dayChoice,
  inSheet,
  isMeeting,
  openHelp,
  openNew,
  purposesOf,
  putBackHelp,
  removeHelp,
  shownHelps,
  startVisit,
  withDay,
  withPurposes,
  type VisitDraft,
} from '../../../../../src/phone/features/visits/visitDraft.ts';
import { newVisitForm, problemsIn } from '../../../../../src/phone/features/visits/visitForm.ts';
import { parseVisitDraft } from '../../../../../src/phone/features/visits/parseVisitDraft.ts';
import { sample, sampleId, SAMPLE_TODAY as today } from '../../../../fixtures/sampleHamlet.ts';

const start = (isReturn = false): VisitDraft => startVisit({ today, me: sample.me, isReturn });

const app = (appKey = 'vneid'): AppDraft => {
  const help = startHelp('appAssist', null);
  if (help.kind !== 'appAssist') throw new Error('an app was asked for');
  return { ...withApp(help, appKey), action: 'install', outcome: 'done' };
};

const guidance = (serviceKey: string): GuidanceDraft => {
  const help = startHelp('serviceGuidance', null);
  if (help.kind !== 'serviceGuidance') throw new Error('a service was asked for');
  return { ...help, serviceKey, action: 'explain', outcome: 'done' };
};

const added = (draft: VisitDraft, help: AppDraft | GuidanceDraft): VisitDraft =>
  closeSheet(inSheet(openNew(draft, help.kind), help));

describe('the purposes of a visit', () => {
  it('tick themselves from what was done, and what is unticked stays so', () => {
    const helped = added(start(), app());
    expect(purposesOf(helped)).toEqual(['app_help']);
    const unticked = withPurposes(helped, ['outreach']);
    expect(purposesOf(unticked)).toEqual(['outreach']);
    expect(purposesOf(added(unticked, app('zalo')))).toEqual(['outreach']);
    expect(purposesOf(withPurposes(unticked, ['outreach', 'app_help']))).toEqual([
      'outreach',
      'app_help',
    ]);
  });

  it('name outreach once somebody was reached by it', () => {
    expect(purposesOf({ ...start(), peopleReached: 0 })).toEqual([]);
    expect(purposesOf({ ...start(), peopleReached: 1 })).toEqual(['outreach']);
    expect(purposesOf({ ...start(), topics: ['ai'] })).toEqual(['outreach']);
  });

  it('of an empty door are a follow-up where one was before, else outreach, so that two taps are enough', () => {
    const absent = { ...start(true), result: 'absent' } as const;
    expect(purposesOf(absent)).toEqual(['follow_up']);
    expect(problemsIn(absent, today)).toEqual([]);
    expect(purposesOf({ ...start(false), result: 'absent' })).toEqual(['outreach']);
    expect(purposesOf({ ...absent, result: 'met' })).toEqual([]);
  });
});

describe('a result that hides', () => {
  it('leaves people, topics and helps out of what is saved and gives them back when it changes again', () => {
    const met: VisitDraft = { ...added(start(), app()), peopleReached: 3, topics: ['ai'] };
    const absent: VisitDraft = { ...met, result: 'absent' };
    expect(isMeeting(absent)).toBe(false);
    const saved = newVisitForm(sample.pao, absent);
    expect(saved.helps).toEqual([]);
    expect(saved.values).toMatchObject({ peopleReached: null, topics: [], result: 'absent' });
    const again = newVisitForm(sample.pao, { ...absent, result: 'met' });
    expect(again.values).toMatchObject({ peopleReached: 3, topics: ['ai'] });
    expect(again.helps).toHaveLength(1);
  });
});

describe('the sheet of a help', () => {
  it('says that somebody was met once help was given, and keeps another result that was chosen', () => {
    expect(added(start(), app()).result).toBe('met');
    expect(closeSheet(openNew(start(), 'appAssist')).result).toBeNull();
    expect(added({ ...start(), result: 'refused' }, app()).result).toBe('refused');
  });

  it('keeps an unfinished help in the list, where it stands in the way of saving', () => {
    const half = added(start(), { ...app(), outcome: null });
    expect(shownHelps(half)).toHaveLength(1);
    expect(problemsIn(half, today)).toEqual([{ field: 'helps', help: 0, what: 'missing' }]);
  });

  it('that named nothing leaves nothing', () => {
    expect(closeSheet(openNew(start(), 'serviceGuidance')).helps).toEqual([]);
  });

  it('goes on with the person of the last help', () => {
    const person = sampleId('person-sinh');
    const draft = openNew(added(start(), { ...app(), person }), 'serviceGuidance');
    expect(draft.sheet?.help.person).toBe(person);
  });

  it('changes the help that it was opened for and no other', () => {
    const two = added(added(start(), app()), app('zalo'));
    const changed = closeSheet(inSheet(openHelp(two, 0), { ...app(), outcome: 'not_needed' }));
    expect(changed.helps.map(({ outcome }) => outcome)).toEqual(['not_needed', 'done']);
  });

  it('removes a new help from the list, marks a saved one, and both come back where they were', () => {
    const saved = { ...app(), id: sampleId('help-vneid') };
    const draft: VisitDraft = { ...start(), helps: [app('zalo'), saved, app('evn')] };
    const removed = removeHelp(draft, 1);
    expect(shownHelps(removed).map(({ at }) => at)).toEqual([0, 2]);
    expect(putBackHelp(removed, 1, saved)).toEqual(draft);
    const fewer = removeHelp(draft, 0);
    expect(fewer.helps).toHaveLength(2);
    expect(putBackHelp(fewer, 0, app('zalo'))).toEqual(draft);
  });
});

describe('what a help takes for usual', () => {
  it("is the resident's own phone, seen in the hand", () => {
    expect(deviceOf(app())).toBe('own');
    expect(verifiedOf(app())).toBe('seen_on_device');
    expect(verifiedOf({ ...app(), deviceUsed: 'none' })).toBe('self_report');
    expect(verifiedOf({ ...app(), verified: 'system_confirmed' })).toBe('system_confirmed');
  });

  it('is the portal for a service that is there, and a question for one that is not', () => {
    expect(channelOf(guidance('birth_bundle'))).toBe('national_portal');
    expect(lacksOf(guidance('birth_bundle'))).toEqual([]);
    expect(lacksOf(guidance('certified_copy'))).toEqual(['channel']);
    expect(lacksOf({ ...guidance('certified_copy'), channel: 'proxy' })).toEqual([]);
  });

  it('is never an install of an obsolete app', () => {
    expect(withApp(app(), 'pc_covid').action).toBe('remove');
    expect(withApp(withApp(app(), 'pc_covid'), 'zalo').action).toBeNull();
    expect(withApp({ ...app(), action: 'remove' }, 'zalo').action).toBe('remove');
  });
});

describe('blockers and referral', () => {
  it('are saved only where help did not get there, and a referral must say where to', () => {
    const stuck = {
      ...app(),
      outcome: 'partial',
      blockers: ['no_sim'],
      referredTo: 'carrier',
    } as const;
    expect(editOf(stuck).values).toMatchObject({ blockers: ['no_sim'], referredTo: 'carrier' });
    expect(editOf({ ...stuck, outcome: 'done' }).values).toMatchObject({
      blockers: [],
      referredTo: null,
    });
    expect(lacksOf({ ...stuck, outcome: 'referred', referredTo: null })).toEqual(['referredTo']);
  });
});

describe('the day', () => {
  it('is today, yesterday or another, also after midnight has passed over a draft', () => {
    const yesterday = withDay(start(), 'yesterday', today);
    expect(yesterday.visitDate).toBe('2026-11-22');
    expect(dayChoice(yesterday, today)).toBe('yesterday');
    expect(dayChoice(start(), '2026-11-24')).toBe('yesterday');
    expect(dayChoice(start(), '2026-11-30')).toBe('other');
    expect(dayChoice(withDay(start(), 'other', today), today)).toBe('other');
  });

  it('can be neither empty, nor to come, nor before there were teams', () => {
    const on = (visitDate: string) =>
      problemsIn({ ...start(), result: 'absent', visitDate }, today).map(({ what }) => what);
    expect(on('')).toEqual(['missing']);
    expect(on('2026-11-24')).toEqual(['future']);
    expect(on('2021-12-31')).toEqual(['tooEarly']);
    expect(on(today)).toEqual([]);
  });
});

describe('a kept draft', () => {
  it('comes back as it was, the open sheet with it', () => {
    const draft = openNew(added({ ...start(), note: 'đ' }, guidance('passport')), 'appAssist');
    const kept = { draft, before: null };
    expect(parseVisitDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('of which some can not be read comes back as far as it can; one that is no draft does not', () => {
    const odd = { draft: { ...start(), topics: ['from the future'], note: 'kept' }, before: null };
    expect(parseVisitDraft(JSON.parse(JSON.stringify(odd)))?.draft).toMatchObject({
      topics: [],
      note: 'kept',
    });
    expect(parseVisitDraft({ draft: 7 })).toBeUndefined();
  });
});
