/**
 * One help in a line: what it was, what was done, for whom, how it went. The same words in the form
 * and on the records.
 */
import { useWords } from '../../i18n/words.ts';
import type {
  AppAction,
  Blocker,
  Outcome,
  Referral,
  ServiceAction,
} from '../../shared/records/enumerations.ts';
import { useCatalogueWords } from './catalogueWords.ts';

/** What is said of a help; a form may still lack some of it. */
export interface HelpSaid {
  readonly kind: 'appAssist' | 'serviceGuidance';
  readonly key: string | null;
  readonly appAction: AppAction | null;
  readonly serviceAction: ServiceAction | null;
  readonly outcome: Outcome | null;
  readonly blockers: readonly Blocker[];
  readonly referredTo: Referral | null;
}

export interface HelpWords {
  /** The name of the app or service, as the state or the maker calls it. */
  readonly name: string;
  readonly action: string | undefined;
  readonly outcome: string | undefined;
  /** What stood in the way, and where one was sent on to. */
  readonly rest: readonly string[];
}

export function useHelpWords(): (help: HelpSaid) => HelpWords {
  const options = useWords('enumerations');
  const catalogue = useCatalogueWords();
  return ({ kind, key, appAction, serviceAction, outcome, blockers, referredTo }) => {
    const rows = kind === 'appAssist' ? catalogue.app : catalogue.publicService;
    const action =
      appAction === null
        ? serviceAction === null
          ? undefined
          : options(`serviceAction.${serviceAction}`)
        : options(`appAction.${appAction}`);
    return {
      name: key === null ? '' : rows(key).name,
      action,
      outcome: outcome === null ? undefined : options(`outcome.${outcome}`),
      rest: [
        ...blockers.map((blocker) => options(`blocker.${blocker}`)),
        ...(referredTo === null ? [] : [options(`referredTo.${referredTo}`)]),
      ],
    };
  };
}

/** The words of a label inside a sentence: "dở dang". An acronym keeps its capitals. */
export const inSentence = (label: string): string =>
  /^\p{Lu}(\p{Lu}|\d)/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
