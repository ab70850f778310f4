/** Today in Việt Nam by the book's clock, redrawn when the day turns while the app stands open. */
import { useSyncExternalStore } from 'react';
import type { IsoDate } from '../../shared/dates.ts';
import { useBook } from './book.tsx';

const MINUTE_MS = 60_000;

export function useToday(): IsoDate {
  const book = useBook();
  return useSyncExternalStore(subscribe, () => book.today());
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all who ask, and none while nobody does. Coming back to the app looks at once. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setInterval(look, MINUTE_MS);
    document.addEventListener('visibilitychange', look);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', look);
  };
}

function look(): void {
  for (const listener of [...listeners]) listener();
}
