/**
 * A window over the desk's page: a form, a definition, a longer table. Escape and a press beside
 * it close it; focus goes back.
 */
import { useId, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../i18n/words.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useModal } from '../../ui/modal.ts';

export interface DeskDialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** For tables. */
  readonly wide?: boolean | undefined;
}

/**
 * Beside the page, not within the sentence that opens it; its content is there only while it is
 * open.
 */
export function DeskDialog({ open, title, onClose, children, wide }: DeskDialogProps) {
  const common = useWords('common');
  const titleId = useId();
  const modal = useModal(open, onClose);
  return createPortal(
    <dialog
      className={classes('dialog desk-dialog', wide && 'wide')}
      aria-labelledby={titleId}
      {...modal}
    >
      {open && (
        <div className="dialog-in stack">
          <header className="line top">
            <h2 id={titleId} className="t-lg grow">
              {title}
            </h2>
            <IconButton icon="close" label={common('action.close')} onClick={onClose} />
          </header>
          {children}
        </div>
      )}
    </dialog>,
    document.body,
  );
}
