/**
 * Saving a form: once however often the button is tapped, with what is missing told under its field
 * and the first of it in focus, and with the form as it stands where the phone could not write.
 */
import { useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../shared/ids.ts';
import type { Problem, SaveOutcome } from '../book/book.ts';
import { focusField } from './focusField.ts';
import { dropToast } from './toasts.tsx';
import type { StoreTrouble } from './useDraft.ts';

export interface SavedForm {
  /** The fields in the order in which they stand on screen. */
  readonly fields: readonly string[];
  /** What the form itself knows to be missing. */
  check(): readonly Problem[];
  /** Resolves when no draft is on its way to the disk. */
  rest(): Promise<void>;
  commit(): Promise<SaveOutcome>;
  onSaved(id: RecordId): void;
}

export interface Saving {
  /** Empty until a save was tried; afterwards what is missing now. */
  readonly problems: readonly Problem[];
  /** Why the last save was not written; nothing of the form is lost. */
  readonly trouble: StoreTrouble | undefined;
  save(): void;
}

export function useSaving(form: SavedForm): Saving {
  const [tries, setTries] = useState(0);
  const [told, setTold] = useState<readonly Problem[]>([]);
  const [trouble, setTrouble] = useState<StoreTrouble>();
  const isBusy = useRef(false);
  const problems = tries === 0 ? [] : [...form.check(), ...told];

  const lacking = trouble === undefined ? problems.map(({ field }) => field) : ['trouble'];
  const first = useRef<readonly string[]>([]);
  useEffect(() => {
    first.current = ['trouble', ...form.fields].filter((field) => lacking.includes(field));
  });
  useEffect(() => {
    if (tries > 0) focusField(document, first.current);
  }, [tries]);

  const tell = (toldNow: readonly Problem[], troubleNow: StoreTrouble | undefined): void => {
    setTold(toldNow);
    setTrouble(troubleNow);
    setTries((before) => before + 1);
  };
  const write = async (): Promise<void> => {
    await form.rest();
    const outcome = await form.commit();
    if (outcome.ok) form.onSaved(outcome.value.id);
    else if (outcome.reason === 'incomplete') tell(outcome.problems, undefined);
    else {
      // "Đã lưu" of the form before must not stand beside "Chưa lưu được" of this one.
      dropToast();
      tell([], outcome.reason);
    }
  };
  const save = (): void => {
    if (isBusy.current) return;
    if (form.check().length > 0) {
      tell([], undefined);
      return;
    }
    isBusy.current = true;
    void write().finally(() => {
      isBusy.current = false;
    });
  };
  return { problems, trouble, save };
}
