/**
 * What to call a household where it is the subject: its name, else that it has none, by its code.
 */
import { useWords } from '../../../i18n/words.ts';
import type { HouseholdEntry } from '../../book/book.ts';

export function useHouseholdTitle(): (household: HouseholdEntry) => string {
  const consent = useWords('consent');
  const shell = useWords('shell');
  return ({ title, values }) => {
    if (title !== undefined) return title;
    const isClosed = values.consentState === 'refused' || values.consentState === 'withdrawn';
    return isClosed ? consent('nameless') : shell('household', { code: values.code });
  };
}
