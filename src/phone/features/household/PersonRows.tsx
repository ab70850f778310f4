/**
 * The people of a household who are written down: by relation and age group, named only where they
 * agreed.
 */
import { useWords } from '../../../i18n/words.ts';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Entry } from '../../book/book.ts';
import { usePersonWords } from '../../parts/personWords.ts';

export interface PersonRowsProps {
  readonly persons: readonly Entry<'person'>[];
}

export function PersonRows({ persons }: PersonRowsProps) {
  const t = useWords('household');
  const common = useWords('common');
  const options = useWords('enumerations');
  const words = usePersonWords();
  return (
    <Section title={t('persons')} count={common('unit.person', { count: persons.length })}>
      <Rows label={t('persons')}>
        {persons.map(({ id, values }) => {
          const { relation, sex, ageBand } = values;
          const facts = [
            ...(relation === null ? [] : [options(`relation.${relation}`)]),
            ...(sex === null || sex === 'unstated' ? [] : [options(`sex.${sex}`)]),
            t('aged', { band: options(`ageBand.${ageBand}`) }),
          ];
          return <Row key={id} plain icon="user" title={words(values)} sub={facts.join(' · ')} />;
        })}
      </Rows>
    </Section>
  );
}
