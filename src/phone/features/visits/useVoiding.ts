/**
 * Voiding a visit with a reason, and bringing it back: both at once, each with the way back in a
 * toast.
 */
import type { RecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { useBook } from '../../parts/book.tsx';
import { showToast } from '../../parts/toasts.tsx';

export interface Voiding {
  retire(reason: string): Promise<void>;
  bringBack(): Promise<void>;
}

export function useVoiding(id: RecordId): Voiding {
  const t = useWords('visits');
  const common = useWords('common');
  const book = useBook();
  const bringBack = async (): Promise<void> => {
    const outcome = await book.undoRetire(id);
    showToast({ message: outcome.ok ? t('view.broughtBack') : t('notDone') });
  };
  return {
    bringBack,
    retire: async (reason) => {
      const outcome = await book.retire(id, reason);
      const undo = { label: common('action.undo'), onAct: () => void bringBack() };
      showToast(
        outcome.ok ? { message: t('view.voided'), action: undo } : { message: t('notDone') },
      );
    },
  };
}
