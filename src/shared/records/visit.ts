/**
 * Visit (lượt đến hộ): one call at one household on one date, by one or more members (domain 8.4).
 */
import { purposes, topics, visitResults } from './enumerations.ts';
import {
  amount,
  choice,
  date,
  free,
  guarded,
  reference,
  required,
  setOf,
  setOfReferences,
  text,
} from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const visit = defineKind({
  name: 'visit',
  version: 1,
  rootField: null,
  isEvent: true,
  dateField: 'visitDate',
  fields: {
    household: guarded(required(reference())),
    visitDate: required(date()),
    result: required(choice(visitResults)),
    members: required(setOfReferences()),
    purposes: setOf(purposes),
    topics: setOf(topics),
    /** Lượt người được tuyên truyền: turns of people, counted only where someone was met. */
    peopleReached: amount(),
    note: free(text(300)),
    ...retirement,
  },
});

/** The most people one visit is thought to reach; more is marked as a slip of the thumb. */
export const PEOPLE_REACHED_LIKELY = 50;
