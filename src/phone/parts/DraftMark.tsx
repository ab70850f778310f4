/**
 * Where the form on screen is: "Nháp đã lưu" only when the disk has the last tap. Stands at the
 * right of the bar.
 */
import { useWords } from '../../i18n/words.ts';
import { State } from '../../ui/State.tsx';
import type { Keeping } from './draftQueue.ts';
import type { StoreTrouble } from './useDraft.ts';

export interface DraftMarkProps {
  readonly keeping: Keeping<StoreTrouble>;
  /** A draft was found, and nothing has been changed in it since. */
  readonly isFound: boolean;
}

export function DraftMark({ keeping, isFound }: DraftMarkProps) {
  const t = useWords('forms');
  const common = useWords('common');
  if (keeping === 'kept' || (keeping === 'untouched' && isFound)) {
    return (
      <State live icon="check">
        {common('state.draftKept')}
      </State>
    );
  }
  if (keeping === 'untouched') return null;
  if (keeping === 'keeping') return <State icon="edit">{t('draft.keeping')}</State>;
  return (
    <State live icon="error" tone="err">
      {t('draft.notKept')}
    </State>
  );
}
