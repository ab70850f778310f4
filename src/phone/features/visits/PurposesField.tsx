/** What the visit was for. It ticks itself from what was done; whoever knows better unticks. */
import { useWords } from '../../../i18n/words.ts';
import { purposes, type Purpose } from '../../../shared/records/enumerations.ts';
import { ChipSet } from '../../../ui/ChipSet.tsx';
import { Field } from '../../../ui/Field.tsx';
import { isMeeting, purposesOf, withPurposes } from './visitDraft.ts';
import type { FieldProps } from './fieldProps.ts';

/** What one can have come for without meeting anybody. */
const withoutMeeting: readonly Purpose[] = ['follow_up', 'outreach', 'survey', 'other'];

/** Short ones first, so that they fit the lines of a narrow phone. */
const atMeeting: readonly Purpose[] = [
  'outreach',
  'follow_up',
  'app_help',
  'public_service',
  'survey',
  'other',
];

export function PurposesField({ draft, change, errorOf }: FieldProps) {
  const t = useWords('visits');
  const forms = useWords('forms');
  const options = useWords('enumerations');
  const values = purposesOf(draft);
  const usual = isMeeting(draft) ? atMeeting : withoutMeeting;
  const others = purposes.filter((one) => values.includes(one) && !usual.includes(one));
  return (
    <div data-field="purposes">
      <Field kind="set" label={t('purposes')} note={forms('many')} error={errorOf('purposes')}>
        <ChipSet
          options={[...usual, ...others].map((value) => ({
            value,
            label: options(`purpose.${value}`),
          }))}
          values={values}
          onChange={(wanted) => change((before) => withPurposes(before, wanted))}
        />
      </Field>
    </div>
  );
}
