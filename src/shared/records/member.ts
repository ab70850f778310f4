/** Member (thành viên Tổ): a person of a team, never of a household (domain 8.1). */
import { organisations, roles } from './enumerations.ts';
import { choice, date, reference, required, text } from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const member = defineKind({
  name: 'member',
  version: 1,
  rootField: null,
  isEvent: false,
  dateField: null,
  fields: {
    fullName: required(text(80)),
    phone: text(20),
    role: required(choice(roles)),
    organisation: choice(organisations),
    team: required(reference()),
    activeFrom: date(),
    activeTo: date(),
    ...retirement,
  },
});
