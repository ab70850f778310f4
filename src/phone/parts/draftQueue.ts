/**
 * Keeps a form's draft at every tap: one write at a time, always of the newest form, so that taps
 * faster than the disk neither pile up nor overtake each other. It says "kept" only when the last
 * form is on disk.
 */
import type { Json } from '../../shared/json.ts';
import type { Result } from '../../shared/result.ts';

/**
 * `untouched`: nothing is to be kept. A reason: the last write failed, the form is on screen only.
 */
export type Keeping<Reason extends string> = 'untouched' | 'keeping' | 'kept' | Reason;

export interface DraftQueue {
  keep(form: Json): void;
  drop(): void;
  /** Resolves when nothing is on its way to the disk any more. Never rejects. */
  rest(): Promise<void>;
}

/** Where drafts lie; both promises resolve when the disk has it. */
export interface DraftPlace<Reason extends string> {
  write(form: Json): Promise<Result<null, Reason>>;
  drop(): Promise<Result<null, Reason>>;
}

export function makeDraftQueue<Reason extends string>(
  place: DraftPlace<Reason>,
  tell: (keeping: Keeping<Reason>) => void,
): DraftQueue {
  let next: 'drop' | { readonly form: Json } | undefined;
  let working: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (next !== undefined) {
      const job = next;
      next = undefined;
      const done = await (job === 'drop' ? place.drop() : place.write(job.form));
      const then = job === 'drop' ? 'untouched' : 'kept';
      if (next === undefined) tell(done.ok ? then : done.reason);
    }
    working = undefined;
  };
  return {
    keep: (form) => {
      next = { form };
      tell('keeping');
      working ??= work();
    },
    drop: () => {
      next = 'drop';
      working ??= work();
    },
    rest: () => working ?? Promise.resolve(),
  };
}
