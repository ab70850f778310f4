/**
 * The language that help is needed in: shut until a member opens it, since it hints at ethnicity
 * (domain 8.2). It is here only for a household that agreed to this purpose.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { helpLanguages } from '../../../shared/records/enumerations.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { FieldsProps } from './fieldsProps.ts';

const NOT_NOTED = 'not_noted';

export function LanguageField({ draft, change }: FieldsProps) {
  const t = useWords('household');
  const options = useWords('enumerations');
  const [isOpen, setOpen] = useState(draft.helpLanguage !== null);
  if (!isOpen) {
    return (
      <Button kind="quiet" icon="plus" onClick={() => setOpen(true)}>
        {t('form.languageOpen')}
      </Button>
    );
  }
  const languages = helpLanguages.map((value) => ({
    value,
    label: options(`helpLanguage.${value}`),
  }));
  return (
    <Field kind="set" label={t('form.language')} hint={t('form.languageWhy')}>
      <ChipChoice
        options={[{ value: NOT_NOTED, label: t('form.languageNone') }, ...languages]}
        value={draft.helpLanguage ?? NOT_NOTED}
        onChange={(value) =>
          change((before) => ({ ...before, helpLanguage: value === NOT_NOTED ? null : value }))
        }
      />
    </Field>
  );
}
