// A button that repeats while it is held: one step at once on a tap, then ten a second after half a second.
// A keyboard's press and a screen reader's press arrive as plain clicks and count once.

import { useEffect, useRef } from 'react';

export const HOLD_DELAY_MS = 450;
export const HOLD_EVERY_MS = 100;

/** Handlers for the button. `act` is always the newest one; `false` from it ends the repeating. */
export function useHoldToRepeat(act: () => boolean) {
  const newest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const repeated = useRef(false);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const repeat = () => {
    repeated.current = true;
    if (newest.current()) timer.current = setTimeout(repeat, HOLD_EVERY_MS);
  };
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: () => {
      repeated.current = false;
      stop();
      timer.current = setTimeout(repeat, HOLD_DELAY_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onBlur: stop,
    // A long press must not open the phone's text menu.
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: (event: { readonly detail: number }) => {
      stop();
      const fromKeyboard = event.detail === 0;
      if (fromKeyboard || !repeated.current) newest.current();
      repeated.current = false;
    },
  };
}
