/**
 * The one main act of a form. Where the phone could not write, be it the form or only its draft, it
 * says "Lưu lại", as the sentence above the form asks.
 */
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import type { StoreTrouble } from './useDraft.ts';
import type { Saving } from './useSaving.ts';

export interface SaveDockProps {
  readonly saving: Saving;
  readonly trouble: StoreTrouble | undefined;
}

export function SaveDock({ saving, trouble }: SaveDockProps) {
  const t = useWords('forms');
  const common = useWords('common');
  return (
    <Dock>
      <Button kind="pri" size="big" wide icon="check" onClick={saving.save}>
        {trouble === undefined ? common('action.saveOnPhone') : t('trouble.again')}
      </Button>
    </Dock>
  );
}
