/** "Có bản mới · Cập nhật": on the roots of tabs, never over a form, and never by itself. */
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useAnyFormDirty } from './dirtyForms.ts';
import { useNewVersion } from './newVersion.ts';

export function VersionStrip() {
  const t = useWords('shell');
  const version = useNewVersion();
  const isDirty = useAnyFormDirty();
  if (version === null || isDirty) return null;
  return (
    <div className="pad mt4">
      <Note icon="download" live="status">
        <div className="line">
          <b className="grow">{t('update.ready')}</b>
          <Button size="small" kind="soft" onClick={() => version.apply()}>
            {t('update.apply')}
          </Button>
        </div>
      </Note>
    </div>
  );
}
