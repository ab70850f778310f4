/** What came of the visit: the answer that decides the rest of the form. */
import { useWords } from '../../../i18n/words.ts';
import type { VisitResult } from '../../../shared/records/enumerations.ts';
import { ChoiceTiles, type ChoiceTile } from '../../../ui/ChoiceTiles.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { FieldProps } from './fieldProps.ts';

export function ResultField({ draft, change, errorOf }: FieldProps) {
  const t = useWords('visits');
  const options = useWords('enumerations');
  const tiles: readonly ChoiceTile<VisitResult>[] = [
    { value: 'met', icon: 'met', label: options('visitResult.met') },
    { value: 'absent', icon: 'away', label: options('visitResult.absent') },
    { value: 'postponed', icon: 'later', label: options('visitResult.postponed') },
    { value: 'refused', icon: 'refused', label: options('visitResult.refused') },
    {
      value: 'unreachable',
      icon: 'storm',
      wide: true,
      label: t('unreachable'),
      note: t('unreachableWhy'),
    },
  ];
  return (
    <div data-field="result">
      <Field
        kind="set"
        label={t('result')}
        error={errorOf('result') === undefined ? undefined : t('resultMissing')}
      >
        <ChoiceTiles
          options={tiles}
          value={draft.result}
          onChange={(result) => change((before) => ({ ...before, result }))}
        />
      </Field>
    </div>
  );
}
