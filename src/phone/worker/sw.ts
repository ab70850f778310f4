/**
 * Keeps the whole phone app on the phone, or nothing of it: the install fails when one file is
 * missing, and the version before goes on. A new version waits until the page asks for it. Answers
 * the app's own addresses with its one document; the API and the desk are none of its business.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
};

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/desk(\/|$)/],
  }),
);

/**
 * The page that brought the first worker is served by it at once: who joins at the commune and
 * walks into a hamlet without ever closing the app needs the rest of it there.
 */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page asks, and only while no form holds work. */
self.addEventListener('message', ({ data }) => {
  if (isSkipWaiting(data)) void self.skipWaiting();
});

const isSkipWaiting = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'SKIP_WAITING';
