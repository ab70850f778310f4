// A sheet from the bottom, for adding or choosing something without leaving the form. At large text it is a
// page of its own. Its content is mounted only while it is open.

import { useId } from 'react';
import type { ReactNode } from 'react';

import { IconButton } from './IconButton.tsx';
import { useModal } from './modal.ts';

export type SheetProps = {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly dock?: ReactNode;
};

export function Sheet({ open, title, closeLabel, onClose, children, dock }: SheetProps) {
  const titleId = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog className="sheet" aria-labelledby={titleId} {...modal}>
      {open && (
        <div className="sheet-in">
          <header>
            <h2 id={titleId} className="grow">
              {title}
            </h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          <div className="body">{children}</div>
          {dock}
        </div>
      )}
    </dialog>
  );
}
