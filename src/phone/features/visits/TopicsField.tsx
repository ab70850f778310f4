/**
 * What was talked about, where the visit was for spreading word: the few usual topics first, the
 * rest at a tap.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { topics, type Topic } from '../../../shared/records/enumerations.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { ChipSet } from '../../../ui/ChipSet.tsx';
import { Field } from '../../../ui/Field.tsx';
import { purposesOf } from './visitDraft.ts';
import type { FieldProps } from './fieldProps.ts';

const usual: readonly Topic[] = ['online_safety', 'identity', 'payment', 'health'];

export function TopicsField({ draft, change }: FieldProps) {
  const t = useWords('visits');
  const forms = useWords('forms');
  const options = useWords('enumerations');
  const [isWhole, setWhole] = useState(false);
  const isAsked = purposesOf(draft).includes('outreach') || draft.topics.length > 0;
  if (!isAsked) return null;
  const shown = isWhole
    ? topics
    : topics.filter((topic) => usual.includes(topic) || draft.topics.includes(topic));
  const more = (
    <Chip icon="chevronDown" onClick={() => setWhole(true)}>
      {t('topicsAll', { count: topics.length })}
    </Chip>
  );
  return (
    <div data-field="topics">
      <Field kind="set" label={t('topics')} note={forms('optional')}>
        <ChipSet
          options={shown.map((value) => ({ value, label: options(`topic.${value}`) }))}
          values={draft.topics}
          onChange={(values) => change((before) => ({ ...before, topics: values }))}
          more={isWhole ? undefined : more}
        />
      </Field>
    </div>
  );
}
