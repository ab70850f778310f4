/**
 * What may be written down of a household's people, purpose by purpose, as it was promised aloud:
 * "bà con đồng ý điều nào thì tôi chỉ ghi điều đó". The book's own yes or no stands above it.
 */
import type { ConsentPurpose } from '../../shared/records/enumerations.ts';
import type { Entry, HouseholdPage } from '../book/book.ts';

export interface MayHold {
  /** Head's name, the name it goes by, phone number, names of persons. */
  readonly names: boolean;
  /** Persons by relation, sex and age band. */
  readonly persons: boolean;
  /**
   * The language that help is needed in: it hints at ethnicity, so nothing but an own yes opens it.
   */
  readonly language: boolean;
  /** Somebody answered already; what is closed was not agreed to. */
  readonly isAsked: boolean;
}

export function mayHold(page: HouseholdPage | undefined): MayHold {
  if (page === undefined) return { names: false, persons: false, language: false, isAsked: false };
  const { consentState } = page.household.values;
  const isAsked = consentState !== 'not_asked';
  const yes = consentState === 'given' ? newestYes(page.consents) : undefined;
  const agreed = (purpose: ConsentPurpose): boolean =>
    yes === undefined || yes.values.purposes.includes(purpose);
  return {
    names: page.mayHoldNames && agreed('contact'),
    persons: page.mayHoldNames && (agreed('contact') || agreed('track_help')),
    language: yes?.values.purposes.includes('language') === true,
    isAsked,
  };
}

/** The last yes: the book gives the answers newest first. */
export const newestYes = (consents: readonly Entry<'consent'>[]): Entry<'consent'> | undefined =>
  consents.find(({ values }) => values.given);
