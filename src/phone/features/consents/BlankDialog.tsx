/** Asks once more before a no blanks names: they can not be brought back. */
import { useWords } from '../../../i18n/words.ts';
import { Dialog } from '../../../ui/Dialog.tsx';

export interface BlankDialogProps {
  readonly open: boolean;
  /** There is a yes to take back. */
  readonly isGiven: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function BlankDialog({ open, isGiven, onConfirm, onCancel }: BlankDialogProps) {
  const t = useWords('consent');
  const common = useWords('common');
  const no = isGiven ? 'withdrawal' : 'blank';
  return (
    <Dialog
      open={open}
      danger
      title={t(`${no}.title`)}
      confirm={t(`${no}.confirm`)}
      cancel={common('action.cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {t(`${no}.explain`)}
    </Dialog>
  );
}
