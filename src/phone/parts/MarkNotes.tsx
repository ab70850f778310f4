/**
 * What is odd about a record, in words: it was accepted all the same, and says so to whoever reads
 * it.
 */
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import type { Entry } from '../book/book.ts';
import type { KindName } from '../../shared/records/registry.ts';

export interface MarkNotesProps {
  readonly entry: Pick<Entry<KindName>, 'place' | 'marks'>;
}

export function MarkNotes({ entry }: MarkNotesProps) {
  const t = useWords('forms');
  const { place, marks } = entry;
  return (
    <>
      {place === 'returned' && (
        <Note tone="err">
          <p>{t('mark.returned')}</p>
          <Button size="small" to="/sync/returned" className="mt2">
            {t('mark.look')}
          </Button>
        </Note>
      )}
      {place === 'conflict' && <Note icon="conflict">{t('mark.conflict')}</Note>}
      {place === 'waiting' && <Note icon="later">{t('mark.waiting')}</Note>}
      {marks.map((mark) => (
        <Note key={mark} tone="wait">
          {t(`mark.${mark}`)}
        </Note>
      ))}
    </>
  );
}
