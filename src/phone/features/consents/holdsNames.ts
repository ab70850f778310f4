/** Whether a no would blank anything that names a person of the household. */
import type { HouseholdPage } from '../../book/book.ts';

export function holdsNames({ household, persons }: HouseholdPage): boolean {
  const { headName, knownAs, contactPhone } = household.values;
  return (
    [headName, knownAs, contactPhone].some((text) => text !== '') ||
    persons.some(({ values }) => values.displayName !== '')
  );
}
