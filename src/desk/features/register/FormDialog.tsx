/**
 * A form over the page that adds one thing: checked before it is sent, kept as typed when it does
 * not go through.
 */
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Answer, DeskTrouble } from '../../app/api.ts';
import { DeskDialog } from '../../parts/DeskDialog.tsx';
import { TroubleNote } from '../../parts/Trouble.tsx';

export interface FormDialogProps<T> {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly submit: string;
  readonly onClose: () => void;
  /** Sends the form; nothing where a field is not right yet, which the form itself says. */
  readonly send: () => Promise<Answer<T>> | undefined;
  readonly onSent: (value: T) => void;
  readonly children: ReactNode;
}

export function FormDialog<T>({
  open,
  title,
  submit,
  onClose,
  send,
  onSent,
  children,
}: FormDialogProps<T>) {
  const t = useWords('deskRegister');
  const common = useWords('common');
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const [isSending, setSending] = useState(false);
  const close = () => {
    setTrouble(undefined);
    onClose();
  };
  const press = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const sent = send();
    if (sent === undefined) return;
    setSending(true);
    const answer = await sent;
    setSending(false);
    setTrouble(answer.ok ? undefined : answer.reason);
    if (answer.ok) onSent(answer.value);
  };
  return (
    <DeskDialog open={open} title={title} onClose={close}>
      <form className="stack g4" onSubmit={(event) => void press(event)} noValidate>
        {children}
        {trouble !== undefined && <TroubleNote reason={trouble} />}
        <div className="wrap">
          <Button grow onClick={close}>
            {common('action.cancel')}
          </Button>
          <Button grow kind="pri" type="submit">
            {isSending ? t('saving') : submit}
          </Button>
        </div>
      </form>
    </DeskDialog>
  );
}
