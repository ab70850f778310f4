/**
 * Who went along, oneself first and the others by name; a set of members has no order of its own.
 */
import type { RecordId } from '../../shared/ids.ts';
import { useWords } from '../../i18n/words.ts';
import { useBook } from './book.tsx';

export function useMemberNames(): (members: readonly RecordId[]) => string {
  const t = useWords('forms');
  const book = useBook();
  const { member: me } = book.me;
  const nameOf = (id: RecordId): string => book.memberName(id) ?? t('memberUnknown');
  return (members) => {
    const others = members.filter((id) => id !== me).map(nameOf);
    const names = others.toSorted((a, b) => a.localeCompare(b, 'vi'));
    return [...(members.includes(me) ? [nameOf(me)] : []), ...names].join(', ');
  };
}
