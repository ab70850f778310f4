/** Which households have a visit that is being written: its draft is named after them. */
import type { RecordId } from '../../../shared/ids.ts';
import type { Book } from '../../book/book.ts';
import { readDraftName } from '../../parts/draftNames.ts';

export const householdsWithDraft = (book: Book): ReadonlySet<RecordId> =>
  new Set(
    book.drafts().flatMap(({ id }) => {
      const named = readDraftName(id);
      return named?.form === 'visit' ? [named.household] : [];
    }),
  );
