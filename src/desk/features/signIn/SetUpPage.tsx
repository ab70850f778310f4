/**
 * First run: the one-time link makes the first account. The rules of a password are said before
 * it is typed and ticked off while it is.
 */
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { fold } from '../../../shared/search/fold.ts';
import { PASSWORD_MIN, type SessionAnswer } from '../../../shared/wire/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { DeskTrouble } from '../../app/api.ts';
import { useDeskApi } from '../../parts/deskApi.ts';
import { TroubleNote } from '../../parts/Trouble.tsx';
import { DoorPage } from './DoorPage.tsx';
import { PasswordField } from './PasswordField.tsx';

export interface SetUpPageProps {
  readonly place: string | null;
  /** What stood behind # in the first-run link. */
  readonly token: string;
  readonly onSignedIn: (session: SessionAnswer) => void;
}

export function SetUpPage({ place, token, onSignedIn }: SetUpPageProps) {
  const api = useDeskApi();
  const t = useWords('deskSignIn');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const [isSending, setSending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const early = whatLacks(name, password);
    setTrouble(early);
    if (early !== undefined) return;
    setSending(true);
    const answer = await api.setUp({ token, name: name.trim(), password });
    setSending(false);
    if (answer.ok) onSignedIn(answer.value);
    else setTrouble(answer.reason);
  };

  return (
    <DoorPage title={t('setUp.title')} sub={t('setUp.sub')} place={place}>
      <form className="stack g4" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t('setUp.name')} hint={t('setUp.nameHint')}>
          <TextInput
            value={name}
            onChange={setName}
            autoComplete="username"
            autoCapitalize="words"
            autoFocus
            maxLength={80}
            spellCheck={false}
          />
        </Field>
        <PasswordField
          label={t('setUp.password')}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <PasswordRules {...{ name, password }} />
        {trouble !== undefined && <TroubleNote reason={trouble} />}
        <Button kind="pri" wide type="submit">
          {isSending ? t('working') : t('setUp.submit')}
        </Button>
      </form>
    </DoorPage>
  );
}

/** What the page can see by itself; the server judges again, and knows the common passwords. */
function whatLacks(name: string, password: string): DeskTrouble | undefined {
  if (name.trim() === '') return 'nameMissing';
  if (password.length < PASSWORD_MIN) return 'passwordTooShort';
  return isJustName(name, password) ? 'passwordHasName' : undefined;
}

/** Nothing but the name, with or without tones, capitals, gaps and digits after it. */
function isJustName(name: string, password: string): boolean {
  const bare = (text: string) => fold(text).replaceAll(/\s/g, '').replace(/\d+$/, '');
  return bare(password) === bare(name);
}

interface PasswordRulesProps {
  readonly name: string;
  readonly password: string;
}

function PasswordRules({ name, password }: PasswordRulesProps) {
  const t = useWords('deskSignIn');
  const rules = [
    { words: t('setUp.ruleLength', { min: PASSWORD_MIN }), isMet: password.length >= PASSWORD_MIN },
    { words: t('setUp.ruleName'), isMet: password !== '' && !isJustName(name, password) },
    { words: t('setUp.ruleCommon'), isMet: undefined },
  ];
  return (
    <div className="password-rules stack g1">
      <p className="bold">{t('setUp.rulesTitle')}</p>
      <ul className="stack g1">
        {rules.map(({ words, isMet }) => (
          <li key={words} className="line">
            <Icon name={isMet === true ? 'check' : 'info'} size="s" />
            <span>{words}</span>
            {isMet !== undefined && (
              <VisuallyHidden>{isMet ? t('setUp.met') : t('setUp.notMet')}</VisuallyHidden>
            )}
          </li>
        ))}
      </ul>
      <p className="dim">{t('setUp.ruleAdvice')}</p>
    </div>
  );
}
