/**
 * Choosing the household of a visit: those visited last on this phone first, then all. One tap
 * opens the form.
 */
import { memo, useCallback, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Book, HouseholdEntry } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { useLeave } from '../../parts/leave.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { AddHousehold } from './AddHousehold.tsx';
import { FoundHouseholds } from './FoundHouseholds.tsx';
import { HouseholdList } from './HouseholdList.tsx';

const recentHouseholds = (book: Book): readonly HouseholdEntry[] => book.recentHouseholds();
const allHouseholds = (book: Book): readonly HouseholdEntry[] => book.households();

export function PickPage() {
  const t = useWords('households');
  const common = useWords('common');
  const leave = useLeave('/');
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const pick = usePick();
  const bar = (
    <Bar
      title={t('pick.title')}
      sub={t('pick.sub')}
      leave={{ kind: 'back', label: common('action.back'), onLeave: leave }}
    />
  );
  return (
    <PhoneScreen bar={bar}>
      <div className="pad">
        <SearchInput
          value={typed}
          onChange={setTyped}
          label={t('search')}
          placeholder={t('searchHint')}
          clearLabel={common('action.clearSearch')}
        />
      </div>
      {sought === '' ? (
        <Offered onPick={pick} />
      ) : (
        <FoundHouseholds name="pick" typed={sought} onPick={pick} />
      )}
    </PhoneScreen>
  );
}

/** The form takes the picker's place: whoever closes it comes back to where the visit was begun. */
function usePick(): (id: RecordId) => void {
  const navigate = useNavigate();
  return useCallback(
    (id: RecordId) => void navigate(`/households/${id}/visit`, { replace: true }),
    [navigate],
  );
}

interface OfferedProps {
  readonly onPick: (id: RecordId) => void;
}

const Offered = memo(function Offered({ onPick }: OfferedProps) {
  const t = useWords('households');
  const common = useWords('common');
  const recent = useShown(recentHouseholds);
  const all = useShown(allHouseholds);
  if (all.length === 0) {
    return (
      <Empty icon="home" title={t('empty')} action={<AddHousehold typed="" replace />}>
        {t('emptyWhy')}
      </Empty>
    );
  }
  return (
    <div className="mt4">
      {recent.length > 0 && (
        <Section
          title={t('pick.recent')}
          count={common('unit.household', { count: recent.length })}
        >
          <HouseholdList
            households={recent}
            label={t('pick.recent')}
            name="pick.recent"
            of=""
            onPick={onPick}
          />
        </Section>
      )}
      <Section title={t('pick.all')} count={common('unit.household', { count: all.length })}>
        <HouseholdList
          households={all}
          label={t('pick.all')}
          name="pick.all"
          of=""
          onPick={onPick}
        />
      </Section>
    </div>
  );
});
