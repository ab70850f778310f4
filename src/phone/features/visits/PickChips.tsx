/** The few likeliest of a long list, one tap each, and the way to all of it. */
import { useWords } from '../../../i18n/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Field } from '../../../ui/Field.tsx';

export interface PickChipsProps {
  readonly question: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
  readonly onOthers: () => void;
}

export function PickChips({ question, options, onPick, onOthers }: PickChipsProps) {
  const t = useWords('visits');
  return (
    <Field kind="fieldset" label={question} note={t('sheet.mostUsed')}>
      <div className="chips">
        {options.map(({ value, label }) => (
          <Chip key={value} onClick={() => onPick(value)}>
            <span lang="vi">{label}</span>
          </Chip>
        ))}
        <Chip icon="search" onClick={onOthers}>
          {t('sheet.others')}
        </Chip>
      </div>
    </Field>
  );
}
