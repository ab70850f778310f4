/** How it went; where it did not get there, what stood in the way and where one was sent on to. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import {
  blockers,
  outcomes,
  referrals,
  type Blocker,
} from '../../../shared/records/enumerations.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { ChipSet } from '../../../ui/ChipSet.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { isUnsettled, keyOf, type HelpDraft } from './helpDraft.ts';
import type { SheetFieldsProps } from './sheetFieldsProps.ts';

export interface OutcomeFieldsProps extends Pick<
  SheetFieldsProps<HelpDraft>,
  'help' | 'onChange' | 'errorOf'
> {
  /** What is met most with this app or service, asked first. */
  readonly usualBlockers: readonly Blocker[];
}

export function OutcomeFields(props: OutcomeFieldsProps) {
  const { help, onChange, errorOf } = props;
  const t = useWords('visits');
  const options = useWords('enumerations');
  return (
    <>
      <div data-field="help-outcome">
        <Field
          kind="set"
          label={t('sheet.outcome')}
          error={errorOf('outcome', t('sheet.outcomeMissing'))}
        >
          <ChipChoice
            options={outcomes.map((value) => ({ value, label: options(`outcome.${value}`) }))}
            value={help.outcome}
            onChange={(outcome) => onChange({ ...help, outcome })}
          />
        </Field>
      </div>
      {isUnsettled(help.outcome) && (
        <>
          <BlockerField {...props} />
          <ReferralField {...props} />
        </>
      )}
    </>
  );
}

/** Usual everywhere, for what has no list of its own. */
const commonBlockers: readonly Blocker[] = [
  'missing_papers',
  'data_mismatch',
  'no_vneid2',
  'no_signal',
  'system_error',
];

function BlockerField({ help, onChange, usualBlockers }: OutcomeFieldsProps) {
  const t = useWords('visits');
  const options = useWords('enumerations');
  const { app, publicService } = useCatalogueWords();
  const [isWhole, setWhole] = useState(false);
  const key = keyOf(help) ?? '';
  const { name } = help.kind === 'appAssist' ? app(key) : publicService(key);
  const usual = usualBlockers.length === 0 ? commonBlockers : usualBlockers;
  const rest = blockers.filter((one) => !usual.includes(one));
  const shown = [...usual, ...rest.filter((one) => isWhole || help.blockers.includes(one))];
  const isApp = help.kind === 'appAssist' && usualBlockers.length > 0;
  const more = (
    <Chip icon="chevronDown" onClick={() => setWhole(true)}>
      {t('sheet.blockersAll', { count: blockers.length })}
    </Chip>
  );
  return (
    <Field
      kind="set"
      label={t('sheet.blockers')}
      note={isApp ? t('sheet.blockersUsual', { name }) : undefined}
    >
      <ChipSet
        options={shown.map((value) => ({ value, label: options(`blocker.${value}`) }))}
        values={help.blockers}
        onChange={(values) => onChange({ ...help, blockers: values })}
        more={isWhole ? undefined : more}
      />
    </Field>
  );
}

const NOWHERE = 'nowhere';

function ReferralField({ help, onChange, errorOf }: OutcomeFieldsProps) {
  const t = useWords('visits');
  const forms = useWords('forms');
  const options = useWords('enumerations');
  const isNeeded = help.outcome === 'referred';
  const [isAsked, setAsked] = useState(false);
  if (!isNeeded && !isAsked && help.referredTo === null) {
    return (
      <div className="chips">
        <Chip kind="add" onClick={() => setAsked(true)}>
          {t('sheet.addReferral')}
        </Chip>
      </div>
    );
  }
  const places = referrals.map((value) => ({ value, label: options(`referredTo.${value}`) }));
  const nowhere = { value: NOWHERE, label: t('sheet.notReferred') } as const;
  return (
    <div data-field="help-referredTo">
      <Field
        kind="set"
        label={t('sheet.referredTo')}
        note={isNeeded ? undefined : forms('optional')}
        error={errorOf('referredTo', t('sheet.referredToMissing'))}
      >
        <ChipChoice
          options={isNeeded ? places : [nowhere, ...places]}
          value={help.referredTo ?? (isNeeded ? null : NOWHERE)}
          onChange={(value) => onChange({ ...help, referredTo: value === NOWHERE ? null : value })}
        />
      </Field>
    </div>
  );
}
