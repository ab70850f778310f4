/**
 * The few questions about a person of a household. No birth date, no number, no ethnicity (domain
 * 5.2).
 */
import { useWords } from '../../i18n/words.ts';
import { relations, sexes } from '../../shared/records/enumerations.ts';
import { person as personKind, personAgeBands } from '../../shared/records/person.ts';
import { ChipChoice } from '../../ui/ChipChoice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { PersonDraft } from './personDraft.ts';

export interface PersonFieldsProps {
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
  /** The household agreed to names. */
  readonly mayName: boolean;
  /** A save was tried without an age band. */
  readonly isLacking?: boolean | undefined;
}

export function PersonFields({ person, onChange, mayName, isLacking }: PersonFieldsProps) {
  const t = useWords('forms');
  const options = useWords('enumerations');
  return (
    <>
      <Field kind="set" label={t('person.relation')}>
        <ChipChoice
          options={relations.map((value) => ({ value, label: options(`relation.${value}`) }))}
          value={person.relation}
          onChange={(relation) => onChange({ ...person, relation })}
        />
      </Field>
      <div data-field="ageBand">
        <Field
          kind="set"
          label={t('person.ageBand')}
          hint={t('person.childrenCounted')}
          error={isLacking ? t('person.ageBandMissing') : undefined}
        >
          <ChipChoice
            options={personAgeBands.map((value) => ({ value, label: options(`ageBand.${value}`) }))}
            value={person.ageBand}
            onChange={(ageBand) => onChange({ ...person, ageBand })}
          />
        </Field>
      </div>
      <Field kind="set" label={t('person.sex')} note={t('optional')}>
        <Segments
          options={sexes.map((value) => ({ value, label: options(`sex.${value}`) }))}
          value={person.sex}
          onChange={(sex) => onChange({ ...person, sex })}
        />
      </Field>
      {mayName && (
        <Field label={t('person.name')} note={t('optional')} hint={t('person.nameHint')}>
          <TextInput
            lang="vi"
            autoCapitalize="words"
            autoComplete="off"
            maxLength={personKind.fields.displayName.maxLength}
            value={person.displayName}
            onChange={(displayName) => onChange({ ...person, displayName })}
          />
        </Field>
      )}
    </>
  );
}
