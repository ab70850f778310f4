/** Whose device it was done on. One's own is allowed, counted, and warned of. */
import { useWords } from '../../../i18n/words.ts';
import { devicesUsed } from '../../../shared/records/enumerations.ts';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { deviceOf, type HelpDraft } from './helpDraft.ts';

export interface DeviceFieldProps {
  readonly help: HelpDraft;
  readonly onChange: (help: HelpDraft) => void;
  readonly warning: 'deviceWarn' | 'deviceWarnVneid' | undefined;
}

export function DeviceField({ help, onChange, warning }: DeviceFieldProps) {
  const t = useWords('visits');
  const forms = useWords('forms');
  const options = useWords('enumerations');
  const isOptional = help.kind === 'serviceGuidance';
  return (
    <div className="stack g2">
      <Field kind="set" label={t('sheet.device')} note={isOptional ? forms('optional') : undefined}>
        <ChipChoice
          options={devicesUsed.map((value) => ({ value, label: options(`deviceUsed.${value}`) }))}
          value={deviceOf(help)}
          onChange={(deviceUsed) => onChange({ ...help, deviceUsed })}
        />
      </Field>
      <div role="status">
        {warning !== undefined && <Note tone="wait">{t(`sheet.${warning}`)}</Note>}
      </div>
    </div>
  );
}
