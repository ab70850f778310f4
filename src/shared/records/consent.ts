/**
 * Consent (sự đồng ý): what was asked, in which words, how it was answered, and by whom it was
 * asked (domain 8.7).
 */
import { consentMethods, consentPurposes } from './enumerations.ts';
import { choice, date, flag, reference, required, setOf, text } from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const consent = defineKind({
  name: 'consent',
  version: 1,
  rootField: 'household',
  isEvent: true,
  dateField: 'askedOn',
  fields: {
    household: required(reference()),
    person: reference(),
    purposes: setOf(consentPurposes),
    /** Yes or no; there is no default, the record is made by one of two equal buttons. */
    given: flag(),
    method: required(choice(consentMethods)),
    textVersion: required(text(20)),
    spokenLanguage: text(40),
    askedOn: required(date()),
    askedBy: required(reference()),
    withdrawnOn: date(),
    ...retirement,
  },
});
