/** The app or service that was chosen, with the way to another. */
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Glyph } from '../../../ui/Glyph.tsx';
import type { IconName } from '../../../ui/icons/iconName.ts';

export interface PickedProps {
  readonly icon: IconName;
  /** Its name, for the button that changes it; shown too, unless there is a title. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly sub: string;
  readonly onDrop: () => void;
}

export function Picked({ icon, name, title = name, sub, onDrop }: PickedProps) {
  const t = useWords('visits');
  return (
    <div className="line g3">
      <Glyph icon={icon} />
      <div className="grow">
        <b lang="vi">{title}</b>
        {sub !== '' && (
          <p className="t-xs dimmer" lang="vi">
            {sub}
          </p>
        )}
      </div>
      <Button size="small" label={t('sheet.changeLabel', { name })} onClick={onDrop}>
        {t('sheet.change')}
      </Button>
    </div>
  );
}
