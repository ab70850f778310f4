// A sentence about what just happened, with Undo, for eight seconds. It waits while a finger, the pointer or the
// keyboard's focus is on it. Keep it mounted: the empty region is what lets a screen reader speak the next one.

import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export type ToastMessage = {
  /** A new key is a new toast and starts the time again. */
  readonly key: string | number;
  readonly message: ReactNode;
  readonly action?: { readonly label: string; readonly onAct: () => void } | undefined;
};

export type ToastProps = {
  readonly toast: ToastMessage | null;
  /** Called once when the time is over or the action was taken. */
  readonly onGone: () => void;
  /** 8 unless given. */
  readonly seconds?: number | undefined;
};

export function Toast({ toast, onGone, seconds = 8 }: ToastProps) {
  return (
    <div role="status" className="toast-place">
      {toast !== null && <Shown key={toast.key} {...{ toast, onGone, seconds }} />}
    </div>
  );
}

type ShownProps = {
  readonly toast: ToastMessage;
  readonly onGone: () => void;
  readonly seconds: number;
};

function Shown({ toast, onGone, seconds }: ShownProps) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  useTimeout(hovered || focused ? null : seconds * 1000, onGone);
  const { message, action } = toast;
  const act = () => {
    action?.onAct();
    onGone();
  };
  return (
    <div
      className="toast"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span>{message}</span>
      {action !== undefined && (
        <button type="button" onClick={act}>
          {action.label}
        </button>
      )}
    </div>
  );
}

/** Calls the newest `run` after so many milliseconds; null stops the clock, a number starts it afresh. */
function useTimeout(milliseconds: number | null, run: () => void): void {
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  useEffect(() => {
    if (milliseconds === null) return undefined;
    const timer = setTimeout(() => newest.current(), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
}
