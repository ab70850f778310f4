// A native <dialog> opened as a modal: the browser traps focus, makes the page behind inert and closes on
// Escape and, where it can, on Android's Back. We give focus back to what opened it.

import { useEffect, useRef } from 'react';
import type { MouseEvent, SyntheticEvent } from 'react';

import { useBackCloses } from './backCloses.ts';

/** Attributes for the <dialog>. The dialog stays in the page; `open` alone decides what is seen. */
export function useModal(open: boolean, onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  useBackCloses(open, onClose);
  useEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return undefined;
    const opener = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);
  return {
    ref: dialog,
    onCancel: (event: SyntheticEvent) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onClose();
    },
    // The dialog's own box is filled by its content: a click on the dialog itself is a click on the scrim.
    onClick: (event: MouseEvent) => {
      if (event.target === event.currentTarget) onClose();
    },
  };
}
