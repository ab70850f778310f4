/**
 * How many turns of people were reached with outreach: lượt người, never the people of the
 * household.
 */
import { useWords } from '../../../i18n/words.ts';
import { PEOPLE_REACHED_LIKELY } from '../../../shared/records/visit.ts';
import { Field } from '../../../ui/Field.tsx';
import { Stepper } from '../../../ui/Stepper.tsx';
import type { FieldProps } from './fieldProps.ts';

export interface PeopleFieldProps extends FieldProps {
  /** Head-counts of the household; nothing where nobody counted. */
  readonly people: number | undefined;
}

export function PeopleField({ draft, change, errorOf, people }: PeopleFieldProps) {
  const t = useWords('visits');
  const common = useWords('common');
  return (
    <div data-field="peopleReached">
      <Field
        kind="set"
        label={t('people')}
        hint={people === undefined ? undefined : t('peopleHint', { count: people })}
        error={errorOf('peopleReached', PEOPLE_REACHED_LIKELY)}
      >
        <Stepper
          value={draft.peopleReached}
          max={PEOPLE_REACHED_LIKELY}
          unit={common('unitName.contact', { count: draft.peopleReached ?? 0 })}
          labels={{ less: t('peopleLess'), more: t('peopleMore'), type: t('peopleType') }}
          onChange={(peopleReached) => change((before) => ({ ...before, peopleReached }))}
        />
      </Field>
    </div>
  );
}
