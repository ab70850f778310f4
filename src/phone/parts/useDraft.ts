/**
 * A form with a draft: it opens as it was left, and "Nháp đã lưu" follows every tap only when the
 * disk has it. Whoever closes the form loses nothing and is asked nothing.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Json } from '../../shared/json.ts';
import type { SaveOutcome } from '../book/book.ts';
import { useBook } from './book.tsx';
import { useDirtyForm } from './dirtyForms.ts';
import { makeDraftQueue, type Keeping } from './draftQueue.ts';

/** Why the phone could not write: the form is still on screen. */
export type StoreTrouble = Exclude<Extract<SaveOutcome, { ok: false }>['reason'], 'incomplete'>;

export interface FormDraft<F extends Json> {
  readonly form: F;
  readonly keeping: Keeping<StoreTrouble>;
  /**
   * When the draft that was found was last kept, in milliseconds; nothing where the form began
   * afresh.
   */
  readonly foundAt: number | undefined;
  /** One tap. Steps apply in the order in which they come, each to the form as it then is. */
  change(step: (form: F) => F): void;
  /**
   * Before saving: resolves when nothing is on its way to the draft, so that it can not come back
   * after the save.
   */
  rest(): Promise<void>;
  /**
   * Forgets the draft and begins afresh; gives back what was on screen, for an undo by `change`.
   */
  startOver(): F;
}

export interface DraftOf<F extends Json> {
  /** One form of one subject: `visit:<household>`. */
  readonly id: string;
  /** The form of a draft; nothing where it can not be read, as when a much older app wrote it. */
  parse(form: Json): F | undefined;
  start(): F;
}

export function useDraft<F extends Json>({ id, parse, start }: DraftOf<F>): FormDraft<F> {
  const book = useBook();
  const [found] = useState(() => book.draft(id));
  const [form, setForm] = useState<F>(() => (found && parse(found.form)) ?? start());
  const [foundAt, setFoundAt] = useState(found?.keptAt);
  const [keeping, setKeeping] = useState<Keeping<StoreTrouble>>('untouched');
  const newest = useRef(form);
  const queue = useMemo(() => {
    const place = {
      write: (draft: Json) => book.keepDraft(id, draft),
      drop: () => book.dropDraft(id),
    };
    return makeDraftQueue(place, setKeeping);
  }, [book, id]);
  useDirtyForm(keeping !== 'untouched');
  const isUnkept = keeping !== 'untouched' && keeping !== 'keeping' && keeping !== 'kept';
  useEffect(() => {
    if (!isUnkept) return undefined;
    // Whoever went to make room on the phone comes back to this form without a tap in it.
    const again = (): void => {
      if (document.visibilityState === 'visible') queue.keep(newest.current);
    };
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [isUnkept, queue]);

  const show = (next: F): void => {
    newest.current = next;
    setForm(() => next);
  };
  return {
    form,
    keeping,
    foundAt,
    change: (step) => {
      const next = step(newest.current);
      if (next === newest.current) return;
      show(next);
      queue.keep(next);
    },
    rest: () => queue.rest(),
    startOver: () => {
      const before = newest.current;
      show(start());
      setFoundAt(undefined);
      queue.drop();
      return before;
    },
  };
}
