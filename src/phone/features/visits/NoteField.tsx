/**
 * A note in own words. It warns of what must never be written down, and never takes away what was
 * typed.
 */
import { useWords } from '../../../i18n/words.ts';
import { Field } from '../../../ui/Field.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { NOTE_LIMIT } from './visitForm.ts';
import type { FieldProps } from './fieldProps.ts';
import { holdsSecretDigits } from './warnOfDigits.ts';

/** From here on the count is worth a line. */
const COUNT_FROM = 200;

export function NoteField({ draft, change, errorOf }: FieldProps) {
  const t = useWords('visits');
  const forms = useWords('forms');
  const { note } = draft;
  const tooLong =
    note.length > NOTE_LIMIT ? forms('problem.tooLong', { limit: NOTE_LIMIT }) : undefined;
  return (
    <div data-field="note">
      <Field
        label={t('note')}
        note={forms('optional')}
        error={tooLong ?? errorOf('note', NOTE_LIMIT)}
      >
        <TextArea
          rows={2}
          placeholder={t('noteHint')}
          value={note}
          count={
            note.length < COUNT_FROM
              ? undefined
              : forms('noteCount', { length: note.length, limit: NOTE_LIMIT })
          }
          warning={holdsSecretDigits(note) ? t('noteDigits') : undefined}
          onChange={(text) => change((before) => ({ ...before, note: text }))}
        />
      </Field>
    </div>
  );
}
