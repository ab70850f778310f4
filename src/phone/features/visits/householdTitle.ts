/** Whose door the visit is at: the household's name, else its code; and where it is. */
import { useWords } from '../../../i18n/words.ts';
import type { HouseholdEntry } from '../../book/book.ts';

export interface HouseholdTitle {
  readonly name: string;
  /** "PC-051 · Xóm Dưới" */
  readonly where: string;
}

export function useHouseholdTitle(household: HouseholdEntry | undefined): HouseholdTitle {
  const shell = useWords('shell');
  if (household === undefined) return { name: shell('householdUnknown'), where: '' };
  const { code, cluster } = household.values;
  return {
    name: household.title ?? shell('household', { code }),
    where: [code, cluster].filter((part) => part !== '').join(' · '),
  };
}
