/** A new household, or one that is in the book: the same form, by the address that opened it. */
import { useLocation, useParams } from 'react-router';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { useLeave } from '../../parts/leave.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { EditHousehold } from './EditHousehold.tsx';
import { NewHousehold } from './NewHousehold.tsx';
import { useHouseholdPage } from './useHouseholdPage.ts';

export function HouseholdFormPage() {
  const { id } = useParams();
  const typed = useTyped();
  const page = useHouseholdPage();
  if (id === undefined) return <NewHousehold typed={typed} />;
  return page === undefined ? <Unknown /> : <EditHousehold key={id} page={page} />;
}

/** What was typed in the search that did not find the household. */
function useTyped(): string {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('typed' in state)) return '';
  return typeof state.typed === 'string' ? state.typed : '';
}

function Unknown() {
  const t = useWords('household');
  const shell = useWords('shell');
  const common = useWords('common');
  const leave = useLeave('/households');
  const back = { kind: 'back', label: common('action.back'), onLeave: leave } as const;
  return (
    <PhoneScreen bar={<Bar title={t('form.editTitle')} leave={back} />}>
      <Empty icon="home" title={shell('householdUnknown')}>
        {t('notHereWhy')}
      </Empty>
    </PhoneScreen>
  );
}
