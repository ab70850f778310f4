/**
 * Ways through the app that keep Android's Back true: it closes a form, then goes back, then to Hôm
 * nay, then leaves. The bottom of the app's own history is always Hôm nay.
 */
import { useLocation, useNavigate } from 'react-router';

/**
 * The way out of a screen: back to where one came from, or to `otherwise` where the app was opened
 * right here.
 */
export function useLeave(otherwise: string): () => void {
  const navigate = useNavigate();
  return () => {
    if (depth() > 0) void navigate(-1);
    else void navigate(otherwise, { replace: true });
  };
}

/**
 * Goes to a tab. Between tabs the address is replaced, so that Back leads to Hôm nay and not
 * through all of them.
 */
export function useGoToTab(): (to: string) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (to) => {
    if (to === pathname) return;
    if (to === HOME && depth() > 0) void navigate(-depth());
    else void navigate(to, { replace: pathname !== HOME && tabs.has(pathname) });
  };
}

export const HOME = '/';
const tabs: ReadonlySet<string> = new Set([HOME, '/households', '/sync', '/me']);

export const isTab = (path: string): boolean => tabs.has(path);

/**
 * How many of the app's own screens lie below this one; the router counts them in the history's
 * state.
 */
function depth(): number {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !('idx' in state)) return 0;
  return typeof state.idx === 'number' ? state.idx : 0;
}
