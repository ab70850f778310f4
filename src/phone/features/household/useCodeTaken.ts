/**
 * Whether another household of this area has a code; told before saving, since two equal codes make
 * work for everybody.
 */
import type { RecordId } from '../../../shared/ids.ts';
import type { Problem } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';

export function useCodeTaken(self: RecordId | undefined): (code: string) => readonly Problem[] {
  const book = useBook();
  return (code) => {
    const households = book.households();
    const area = households.find(({ id }) => id === self)?.area ?? book.me.area;
    const isTaken = households.some(
      (one) => one.id !== self && one.area === area && one.values.code === code.trim(),
    );
    return isTaken ? [{ field: 'code', what: 'codeTaken' }] : [];
  };
}
