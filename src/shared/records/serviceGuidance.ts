/**
 * Service guidance (hướng dẫn DVCTT): one public service, one action, one outcome, on a visit;
 * never a dossier number.
 */
import {
  blockers,
  channels,
  devicesUsed,
  outcomes,
  referrals,
  serviceActions,
  verifications,
} from './enumerations.ts';
import { catalogueKey, choice, guarded, reference, required, setOf } from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const serviceGuidance = defineKind({
  name: 'serviceGuidance',
  version: 1,
  rootField: 'visit',
  isEvent: true,
  dateField: null,
  fields: {
    visit: guarded(required(reference())),
    person: reference(),
    serviceKey: required(catalogueKey()),
    action: required(choice(serviceActions)),
    outcome: required(choice(outcomes)),
    blockers: setOf(blockers),
    channel: required(choice(channels)),
    deviceUsed: choice(devicesUsed),
    verified: required(choice(verifications)),
    referredTo: choice(referrals),
    ...retirement,
  },
});
