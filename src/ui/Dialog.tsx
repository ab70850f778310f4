// A question that stops everything. Only for what cannot be undone: leaving the team, revoking a phone,
// deleting at a citizen's request. The button names the act; the way out has the focus first.

import { useId } from 'react';
import type { ReactNode } from 'react';

import { Button } from './Button.tsx';
import { useModal } from './modal.ts';

export type DialogProps = {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly danger?: boolean | undefined;
  readonly children?: ReactNode;
};

export function Dialog(props: DialogProps) {
  const { open, title, confirm, cancel, onConfirm, onCancel, danger, children } = props;
  const titleId = useId();
  const bodyId = useId();
  const modal = useModal(open, onCancel);
  return (
    <dialog
      className="dialog"
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      {...modal}
    >
      {open && (
        <div className="dialog-in stack">
          <h2 id={titleId} className="t-lg">
            {title}
          </h2>
          <div id={bodyId}>{children}</div>
          <div className="wrap">
            <Button grow onClick={onCancel}>
              {cancel}
            </Button>
            <Button grow kind={danger ? 'danger' : 'pri'} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
