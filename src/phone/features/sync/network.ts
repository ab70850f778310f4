/**
 * What the phone says of its network, in three words. A hint only: a round alone shows whether the
 * commune can be reached.
 */
import { useSyncExternalStore } from 'react';

export type Network = 'none' | 'weak' | 'there';

export const useNetwork = (): Network => useSyncExternalStore(subscribe, networkNow);

/** Only Chromium tells how good the link is; elsewhere it is there or not. */
function networkNow(): Network {
  if (!navigator.onLine) return 'none';
  const link = linkOf(navigator);
  const isWeak = link?.effectiveType === '2g' || link?.effectiveType === 'slow-2g';
  return isWeak ? 'weak' : 'there';
}

interface Link extends EventTarget {
  readonly effectiveType?: string;
}

function linkOf(from: Navigator): Link | undefined {
  const link: unknown = 'connection' in from ? from.connection : undefined;
  return link instanceof EventTarget ? link : undefined;
}

function subscribe(listener: () => void): () => void {
  const link = linkOf(navigator);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  link?.addEventListener('change', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
    link?.removeEventListener('change', listener);
  };
}
