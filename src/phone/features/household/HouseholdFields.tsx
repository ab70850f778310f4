/**
 * The questions about a household, in the order of a walk: code, names if they may be kept, place,
 * people, what to mind.
 */
import { useWords } from '../../../i18n/words.ts';
import {
  householdStatuses,
  livelihoods,
  priorities,
  type HouseholdStatus,
} from '../../../shared/records/enumerations.ts';
import { household as householdKind } from '../../../shared/records/household.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { ChipSet } from '../../../ui/ChipSet.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Problem } from '../../book/book.ts';
import type { MayHold } from '../../parts/mayHold.ts';
import { useProblemWords } from '../../parts/problemWords.ts';
import { CountFields } from './CountFields.tsx';
import type { FieldsProps } from './fieldsProps.ts';
import { LanguageField } from './LanguageField.tsx';
import { NameFields, NamesClosed } from './NameFields.tsx';
import { PersonList } from './PersonList.tsx';
import { PlaceFields } from './PlaceFields.tsx';

export interface HouseholdFieldsProps extends Omit<FieldsProps, 'errorOf'> {
  readonly may: MayHold;
  readonly problems: readonly Problem[];
  /** Nothing for a household that is being added. */
  readonly household: RecordId | undefined;
  /** What one looked for, where it can not be filled in. */
  readonly typed: string;
}

export function HouseholdFields(props: HouseholdFieldsProps) {
  const { draft, change, may, problems, household, typed } = props;
  const t = useWords('household');
  const errorOf = useProblemWords(problems);
  const fields = { draft, change, errorOf };
  return (
    <>
      {typed !== '' && <Note>{t('form.typed', { typed })}</Note>}
      <div data-field="code">
        <Field
          label={t('form.code')}
          hint={household === undefined ? t('form.codeHint') : undefined}
          error={errorOf('code', CODE_LIMIT)}
        >
          <TextInput
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            value={draft.code}
            onChange={(code) => change((before) => ({ ...before, code }))}
          />
        </Field>
      </div>
      {may.names && <NameFields {...fields} />}
      <PlaceFields {...fields} />
      <CountFields {...fields} />
      {may.persons && <PersonList {...fields} mayName={may.names} />}
      {!(may.names && may.persons) && <NamesClosed household={household} may={may} />}
      <Circumstances {...fields} />
      {may.language && <LanguageField {...fields} />}
      <NoteField {...fields} />
    </>
  );
}

const CODE_LIMIT = householdKind.fields.code.maxLength;
const NOTE_LIMIT = householdKind.fields.note.maxLength;

/** Merging and splitting have their own ways; here they are shown only where they hold already. */
const usualStatuses: readonly HouseholdStatus[] = ['living', 'away_long', 'moved'];

function Circumstances({ draft, change }: FieldsProps) {
  const t = useWords('household');
  const forms = useWords('forms');
  const options = useWords('enumerations');
  const { livelihoods: chosen, priorities: minded, status } = draft;
  const statuses = householdStatuses.filter((one) => usualStatuses.includes(one) || one === status);
  return (
    <>
      <Field kind="set" label={t('form.livelihoods')} note={forms('many')}>
        <ChipSet
          options={livelihoods.map((value) => ({ value, label: options(`livelihood.${value}`) }))}
          values={chosen}
          onChange={(values) => change((before) => ({ ...before, livelihoods: values }))}
        />
      </Field>
      <Field kind="set" label={t('form.priorities')} note={forms('optional')}>
        <ChipSet
          options={priorities.map((value) => ({ value, label: options(`priority.${value}`) }))}
          values={minded}
          onChange={(values) => change((before) => ({ ...before, priorities: values }))}
        />
      </Field>
      <Field kind="set" label={t('form.status')}>
        <ChipChoice
          options={statuses.map((value) => ({ value, label: options(`householdStatus.${value}`) }))}
          value={status}
          onChange={(value) => change((before) => ({ ...before, status: value }))}
        />
      </Field>
    </>
  );
}

function NoteField({ draft, change, errorOf }: FieldsProps) {
  const t = useWords('household');
  const forms = useWords('forms');
  return (
    <div data-field="note">
      <Field label={t('form.note')} note={forms('optional')} error={errorOf('note', NOTE_LIMIT)}>
        <TextArea
          rows={2}
          placeholder={t('form.noteHint')}
          value={draft.note}
          onChange={(note) => change((before) => ({ ...before, note }))}
        />
      </Field>
    </div>
  );
}
