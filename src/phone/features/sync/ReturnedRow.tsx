/** The way to what came back; nothing where nothing did. */
import { useWords } from '../../../i18n/words.ts';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Book, Returned } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';

export const returnedOf = (book: Book): readonly Returned[] => book.returned();

export function ReturnedRow() {
  const t = useWords('sync');
  const returned = useShown(returnedOf);
  if (returned.length === 0) return null;
  return (
    <Section title={t('returned.title')}>
      <Rows>
        <Row
          glyph="error"
          tone="err"
          title={t('returned.row', { count: returned.length })}
          sub={t('returned.rowMore')}
          to="/sync/returned"
        />
      </Rows>
    </Section>
  );
}
