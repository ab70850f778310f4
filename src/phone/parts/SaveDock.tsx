/** The one main act of a form. After a save that the phone could not write it says "Lưu lại". */
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import type { Saving } from './useSaving.ts';

export interface SaveDockProps {
  readonly saving: Saving;
}

export function SaveDock({ saving }: SaveDockProps) {
  const t = useWords('forms');
  const common = useWords('common');
  return (
    <Dock>
      <Button kind="pri" size="big" wide icon="check" onClick={saving.save}>
        {saving.trouble === undefined ? common('action.saveOnPhone') : t('trouble.again')}
      </Button>
    </Dock>
  );
}
