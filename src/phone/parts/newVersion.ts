/**
 * A new version of the app that lies ready on the phone. The shell finds it, screens offer it, and
 * it is applied by a tap alone and only while no form holds work.
 */
import { useSyncExternalStore } from 'react';

export interface NewVersion {
  /** Puts the new version in place and opens the app again. */
  apply(): void;
}

let found: NewVersion | null = null;
const listeners = new Set<() => void>();

export function offerVersion(version: NewVersion | null): void {
  found = version;
  for (const listener of [...listeners]) listener();
}

export const useNewVersion = (): NewVersion | null => useSyncExternalStore(subscribe, () => found);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
