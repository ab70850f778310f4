/**
 * The answer to the spoken question while it is taken down. Nothing is ticked before somebody said
 * so.
 */
import * as v from 'valibot';
import type { IsoDate } from '../../../shared/dates.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { Json } from '../../../shared/json.ts';
import {
  consentMethods,
  consentPurposes,
  type ConsentMethod,
  type ConsentPurpose,
} from '../../../shared/records/enumerations.ts';
import type { ConsentForm, Problem } from '../../book/book.ts';

export type ConsentDraft = {
  /** The day of asking: what was ticked on another day is asked again, not taken for an answer. */
  readonly askedOn: IsoDate;
  readonly purposes: readonly ConsentPurpose[];
  readonly method: ConsentMethod | null;
  readonly spokenLanguage: string;
};

export const startConsent = (today: IsoDate): ConsentDraft => ({
  askedOn: today,
  purposes: [],
  method: null,
  spokenLanguage: '',
});

const kept = v.object({
  askedOn: v.string(),
  purposes: v.array(v.picklist(consentPurposes)),
  method: v.nullable(v.picklist(consentMethods)),
  spokenLanguage: v.string(),
});

/** A kept answer of today; nothing of any other day. */
export function readConsentDraft(form: Json, today: IsoDate): ConsentDraft | undefined {
  const read = v.safeParse(kept, form);
  return read.success && read.output.askedOn === today ? read.output : undefined;
}

export const consentFields = ['purposes', 'method'] as const;

/**
 * What keeps the answer from being recorded. A no needs no purpose, and both need to say how it was
 * given.
 */
export function consentProblems(draft: ConsentDraft, isGiven: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  if (isGiven && draft.purposes.length === 0)
    problems.push({ field: 'purposes', what: 'noPurpose' });
  if (draft.method === null) problems.push({ field: 'method', what: 'missing' });
  return problems;
}

export interface Answer {
  readonly household: RecordId;
  readonly isGiven: boolean;
  readonly textVersion: string;
}

export const consentForm = (draft: ConsentDraft, answer: Answer): ConsentForm => ({
  household: answer.household,
  isGiven: answer.isGiven,
  values: {
    purposes: draft.purposes,
    method: draft.method,
    textVersion: answer.textVersion,
    spokenLanguage: draft.spokenLanguage,
  },
});
