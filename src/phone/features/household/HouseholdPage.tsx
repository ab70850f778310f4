/**
 * One household: where it is, whether its people may be named, what was done there, and the way to
 * the next visit.
 */
import { useCallback } from 'react';
import { useParams } from 'react-router';
import type { RecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { Book, HouseholdPage as Page } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { draftNames } from '../../parts/draftNames.ts';
import { useLeave } from '../../parts/leave.ts';
import { MarkNotes } from '../../parts/MarkNotes.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { ConsentStrip } from './ConsentStrip.tsx';
import { useHouseholdTitle } from './householdWords.ts';
import { PersonRows } from './PersonRows.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { Timeline } from './Timeline.tsx';
import { useHouseholdPage } from './useHouseholdPage.ts';

export function HouseholdPage() {
  const page = useHouseholdPage();
  return page === undefined ? <NotHere /> : <Shown page={page} />;
}

function Shown({ page }: { readonly page: Page }) {
  const { household, persons, visits } = page;
  return (
    <PhoneScreen bar={<HouseholdBar page={page} />} dock={<VisitDock id={household.id} />}>
      <div className="pad stack g3">
        <PlaceLine household={household} />
        <ConsentStrip page={page} />
        <MarkNotes entry={household} />
        {household.values.note !== '' && (
          <p className="t-sm dim" lang="vi">
            {household.values.note}
          </p>
        )}
      </div>
      <div className="mt4">
        {persons.length > 0 && <PersonRows persons={persons} />}
        <Timeline visits={visits} />
      </div>
    </PhoneScreen>
  );
}

function HouseholdBar({ page }: { readonly page: Page }) {
  const t = useWords('household');
  const common = useWords('common');
  const leave = useLeave('/households');
  const { household } = page;
  const { code, cluster, contactPhone } = household.values;
  const title = useHouseholdTitle()(household);
  return (
    <Bar
      title={<span lang="vi">{title}</span>}
      sub={<span lang="vi">{[code, cluster].filter((part) => part !== '').join(' · ')}</span>}
      leave={{ kind: 'back', label: common('action.back'), onLeave: leave }}
      right={
        <>
          {contactPhone !== '' && (
            <a className="icon-btn" href={`tel:${contactPhone}`} aria-label={t('call')}>
              <Icon name="call" />
            </a>
          )}
          <IconButton icon="edit" label={t('edit')} to={`/households/${household.id}/edit`} />
        </>
      }
    />
  );
}

/** The one main act; a visit that was begun is gone on with. */
function VisitDock({ id }: { readonly id: RecordId }) {
  const t = useWords('household');
  const hasDraft = useShown(
    useCallback((book: Book) => book.draft(draftNames.visit(id)) !== undefined, [id]),
  );
  return (
    <Dock>
      <Button
        kind="pri"
        size="big"
        wide
        icon={hasDraft ? 'edit' : 'plus'}
        to={`/households/${id}/visit`}
      >
        {hasDraft ? t('goOnWithVisit') : t('logVisit')}
      </Button>
    </Dock>
  );
}

function NotHere() {
  const t = useWords('household');
  const shell = useWords('shell');
  const common = useWords('common');
  const leave = useLeave('/households');
  const { id = '' } = useParams();
  return (
    <PhoneScreen
      bar={
        <Bar
          title={t('title')}
          leave={{ kind: 'back', label: common('action.back'), onLeave: leave }}
        />
      }
    >
      <Empty key={id} icon="home" title={shell('householdUnknown')}>
        {t('notHereWhy')}
      </Empty>
    </PhoneScreen>
  );
}
