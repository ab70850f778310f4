/**
 * Where the household is and who lives there, in one line: landmark, head-count with its unit,
 * livelihood, what to mind.
 */
import { useWords } from '../../../i18n/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { HouseholdEntry } from '../../book/book.ts';

export interface PlaceLineProps {
  readonly household: HouseholdEntry;
}

export function PlaceLine({ household }: PlaceLineProps) {
  const t = useWords('household');
  const options = useWords('enumerations');
  const { values, people, areaName } = household;
  const facts = [
    people === undefined ? t('peopleUnknown') : t('people', { count: people }),
    ...values.livelihoods.map((one) => options(`livelihood.${one}`)),
    ...values.priorities.map((one) => options(`priority.${one}`)),
    ...(values.status === 'living' ? [] : [options(`householdStatus.${values.status}`)]),
    ...(values.helpLanguage === null || values.helpLanguage === 'none'
      ? []
      : [options(`helpLanguage.${values.helpLanguage}`)]),
  ];
  return (
    <p className="line top t-sm dim">
      <Icon name="place" size="s" />
      <span>
        <span lang="vi">{[values.landmark || areaName, ''].join(' ').trim()}</span>
        {` · ${facts.join(' · ')}`}
        {values.knownAs !== '' && values.knownAs !== household.title && (
          <>
            {' · '}
            {t('knownAs')} <span lang="vi">{values.knownAs}</span>
          </>
        )}
      </span>
    </p>
  );
}
