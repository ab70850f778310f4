/**
 * One help of a visit while it is filled in: an app or a public service. What nobody chose is null;
 * where the usual case is plain (the resident's own phone, the national portal) it stands until
 * another is chosen, so that it costs no tap.
 */
import type { RecordId } from '../../../shared/ids.ts';
import type {
  AppAction,
  Blocker,
  Channel,
  DeviceUsed,
  Outcome,
  Referral,
  ServiceAction,
  Verification,
} from '../../../shared/records/enumerations.ts';
import type { HelpEdit, HelpEntry } from '../../book/book.ts';
import { isBegun, type PersonDraft } from '../../parts/personDraft.ts';
import { appOf, publicServiceOf } from './catalogue.ts';

type AnyHelp = {
  /** Null until it was saved once. */
  readonly id: RecordId | null;
  /** Null: help is counted without naming a person. */
  readonly person: RecordId | null;
  /** A person of the household who is being added for this help, not yet saved. */
  readonly newPerson: PersonDraft | null;
  readonly outcome: Outcome | null;
  readonly blockers: readonly Blocker[];
  readonly referredTo: Referral | null;
  readonly deviceUsed: DeviceUsed | null;
  readonly verified: Verification | null;
  readonly isRemoved: boolean;
};

export type AppDraft = AnyHelp & {
  readonly kind: 'appAssist';
  readonly appKey: string | null;
  readonly action: AppAction | null;
};

export type GuidanceDraft = AnyHelp & {
  readonly kind: 'serviceGuidance';
  readonly serviceKey: string | null;
  readonly action: ServiceAction | null;
  readonly channel: Channel | null;
};

export type HelpDraft = AppDraft | GuidanceDraft;
export type HelpKind = HelpDraft['kind'];

/** What a help still lacks before it can stand in a visit. */
export type HelpLack = 'key' | 'newPerson' | 'action' | 'channel' | 'outcome' | 'referredTo';

const blank: AnyHelp = {
  id: null,
  person: null,
  newPerson: null,
  outcome: null,
  blockers: [],
  referredTo: null,
  deviceUsed: null,
  verified: null,
  isRemoved: false,
};

/**
 * A new help; `person` is whom the last one was for, since help mostly goes on with the same
 * person.
 */
export function startHelp(kind: HelpKind, person: RecordId | null): HelpDraft {
  return kind === 'appAssist'
    ? { ...blank, person, kind, appKey: null, action: null }
    : { ...blank, person, kind, serviceKey: null, action: null, channel: null };
}

export const keyOf = (help: HelpDraft): string | null =>
  help.kind === 'appAssist' ? help.appKey : help.serviceKey;

/** Chooses the app. An obsolete one is never installed: taking it off the phone is what remains. */
export function withApp(help: AppDraft, appKey: string): AppDraft {
  const isObsolete = appOf(appKey)?.obsolete === true;
  const wasObsolete = help.appKey !== null && appOf(help.appKey)?.obsolete === true;
  const action = isObsolete
    ? 'remove'
    : wasObsolete && help.action === 'remove'
      ? null
      : help.action;
  return { ...help, appKey, action };
}

/**
 * Whose device it was done on: the resident's own, unless another was chosen. A guidance may do
 * without.
 */
export const deviceOf = (help: HelpDraft): DeviceUsed | null =>
  help.deviceUsed ?? (help.kind === 'appAssist' ? 'own' : null);

/** How one knows: seen, where a device was in hand; else the weakest. */
export function verifiedOf(help: HelpDraft): Verification {
  const device = deviceOf(help);
  return help.verified ?? (device === null || device === 'none' ? 'self_report' : 'seen_on_device');
}

/**
 * The way a dossier goes: the portal or VNeID where the service is there, unless another was
 * chosen.
 */
export function channelOf(help: GuidanceDraft): Channel | null {
  const where = help.serviceKey === null ? undefined : publicServiceOf(help.serviceKey)?.where;
  if (help.channel !== null || where === undefined) return help.channel;
  if (where.includes('portal')) return 'national_portal';
  return where.includes('vneid') ? 'vneid' : null;
}

/** Blockers and referral are asked only where help did not get there. */
export const isUnsettled = (outcome: Outcome | null): boolean =>
  outcome !== null && outcome !== 'done' && outcome !== 'not_needed';

export function lacksOf(help: HelpDraft): readonly HelpLack[] {
  const lacks: HelpLack[] = [];
  if (keyOf(help) === null) lacks.push('key');
  if (help.newPerson !== null && isBegun(help.newPerson)) lacks.push('newPerson');
  if (help.action === null) lacks.push('action');
  if (help.kind === 'serviceGuidance' && channelOf(help) === null) lacks.push('channel');
  if (help.outcome === null) lacks.push('outcome');
  if (help.outcome === 'referred' && help.referredTo === null) lacks.push('referredTo');
  return lacks;
}

/**
 * A help as the book takes it. What its outcome hides is left blank, though the draft still holds
 * it.
 */
export function editOf(help: HelpDraft): HelpEdit {
  const asked = isUnsettled(help.outcome);
  const shared = {
    person: help.person,
    outcome: help.outcome,
    blockers: asked ? help.blockers : [],
    referredTo: asked ? help.referredTo : null,
    deviceUsed: deviceOf(help),
    verified: verifiedOf(help),
  };
  const known = {
    ...(help.id === null ? {} : { id: help.id }),
    ...(help.isRemoved ? { isRemoved: true } : {}),
  };
  if (help.kind === 'appAssist') {
    const values = { ...shared, appKey: help.appKey, action: help.action };
    return { ...known, kind: help.kind, values };
  }
  const own = { serviceKey: help.serviceKey, action: help.action, channel: channelOf(help) };
  return { ...known, kind: help.kind, values: { ...shared, ...own } };
}

/** A saved help, opened again. */
export function helpOf(entry: HelpEntry): HelpDraft {
  const { person, outcome, blockers, referredTo, deviceUsed, verified } = entry.values;
  const said = { person, outcome, blockers, referredTo, deviceUsed, verified };
  const shared = { ...said, id: entry.id, newPerson: null };
  if (entry.kind === 'appAssist') {
    const { appKey, action } = entry.values;
    return { ...shared, isRemoved: false, kind: entry.kind, appKey, action };
  }
  const { serviceKey, action, channel } = entry.values;
  return { ...shared, isRemoved: false, kind: entry.kind, serviceKey, action, channel };
}
