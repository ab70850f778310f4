/**
 * How the member knows that it went so. What was seen on a device in hand stands as seen, unless
 * another is chosen.
 */
import { useWords } from '../../../i18n/words.ts';
import { verifications } from '../../../shared/records/enumerations.ts';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { verifiedOf, type HelpDraft } from './helpDraft.ts';

export interface VerifiedFieldProps {
  readonly help: HelpDraft;
  readonly onChange: (help: HelpDraft) => void;
}

export function VerifiedField({ help, onChange }: VerifiedFieldProps) {
  const t = useWords('visits');
  const options = useWords('enumerations');
  return (
    <Field kind="set" label={t('sheet.verified')}>
      <ChipChoice
        options={verifications.map((value) => ({ value, label: options(`verified.${value}`) }))}
        value={verifiedOf(help)}
        onChange={(verified) => onChange({ ...help, verified })}
      />
    </Field>
  );
}
