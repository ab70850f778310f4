/** What the resident agrees to, how they said so, and in which language they were asked. */
import { useWords } from '../../../i18n/words.ts';
import { consentMethods, helpLanguages } from '../../../shared/records/enumerations.ts';
import type { ConsentPurpose } from '../../../shared/records/enumerations.ts';
import { CheckRow } from '../../../ui/CheckRow.tsx';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import type { Problem } from '../../book/book.ts';
import type { ConsentDraft } from './consentDraft.ts';

export interface ConsentFieldProps {
  readonly draft: ConsentDraft;
  readonly change: (part: Partial<ConsentDraft>) => void;
}

export interface AskedFieldProps extends ConsentFieldProps {
  readonly problems: readonly Problem[];
}

/** In the order in which the spoken words name them. */
const inSpokenOrder: readonly ConsentPurpose[] = ['track_help', 'contact', 'language'];

export function PurposeField({ draft, change, problems }: AskedFieldProps) {
  const t = useWords('consent');
  const options = useWords('enumerations');
  const isLacking = problems.some(({ field }) => field === 'purposes');
  const tick = (purpose: ConsentPurpose, isOn: boolean) => {
    const others = draft.purposes.filter((one) => one !== purpose);
    change({ purposes: isOn ? [...others, purpose] : others });
  };
  return (
    <div data-field="purposes">
      <Field
        kind="fieldset"
        label={t('purposesQuestion')}
        error={isLacking ? t('needPurpose') : undefined}
      >
        <Rows boxed>
          {inSpokenOrder.map((purpose) => (
            <CheckRow
              key={purpose}
              title={options(`consentPurpose.${purpose}`)}
              sub={t(`purposeHint.${purpose}`)}
              checked={draft.purposes.includes(purpose)}
              onChange={(isOn) => tick(purpose, isOn)}
            />
          ))}
        </Rows>
      </Field>
    </div>
  );
}

export function MethodField({ draft, change, problems }: AskedFieldProps) {
  const t = useWords('consent');
  const options = useWords('enumerations');
  const isLacking = problems.some(({ field }) => field === 'method');
  return (
    <div data-field="method">
      <Field
        kind="set"
        label={t('methodQuestion')}
        hint={t('methodHint')}
        error={isLacking ? t('needMethod') : undefined}
      >
        <ChipChoice
          options={consentMethods.map((value) => ({
            value,
            label: options(`consentMethod.${value}`),
          }))}
          value={draft.method}
          onChange={(method) => change({ method })}
        />
      </Field>
    </div>
  );
}

/** The languages spoken there; kept with the answer only, as proof that it was understood. */
export function SpokenLanguageField({ draft, change }: ConsentFieldProps) {
  const t = useWords('consent');
  const forms = useWords('forms');
  const options = useWords('enumerations');
  const spoken = helpLanguages.filter((language) => language !== 'none');
  return (
    <Field kind="set" label={t('spokenLanguageQuestion')} note={forms('optional')}>
      <ChipChoice
        options={[
          { value: VIETNAMESE, label: t('vietnamese') },
          ...spoken.map((value) => ({ value, label: options(`helpLanguage.${value}`) })),
        ]}
        value={draft.spokenLanguage === '' ? null : draft.spokenLanguage}
        onChange={(spokenLanguage) => change({ spokenLanguage })}
      />
    </Field>
  );
}

const VIETNAMESE: string = 'vietnamese';
