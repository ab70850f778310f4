/**
 * Card: something that a person must look at, made by the server alone in the area of the record it
 * is about. Choosing is an ordinary change; nothing that was typed is lost while it waits.
 */
import { choice, reference, required, text } from './field.ts';
import { defineKind, retirement } from './kind.ts';

/**
 * conflict: two people changed one field. review: a guarded field, or a retired record, was
 * changed. codeClash: two households had one code.
 */
export const cardTopics = ['conflict', 'review', 'codeClash'] as const;
export const cardStates = ['open', 'closed'] as const;

export const card = defineKind({
  name: 'card',
  version: 1,
  rootField: null,
  isEvent: false,
  dateField: null,
  fields: {
    topic: required(choice(cardTopics)),
    state: required(choice(cardStates)),
    subject: required(reference()),
    subjectKind: required(text(40)),
    field: text(60),
    /** Both values as canonical JSON text: what stands now, and what does not. */
    standing: text(4000),
    other: text(4000),
    /** The members whose values they are; empty where the server or the desk set it. */
    standingBy: reference(),
    otherBy: reference(),
    chosen: choice(['standing', 'other']),
    ...retirement,
  },
});
