/**
 * The sample's visits of the last 60 days with the help given there: made-up, but of the mix that teams
 * report, so that every figure of the overview has something to count.
 */
import { addDays, type IsoDate } from '../../shared/dates.ts';
import { mintRecordId, type RecordId } from '../../shared/ids.ts';
import type { Topic, VisitResult } from '../../shared/records/enumerations.ts';
import type { Act } from './acts.ts';
import type { Chance } from './chance.ts';
import type { SampleHousehold } from './households.ts';

export interface VisitPlace {
  readonly area: RecordId;
  /** Who logs it, and who else was there. */
  readonly members: readonly RecordId[];
  readonly today: IsoDate;
  /** Its place among the visits of the hamlet: the first lies nearest to today. */
  readonly at: number;
  readonly of: number;
}

const SPAN_DAYS = 60;

const results: readonly VisitResult[] = [
  'met',
  'met',
  'absent',
  'met',
  'met',
  'met',
  'postponed',
  'met',
  'met',
  'unreachable',
  'met',
  'met',
  'absent',
];

export function visitActs(
  household: SampleHousehold,
  { area, members, today, at, of }: VisitPlace,
  chance: Chance,
): readonly Act[] {
  const id = mintRecordId(chance.bytes);
  const result = results[at % results.length] ?? 'met';
  const isMet = result === 'met';
  const helps = isMet ? helpActs(id, { area, household, chance }) : [];
  const visit: Act = {
    kind: 'visit',
    id,
    area,
    values: {
      household: household.id,
      visitDate: addDays(
        today,
        -Math.floor((at * SPAN_DAYS) / of) - (at === 0 ? 0 : chance.below(2)),
      ),
      result,
      members,
      purposes: isMet ? purposesOf(helps) : ['outreach'],
      topics: isMet ? [chance.pick(topics)] : [],
      peopleReached: isMet ? 1 + chance.below(4) : null,
      note: isMet && chance.isIn(30) ? chance.pick(notes) : '',
    },
  };
  return [visit, ...helps];
}

const topics: readonly Topic[] = [
  'identity',
  'payment',
  'online_safety',
  'health',
  'policy',
  'selling',
];

const notes = [
  'Hẹn lần sau mang máy có NFC.',
  'Con trai đi làm xa, cuối tháng về mới làm được.',
  'Bà con hỏi về trợ cấp hưu trí xã hội.',
  'Chỉ có sóng ở đầu dốc.',
] as const;

const purposesOf = (helps: readonly Act[]) => [
  'outreach' as const,
  ...(helps.some((one) => one.kind === 'appAssist') ? ['app_help' as const] : []),
  ...(helps.some((one) => one.kind === 'serviceGuidance') ? ['public_service' as const] : []),
];

type AppHelp = Omit<Act<'appAssist'>['values'], 'visit' | 'person'>;
type ServiceHelp = Omit<Act<'serviceGuidance'>['values'], 'visit' | 'person'>;

const seen = { outcome: 'done', deviceUsed: 'own', verified: 'seen_on_device' } as const;
const told = { deviceUsed: 'own', verified: 'self_report' } as const;

const appHelps: readonly AppHelp[] = [
  { appKey: 'vneid', action: 'activate', ...seen },
  { appKey: 'vneid', action: 'activate', ...told, outcome: 'partial', blockers: ['otp_old_phone'] },
  { appKey: 'zalo', action: 'install', ...seen },
  {
    appKey: 'vneid',
    action: 'install',
    ...told,
    outcome: 'failed',
    blockers: ['sim_not_own', 'no_vneid2'],
  },
  { appKey: 'vneid_health_book', action: 'register', ...seen },
  { appKey: 'agribank_plus', action: 'teach', ...seen },
  { appKey: 'vssid', action: 'recover', ...told, outcome: 'done', deviceUsed: 'relative' },
  {
    appKey: 'viettel_money',
    action: 'register',
    ...told,
    outcome: 'partial',
    blockers: ['sim_not_own'],
  },
  { appKey: 'vneid_social_security', action: 'register', ...seen, verified: 'system_confirmed' },
  {
    appKey: 'vneid',
    action: 'activate',
    outcome: 'failed',
    blockers: ['nfc_failed'],
    deviceUsed: 'helper',
    verified: 'seen_on_device',
  },
  { appKey: 'buudien', action: 'teach', ...seen },
  { appKey: 'ntrust', action: 'install', ...told, outcome: 'partial', blockers: ['no_signal'] },
];

const serviceHelps: readonly ServiceHelp[] = [
  {
    serviceKey: 'birth_bundle',
    action: 'prepare',
    outcome: 'done',
    channel: 'national_portal',
    verified: 'self_report',
  },
  {
    serviceKey: 'social_pension',
    action: 'submit',
    ...seen,
    channel: 'vneid',
    verified: 'system_confirmed',
  },
  {
    serviceKey: 'temporary_residence',
    action: 'submit',
    ...told,
    outcome: 'partial',
    blockers: ['missing_papers'],
    channel: 'vneid',
  },
  { serviceKey: 'household_health_insurance', action: 'pay', ...seen, channel: 'national_portal' },
  {
    serviceKey: 'land_change',
    action: 'explain',
    outcome: 'referred',
    channel: 'service_centre',
    verified: 'self_report',
    referredTo: 'service_centre',
  },
];

interface Helped {
  readonly area: RecordId;
  readonly household: SampleHousehold;
  readonly chance: Chance;
}

/**
 * None to two helps with apps and now and then one with a public service, for one of the household's
 * people.
 */
function helpActs(visit: RecordId, { area, household, chance }: Helped): readonly Act[] {
  const person = household.persons.length === 0 ? null : chance.pick(household.persons);
  const apps = Array.from({ length: chance.below(3) }, (): Act => ({
    kind: 'appAssist',
    id: mintRecordId(chance.bytes),
    area,
    values: { ...chance.pick(appHelps), visit, person },
  }));
  if (!chance.isIn(40)) return apps;
  const service = { ...chance.pick(serviceHelps), visit, person };
  return [
    ...apps,
    { kind: 'serviceGuidance', id: mintRecordId(chance.bytes), area, values: service },
  ];
}
