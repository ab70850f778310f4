/**
 * Takes a saved edit of a visit back: the visit and its helps say again what they said before.
 * These are new changes like any other; a help that the edit removed comes back, one that it added
 * is retired.
 */
import type { Book, HelpEdit, VisitEntry } from '../../book/book.ts';
import { draftOfVisit } from './visitDraft.ts';
import { editOf } from './helpDraft.ts';
import { wholeVisitForm } from './visitForm.ts';

/**
 * Two undoings that say the same are two: the number keeps the second from passing for a second
 * tap.
 */
let takenBack = 0;

/** `before` is the visit as it was before the edit. False where the phone could not write. */
export async function takeBackEdit(book: Book, before: VisitEntry): Promise<boolean> {
  const edited = book.visit(before.id);
  const still = new Set(edited?.helps.map((help) => help.id));
  for (const help of before.helps) {
    if (still.has(help.id)) continue;
    const outcome = await book.undoRetire(help.id);
    if (!outcome.ok) return false;
  }
  const draft = draftOfVisit(before, book.today());
  const known = new Set(before.helps.map((help) => help.id));
  const added = draftOfVisit({ ...before, helps: edited?.helps ?? [] }, book.today()).helps;
  const retired = added
    .filter((help) => help.id !== null && !known.has(help.id))
    .map((help): HelpEdit => ({ ...editOf(help), isRemoved: true }));
  const form = wholeVisitForm(before.id, draft);
  const outcome = await book.saveVisit(
    { ...form, helps: [...form.helps, ...retired] },
    `visit-undo:${before.id}:${(takenBack += 1)}`,
  );
  return outcome.ok;
}
