/** A password that can be shown, so that it is typed once and right. */
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { CheckRow } from '../../../ui/CheckRow.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  hint,
  error,
}: PasswordFieldProps) {
  const t = useWords('deskSignIn');
  const [isShown, setShown] = useState(false);
  return (
    <div className="stack g2">
      <Field label={label} hint={hint} error={error}>
        <TextInput
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          {...{ value, onChange }}
        />
      </Field>
      <CheckRow title={t('showPassword')} checked={isShown} onChange={setShown} />
    </div>
  );
}
