/**
 * Team (Tổ công nghệ số cộng đồng): works in one area, of a hamlet or of the whole commune (domain
 * 8.1).
 */
import { teamLevels } from './enumerations.ts';
import { choice, date, reference, required, text } from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const team = defineKind({
  name: 'team',
  version: 1,
  rootField: null,
  isEvent: false,
  dateField: null,
  fields: {
    level: required(choice(teamLevels)),
    placeArea: required(reference()),
    name: text(120),
    decisionNo: text(60),
    decisionDate: date(),
    validFrom: date(),
    validTo: date(),
    ...retirement,
  },
});
