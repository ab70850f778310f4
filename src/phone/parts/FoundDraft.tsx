/** Says that the form goes on from a draft, and lets one begin afresh; that too can be undone. */
import type { Json } from '../../shared/json.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { showToast } from './toasts.tsx';
import type { FormDraft } from './useDraft.ts';
import { useToday } from './useToday.ts';

export interface FoundDraftProps<F extends Json> {
  readonly draft: FormDraft<F>;
}

export function FoundDraft<F extends Json>({ draft }: FoundDraftProps<F>) {
  const t = useWords('forms');
  const common = useWords('common');
  const { formatMoment } = useFormat();
  const today = useToday();
  if (draft.foundAt === undefined) return null;
  const drop = () => {
    const dropped = draft.startOver();
    const bringBack = { label: common('action.undo'), onAct: () => draft.change(() => dropped) };
    showToast({ message: t('draft.dropped'), action: bringBack });
  };
  return (
    <Note icon="edit">
      <span className="line spread">
        <span className="grow">
          {t('draft.found', { when: formatMoment(draft.foundAt, today) })}
        </span>
        <Button kind="quiet" size="small" onClick={drop}>
          {t('draft.drop')}
        </Button>
      </span>
    </Note>
  );
}
