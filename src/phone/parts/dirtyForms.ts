/**
 * The forms that hold something not yet kept, so that a new version of the app waits for them. A
 * form that keeps a draft at each tap is dirty only from the tap until the draft is on disk.
 */
import { useEffect, useId, useSyncExternalStore } from 'react';

const dirty = new Set<string>();
const listeners = new Set<() => void>();

/**
 * Says that the form on screen holds work: `useDirtyForm(true)` from the first tap until it is
 * saved or left.
 */
export function useDirtyForm(isDirty: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!isDirty) return undefined;
    change(() => dirty.add(id));
    return () => change(() => dirty.delete(id));
  }, [id, isDirty]);
}

export const anyFormDirty = (): boolean => dirty.size > 0;

/** Redraws when the first form becomes dirty and when the last one is done. */
export const useAnyFormDirty = (): boolean => useSyncExternalStore(subscribe, anyFormDirty);

function change(act: () => void): void {
  act();
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls once: now where no form holds work, else as soon as the last one is done. */
export function whenNoFormDirty(act: () => void): void {
  if (!anyFormDirty()) {
    act();
    return;
  }
  const stop = subscribe(() => {
    if (anyFormDirty()) return;
    stop();
    act();
  });
}
