// Android's Back closes a sheet before it leaves the screen. New browsers do this for a modal dialog by
// themselves (CloseWatcher). For older ones one entry of the same address stands in the history while any sheet
// is open; it must never take a navigation back that the app made itself.

import { useEffect, useRef } from 'react';

export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open || 'CloseWatcher' in window) return undefined;
    const entry = () => close.current();
    openSheets.push(entry);
    // Settled after the effects: a sheet that closes while the next one opens changes nothing.
    queueMicrotask(settle);
    return () => {
      openSheets.splice(openSheets.indexOf(entry), 1);
      queueMicrotask(settle);
    };
  }, [open]);
}

/** The sheets that are open, the uppermost last. */
const openSheets: (() => void)[] = [];
/** `held`: our entry stands in the history. `leaving`: we asked the browser to go back over it. */
let entry: 'none' | 'held' | 'leaving' = 'none';

function settle(): void {
  if (openSheets.length > 0 && entry === 'none') {
    const state: unknown = history.state;
    history.pushState({ ...(typeof state === 'object' ? state : {}), sheet: true }, '');
    entry = 'held';
    window.addEventListener('popstate', onPop);
  } else if (openSheets.length === 0 && entry === 'held') {
    if (isOurs(history.state)) {
      entry = 'leaving';
      history.back();
    } else forget();
  }
}

function onPop(): void {
  if (isOurs(history.state)) return;
  const asked = entry === 'leaving';
  forget();
  if (!asked) openSheets.at(-1)?.();
  queueMicrotask(settle);
}

function forget(): void {
  entry = 'none';
  window.removeEventListener('popstate', onPop);
}

function isOurs(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'sheet' in state;
}
