/**
 * How many people of each age band live there. The bands are those that the official ratios are
 * counted by.
 */
import { useWords } from '../../../i18n/words.ts';
import type { AgeBand } from '../../../shared/records/enumerations.ts';
import { headCounts } from '../../../shared/records/household.ts';
import { Field } from '../../../ui/Field.tsx';
import { Stepper } from '../../../ui/Stepper.tsx';
import type { FieldsProps } from './fieldsProps.ts';
import { peopleIn, type HeadCount } from './householdDraft.ts';
import { BAND_LIMIT } from './householdForm.ts';

const bandOf: { readonly [count in HeadCount]: AgeBand } = {
  peopleU6: 'u6',
  peopleA6to13: 'a6_13',
  peopleA14: 'a14',
  peopleA15to17: 'a15_17',
  peopleA18to59: 'a18_59',
  peopleA60p: 'a60p',
};

export function CountFields({ draft, change, errorOf }: FieldsProps) {
  const t = useWords('household');
  const common = useWords('common');
  const options = useWords('enumerations');
  const people = peopleIn(draft);
  return (
    <Field
      kind="fieldset"
      label={t('form.counts')}
      note={people === undefined ? t('peopleUnknown') : t('form.countsTotal', { count: people })}
    >
      <div className="stack g2">
        {headCounts.map((band) => {
          const label = options(`ageBand.${bandOf[band]}`);
          const error = errorOf(band, BAND_LIMIT);
          return (
            <div key={band} data-field={band}>
              <div className="line spread">
                <span className="grow">{label}</span>
                <Stepper
                  label={label}
                  value={draft.counts[band]}
                  max={BAND_LIMIT}
                  unit={common('unitName.person', { count: draft.counts[band] ?? 0 })}
                  labels={{
                    less: t('form.countsLess', { band: label }),
                    more: t('form.countsMore', { band: label }),
                    type: t('form.countsType'),
                  }}
                  onChange={(count) =>
                    change((before) => ({
                      ...before,
                      counts: { ...before.counts, [band]: count },
                    }))
                  }
                />
              </div>
              {error !== undefined && (
                <p className="error" role="alert">
                  {error}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </Field>
  );
}
