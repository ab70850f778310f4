/**
 * The people of a household who are written down: by relation and age group, named only where they
 * agreed.
 */
import { useWords } from '../../../i18n/words.ts';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Entry } from '../../book/book.ts';
import { useAgeWords } from './ageWords.ts';

export interface PersonRowsProps {
  readonly persons: readonly Entry<'person'>[];
}

export function PersonRows({ persons }: PersonRowsProps) {
  const t = useWords('household');
  const common = useWords('common');
  const options = useWords('enumerations');
  const aged = useAgeWords();
  return (
    <Section title={t('persons')} count={common('unit.person', { count: persons.length })}>
      <Rows label={t('persons')}>
        {persons.map(({ id, values }) => {
          const { displayName, relation, sex, ageBand } = values;
          // The first of them is what the person is called; nothing is said twice.
          const [title = '', ...facts] = [
            ...(displayName === '' ? [] : [displayName]),
            ...(relation === null ? [] : [options(`relation.${relation}`)]),
            aged(ageBand),
            ...(sex === null || sex === 'unstated' ? [] : [options(`sex.${sex}`)]),
          ];
          return (
            <Row
              key={id}
              plain
              icon="user"
              title={title}
              sub={facts.length === 0 ? undefined : facts.join(' · ')}
            />
          );
        })}
      </Rows>
    </Section>
  );
}
