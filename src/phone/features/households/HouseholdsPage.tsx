/**
 * Households of the member's area: found by a half-remembered name, a code or a place, or gone
 * through by what is left to do.
 */
import { memo, useDeferredValue } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import type { Book, HouseholdEntry } from '../../book/book.ts';
import { useBook, useShown } from '../../parts/book.tsx';
import { useKept } from '../../parts/kept.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { AddHousehold } from './AddHousehold.tsx';
import { FoundHouseholds } from './FoundHouseholds.tsx';
import { HouseholdList } from './HouseholdList.tsx';

export const allHouseholds = (book: Book): readonly HouseholdEntry[] => book.households();

export function HouseholdsPage() {
  const t = useWords('households');
  const common = useWords('common');
  const book = useBook();
  const [typed, setTyped] = useKept('households.typed', '');
  const sought = useDeferredValue(typed.trim());
  const bar = (
    <Bar
      root
      title={t('title')}
      note={<span lang="vi">{book.me.areaName}</span>}
      right={<IconButton icon="plus" label={t('add')} to="/households/new" />}
    />
  );
  return (
    <PhoneScreen tabs bar={bar}>
      <div className="pad">
        <SearchInput
          value={typed}
          onChange={setTyped}
          label={t('search')}
          placeholder={t('searchHint')}
          clearLabel={common('action.clearSearch')}
        />
      </div>
      {sought === '' ? <Browse /> : <FoundHouseholds name="households" typed={sought} />}
    </PhoneScreen>
  );
}

const filters = ['all', 'unvisited', 'unasked'] as const;
type Filter = (typeof filters)[number];

const isIn: { readonly [F in Filter]: (household: HouseholdEntry) => boolean } = {
  all: () => true,
  unvisited: ({ lastVisit }) => lastVisit === undefined,
  unasked: ({ values }) => values.consentState === 'not_asked',
};

const Browse = memo(function Browse() {
  const t = useWords('households');
  const households = useShown(allHouseholds);
  const [filter, setFilter] = useKept<Filter>('households.filter', 'all');
  if (households.length === 0) {
    return (
      <Empty icon="home" title={t('empty')} action={<AddHousehold typed="" />}>
        {t('emptyWhy')}
      </Empty>
    );
  }
  const options = filters.map((value) => {
    const count = households.filter(isIn[value]).length;
    return { value, label: t(`filter.${value}`, { count }) };
  });
  const chosen = households.filter(isIn[filter]);
  return (
    <>
      <div className="pad mt2">
        <ChipChoice
          scroll
          label={t('filter.label')}
          options={options}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {chosen.length === 0 ? (
        <Empty icon="check" title={t('emptyFilter')} />
      ) : (
        <div className="mt2">
          <HouseholdList households={chosen} label={t('list')} name="households" of={filter} />
        </div>
      )}
    </>
  );
});
