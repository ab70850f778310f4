/** The household that the address names; nothing where this phone does not know it. */
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { isRecordId } from '../../../shared/ids.ts';
import type { Book, HouseholdPage } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';

export function useHouseholdPage(): HouseholdPage | undefined {
  const { id = '' } = useParams();
  return useShown(
    useCallback((book: Book) => (isRecordId(id) ? book.household(id) : undefined), [id]),
  );
}
