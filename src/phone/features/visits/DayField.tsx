/**
 * The day of the visit: today and yesterday are one tap, any other day of the teams' years is
 * picked.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { FIRST_DATE } from '../../../shared/dates.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useToday } from '../../parts/useToday.ts';
import { dayChoice, withDay } from './visitDraft.ts';
import type { FieldProps } from './fieldProps.ts';

export function DayField({ draft, change, errorOf }: FieldProps) {
  const t = useWords('visits');
  const common = useWords('common');
  const { formatDayTitle } = useFormat();
  const today = useToday();
  const choice = dayChoice(draft, today);
  const options = [
    { value: 'today', label: common('when.today') },
    { value: 'yesterday', label: common('when.yesterday') },
    { value: 'other', label: common('when.otherDay') },
  ] as const;
  return (
    <div data-field="visitDate" className="stack g2">
      <Field
        kind="set"
        label={t('day')}
        note={draft.visitDate === '' ? undefined : formatDayTitle(draft.visitDate)}
        error={choice === 'other' ? undefined : errorOf('visitDate')}
      >
        <Segments
          options={options}
          value={choice}
          onChange={(value) => change((before) => withDay(before, value, today))}
        />
      </Field>
      {choice === 'other' && (
        <Field label={t('dayPick')} error={errorOf('visitDate')}>
          <DateField
            value={draft.visitDate}
            min={FIRST_DATE}
            max={today}
            onChange={(visitDate) =>
              change((before) => ({ ...before, visitDate, isOtherDay: true }))
            }
          />
        </Field>
      )}
    </div>
  );
}
