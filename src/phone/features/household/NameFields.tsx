/**
 * Names and phone: open only after a yes to them, or where the commune's own list had them. Else it
 * says why not.
 */
import { useWords } from '../../../i18n/words.ts';
import { household as householdKind } from '../../../shared/records/household.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { MayHold } from '../../parts/mayHold.ts';
import type { FieldsProps } from './fieldsProps.ts';

const { headName, knownAs, contactPhone } = householdKind.fields;

export function NameFields({ draft, change, errorOf }: FieldsProps) {
  const t = useWords('household');
  const forms = useWords('forms');
  return (
    <>
      <div data-field="headName">
        <Field label={t('form.headName')} error={errorOf('headName', headName.maxLength)}>
          <TextInput
            lang="vi"
            autoCapitalize="words"
            autoComplete="off"
            value={draft.headName}
            onChange={(text) => change((before) => ({ ...before, headName: text }))}
          />
        </Field>
      </div>
      <div data-field="knownAs">
        <Field
          label={t('form.knownAs')}
          note={forms('optional')}
          error={errorOf('knownAs', knownAs.maxLength)}
        >
          <TextInput
            lang="vi"
            autoCapitalize="words"
            autoComplete="off"
            value={draft.knownAs}
            onChange={(text) => change((before) => ({ ...before, knownAs: text }))}
          />
        </Field>
      </div>
      <div data-field="contactPhone">
        <Field
          label={t('form.contactPhone')}
          note={forms('optional')}
          error={errorOf('contactPhone', contactPhone.maxLength)}
        >
          <TextInput
            type="tel"
            inputMode="tel"
            autoComplete="off"
            value={draft.contactPhone}
            onChange={(text) => change((before) => ({ ...before, contactPhone: text }))}
          />
        </Field>
      </div>
    </>
  );
}

export interface NamesClosedProps {
  /** Nothing for a household that is being added: it is saved first, then asked. */
  readonly household: RecordId | undefined;
  readonly may: MayHold;
}

export function NamesClosed({ household, may }: NamesClosedProps) {
  const t = useWords('household');
  const consent = useWords('consent');
  return (
    <Note icon="shield">
      <p>{consent(may.isAsked ? 'purposeNotGiven' : 'whyNamesClosed')}</p>
      <p>{household === undefined ? t('form.afterSaving') : t('form.namesClosed')}</p>
      {household !== undefined && (
        <Button size="small" className="mt2" to={`/households/${household}/consent`}>
          {consent(may.isAsked ? 'askAgain' : 'ask')}
        </Button>
      )}
    </Note>
  );
}
