/**
 * Reads a kept visit draft back. What an older or newer app wrote otherwise is taken as far as it
 * can be read.
 */
import * as v from 'valibot';
import { isDate } from '../../../shared/dates.ts';
import type { Json } from '../../../shared/json.ts';
import {
  appActions,
  blockers,
  channels,
  devicesUsed,
  outcomes,
  purposes,
  referrals,
  serviceActions,
  topics,
  verifications,
  visitResults,
} from '../../../shared/records/enumerations.ts';
import { keptPerson, keptRecordId } from '../../parts/keptPerson.ts';
import type { VisitDraft } from './visitDraft.ts';

/** The form as it is kept: the draft, and how an earlier visit was opened. */
export type KeptVisit = {
  readonly draft: VisitDraft;
  readonly before: VisitDraft | null;
};

const listOf = <const T extends string>(options: readonly T[]) =>
  v.fallback(v.array(v.picklist(options)), []);
const oneOf = <const T extends string>(options: readonly T[]) =>
  v.fallback(v.nullable(v.picklist(options)), null);
const key = v.fallback(v.nullable(v.string()), null);

const anyHelp = {
  id: v.nullable(keptRecordId),
  person: v.fallback(v.nullable(keptRecordId), null),
  newPerson: v.fallback(v.nullable(keptPerson), null),
  outcome: oneOf(outcomes),
  blockers: listOf(blockers),
  referredTo: oneOf(referrals),
  deviceUsed: oneOf(devicesUsed),
  verified: oneOf(verifications),
  isRemoved: v.fallback(v.boolean(), false),
};

const help = v.variant('kind', [
  v.object({ ...anyHelp, kind: v.literal('appAssist'), appKey: key, action: oneOf(appActions) }),
  v.object({
    ...anyHelp,
    kind: v.literal('serviceGuidance'),
    serviceKey: key,
    action: oneOf(serviceActions),
    channel: oneOf(channels),
  }),
]);

const sheet = v.object({ at: v.nullable(v.number()), help });

const draft = v.object({
  visitDate: v.pipe(
    v.string(),
    v.check((text) => text === '' || isDate(text)),
  ),
  isOtherDay: v.fallback(v.boolean(), false),
  result: oneOf(visitResults),
  ticked: listOf(purposes),
  unticked: listOf(purposes),
  isReturn: v.fallback(v.boolean(), false),
  peopleReached: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  topics: listOf(topics),
  members: v.array(keptRecordId),
  note: v.fallback(v.string(), ''),
  helps: v.fallback(v.array(help), []),
  sheet: v.fallback(v.nullable(sheet), null),
});

const kept = v.object({ draft, before: v.nullable(draft) });

export function parseVisitDraft(form: Json): KeptVisit | undefined {
  const read = v.safeParse(kept, form);
  return read.success ? read.output : undefined;
}
