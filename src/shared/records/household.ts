/**
 * Household (hộ). Before a yes only the code, the place and head-counts are known; names and phone
 * open with consent, or come from the commune's own imported list, and go on refusal or withdrawal
 * (domain 8.2).
 */
import {
  consentStates,
  helpLanguages,
  householdStatuses,
  livelihoods,
  priorities,
  sources,
} from './enumerations.ts';
import {
  amount,
  choice,
  free,
  guarded,
  personal,
  reference,
  required,
  setOf,
  setOfTexts,
  text,
} from './field.ts';
import { defineKind, retirement } from './kind.ts';

export const household = defineKind({
  name: 'household',
  version: 1,
  rootField: null,
  isEvent: false,
  dateField: null,
  fields: {
    /** A label that joins with paper, unique in its area: PC-045. The id is what identifies. */
    code: required(text(20)),
    formerCodes: setOfTexts(),
    headName: personal(guarded(text(80))),
    knownAs: personal(text(80)),
    contactPhone: personal(text(20)),
    cluster: text(80),
    landmark: text(120),
    /** Head-counts by age band, one field a band, so that two phones can correct two bands. */
    peopleU6: amount(),
    peopleA6to13: amount(),
    peopleA14: amount(),
    peopleA15to17: amount(),
    peopleA18to59: amount(),
    peopleA60p: amount(),
    /** It hints at a people, which is sensitive: it opens and goes with consent, like a name. */
    helpLanguage: personal(choice(helpLanguages)),
    livelihoods: setOf(livelihoods),
    priorities: setOf(priorities),
    status: guarded(required(choice(householdStatuses))),
    /**
     * Guarded, so that a yes which had not seen a later no waits on a card; a no counts at once.
     */
    consentState: guarded(required(choice(consentStates))),
    mergedInto: guarded(reference()),
    source: choice(sources),
    note: free(text(300)),
    ...retirement,
  },
});

/** The head-count fields in the order of the age bands. */
export const headCounts = [
  'peopleU6',
  'peopleA6to13',
  'peopleA14',
  'peopleA15to17',
  'peopleA18to59',
  'peopleA60p',
] as const;
