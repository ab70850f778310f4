/**
 * Puts Hôm nay below a screen that the app was opened at, so that Back leads there before it
 * leaves.
 */
import { HOME } from '../parts/leave.ts';

/** Before the router reads the address; a reload keeps the history that is there. */
export function putHomeBelow(): void {
  const { pathname, search, hash } = window.location;
  if (pathname === HOME || window.history.state !== null) return;
  window.history.replaceState({ idx: 0 }, '', HOME);
  window.history.pushState({ idx: 1 }, '', `${pathname}${search}${hash}`);
}
