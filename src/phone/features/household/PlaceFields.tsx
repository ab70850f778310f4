/**
 * Where the household is, in the words of the hamlet. Clusters that were written before are one
 * tap.
 */
import { useWords } from '../../../i18n/words.ts';
import { household as householdKind } from '../../../shared/records/household.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Book } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import type { FieldsProps } from './fieldsProps.ts';

const { cluster, landmark } = householdKind.fields;

export function PlaceFields({ draft, change, errorOf }: FieldsProps) {
  const t = useWords('household');
  const forms = useWords('forms');
  const known = useShown(usualClusters);
  const offered = known.filter((one) => one !== draft.cluster);
  return (
    <>
      <div data-field="cluster">
        <Field
          label={t('form.cluster')}
          note={forms('optional')}
          error={errorOf('cluster', cluster.maxLength)}
        >
          <TextInput
            lang="vi"
            autoComplete="off"
            autoCapitalize="sentences"
            value={draft.cluster}
            onChange={(text) => change((before) => ({ ...before, cluster: text }))}
          />
          {offered.length > 0 && (
            <div className="chips">
              {offered.map((one) => (
                <Chip key={one} onClick={() => change((before) => ({ ...before, cluster: one }))}>
                  <span lang="vi">{one}</span>
                </Chip>
              ))}
            </div>
          )}
        </Field>
      </div>
      <div data-field="landmark">
        <Field
          label={t('form.landmark')}
          note={forms('optional')}
          hint={t('form.landmarkHint')}
          error={errorOf('landmark', landmark.maxLength)}
        >
          <TextInput
            lang="vi"
            autoComplete="off"
            autoCapitalize="sentences"
            value={draft.landmark}
            onChange={(text) => change((before) => ({ ...before, landmark: text }))}
          />
        </Field>
      </div>
    </>
  );
}

const OFFERED = 5;

/** The clusters of this area that most households are in. */
function usualClusters(book: Book): readonly string[] {
  const households = new Map<string, number>();
  for (const { area, values } of book.households()) {
    if (area !== book.me.area || values.cluster === '') continue;
    households.set(values.cluster, (households.get(values.cluster) ?? 0) + 1);
  }
  return [...households]
    .sort(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([name]) => name);
}
