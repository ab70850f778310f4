/** App assistance (hỗ trợ ứng dụng): one app, one action, one outcome, on a visit (domain 8.4). */
import {
  appActions,
  blockers,
  devicesUsed,
  outcomes,
  referrals,
  verifications,
} from './enumerations.ts';
import { catalogueKey, choice, guarded, reference, required, setOf } from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const appAssist = defineKind({
  name: 'appAssist',
  version: 1,
  rootField: 'visit',
  isEvent: true,
  dateField: null,
  fields: {
    visit: guarded(required(reference())),
    person: reference(),
    appKey: required(catalogueKey()),
    action: required(choice(appActions)),
    outcome: required(choice(outcomes)),
    blockers: setOf(blockers),
    deviceUsed: required(choice(devicesUsed)),
    verified: required(choice(verifications)),
    referredTo: choice(referrals),
    ...retirement,
  },
});
