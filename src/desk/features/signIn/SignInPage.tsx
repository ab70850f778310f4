/** Signing in. What was wrong is said above the button, and what was typed stays. */
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { SessionAnswer } from '../../../shared/wire/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { DeskTrouble } from '../../app/api.ts';
import { useDeskApi } from '../../parts/deskApi.ts';
import { TroubleNote } from '../../parts/Trouble.tsx';
import { DoorPage } from './DoorPage.tsx';
import { PasswordField } from './PasswordField.tsx';

export interface SignInPageProps {
  readonly place: string | null;
  /** Why somebody who was signed in stands here again. */
  readonly why?: DeskTrouble | undefined;
  readonly onSignedIn: (session: SessionAnswer) => void;
}

export function SignInPage({ place, why, onSignedIn }: SignInPageProps) {
  const api = useDeskApi();
  const t = useWords('deskSignIn');
  const common = useWords('common');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<DeskTrouble | 'missing' | undefined>(why);
  const [isSending, setSending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (name.trim() === '' || password === '') {
      setTrouble('missing');
      return;
    }
    setSending(true);
    const answer = await api.signIn({ name, password });
    setSending(false);
    if (answer.ok) onSignedIn(answer.value);
    else setTrouble(answer.reason);
  };

  return (
    <DoorPage title={t('signIn.title')} sub={t('signIn.sub')} place={place}>
      <form className="stack g4" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t('signIn.name')}>
          <TextInput
            value={name}
            onChange={setName}
            autoComplete="username"
            autoFocus
            spellCheck={false}
          />
        </Field>
        <PasswordField
          label={t('signIn.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {trouble === 'missing' && (
          <Note tone="err" live="alert">
            {t('signIn.missing')}
          </Note>
        )}
        {trouble !== undefined && trouble !== 'missing' && <TroubleNote reason={trouble} />}
        <Button kind="pri" wide type="submit">
          {isSending ? t('working') : common('action.signIn')}
        </Button>
      </form>
    </DoorPage>
  );
}
