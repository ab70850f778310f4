/** Adds a person to the household of a visit and tells which record that became. */
import type { RecordId } from '../../../shared/ids.ts';
import type { Book, HouseholdPage } from '../../book/book.ts';
import { valuesOfPerson, type PersonDraft } from '../../parts/personDraft.ts';

/** Nothing where it could not be written; the person is still in the form. */
export async function addPerson(
  book: Book,
  page: HouseholdPage,
  person: PersonDraft,
): Promise<RecordId | undefined> {
  const { id } = page.household;
  const before = new Set(book.household(id)?.persons.map((one) => one.id));
  // Two children of one age are two people: the number keeps the second from passing for a second
  // tap on the first.
  const form = { id, values: {}, persons: [{ values: valuesOfPerson(person) }] };
  const outcome = await book.saveHousehold(form, `person:${id}:${before.size}`);
  if (!outcome.ok) return undefined;
  return book.household(id)?.persons.find((one) => !before.has(one.id))?.id;
}
