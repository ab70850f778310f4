/**
 * The worker that keeps the app on the phone. A new version waits until it is asked for, and opens
 * only when no form holds work; the first one says once that the app now works with no network.
 */
import { Workbox } from 'workbox-window';
import { whenNoFormDirty } from '../parts/dirtyForms.ts';
import { offerVersion } from '../parts/newVersion.ts';

export interface WorkerNews {
  /** All that the app needs lies on the phone, for the first time. */
  readonly onReadyOffline: () => void;
}

const HOUR_MS = 60 * 60 * 1000;

/** After the first screen is up: fetching the rest of the app must not hold it back. */
export function startWorker(news: WorkerNews): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const worker = new Workbox('/sw.js');
  worker.addEventListener('activated', ({ isUpdate, isExternal }) => {
    if (isUpdate !== true && isExternal !== true) news.onReadyOffline();
  });
  worker.addEventListener('waiting', () => {
    offerVersion({ apply: () => worker.messageSkipWaiting() });
  });
  openAgainWithNext(navigator.serviceWorker);
  void register(worker);
}

/**
 * The first worker takes over a page that is of its own version. Each later one brings another
 * version, and every window opens again with it as soon as it can.
 */
function openAgainWithNext(workers: ServiceWorkerContainer): void {
  let isServed = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (isServed) whenNoFormDirty(() => window.location.reload());
    isServed = true;
  });
}

async function register(worker: Workbox): Promise<void> {
  try {
    await worker.register();
  } catch {
    // No network on the very first visit, or a browser that forbids workers: the app works as a
    // page until then.
    return;
  }
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    const isDue = Date.now() - lookedAt > HOUR_MS;
    if (document.visibilityState !== 'visible' || !navigator.onLine || !isDue) return;
    lookedAt = Date.now();
    worker.update().catch(() => undefined);
  });
}
