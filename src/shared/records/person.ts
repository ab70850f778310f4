/**
 * Person in a household (người trong hộ): light and optional. No record exists for a child under
 * 14, who is only counted (domain 8.3, 5.2).
 */
import { ageBands, relations, sexes } from './enumerations.ts';
import { amount, choice, personal, reference, required, text } from './field.ts';
import { defineKind, retirement } from './kind.ts';

/** The bands of people who may have a record of their own. */
export const personAgeBands = ageBands.filter((band) => band !== 'u6' && band !== 'a6_13');

export const person = defineKind({
  name: 'person',
  version: 1,
  rootField: 'household',
  isEvent: false,
  dateField: null,
  fields: {
    household: required(reference()),
    /**
     * The order in which people of a household are shown; a help names a person by id, never by
     * slot.
     */
    slot: amount(),
    displayName: personal(text(80)),
    relation: choice(relations),
    sex: choice(sexes),
    ageBand: required(choice(personAgeBands)),
    ...retirement,
  },
});
