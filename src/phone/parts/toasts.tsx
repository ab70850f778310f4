/**
 * The sentence about what just happened, with Undo. It outlives the screen that said it: a form
 * that closes leaves it to the screen below.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Toast, type ToastMessage } from '../../ui/Toast.tsx';

let current: ToastMessage | null = null;
let nextKey = 1;
let shownAt = 0;
const listeners = new Set<() => void>();

export type ToastWords = Pick<ToastMessage, 'message' | 'action'>;

/** Shows a sentence on this or the next screen; it takes the place of an earlier one. */
export function showToast(words: ToastWords): void {
  shownAt = Date.now();
  set({ ...words, key: nextKey });
  nextKey += 1;
}

export const dropToast = (): void => set(null);

/** The place of the toast on a screen; PhoneScreen has it already. */
export function ToastPlace() {
  const toast = useSyncExternalStore(subscribe, () => current);
  // A screen reader speaks what enters a region that was there before: the region comes first, its
  // words a moment later.
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [seconds] = useState(secondsLeft);
  return <Toast toast={isReady ? toast : null} onGone={dropToast} seconds={seconds} />;
}

const SECONDS = 8;
/** A screen that comes up late still lets its reader see the sentence. */
const LEAST_SECONDS = 3;

/** A sentence from an earlier screen does not begin its time again on this one. */
function secondsLeft(): number {
  if (current === null) return SECONDS;
  return Math.max(LEAST_SECONDS, SECONDS - (Date.now() - shownAt) / 1000);
}

function set(toast: ToastMessage | null): void {
  current = toast;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
