/**
 * One visit as it stands: what was done there, where the record is, and the ways to change it, void
 * it, bring it back.
 */
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { isRecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { Book, VisitEntry } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { useLeave } from '../../parts/leave.ts';
import { MarkNotes } from '../../parts/MarkNotes.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { PlaceMark } from '../../parts/PlaceMark.tsx';
import { useHouseholdTitle } from './householdTitle.ts';
import { useVoiding } from './useVoiding.ts';
import { VisitFacts } from './VisitFacts.tsx';
import { VisitHelps } from './VisitHelps.tsx';
import { VoidVisit } from './VoidVisit.tsx';

export function VisitPage() {
  const { id = '' } = useParams();
  const visit = useShown(
    useCallback((book: Book) => (isRecordId(id) ? book.visit(id) : undefined), [id]),
  );
  return visit === undefined ? <Unknown /> : <Shown visit={visit} />;
}

function Shown({ visit }: { readonly visit: VisitEntry }) {
  const t = useWords('visits');
  const common = useWords('common');
  const options = useWords('enumerations');
  const { household, result } = visit.values;
  const page = useShown(useCallback((book: Book) => book.household(household), [household]));
  const leave = useLeave(`/households/${household}`);
  const { name, where } = useHouseholdTitle(page?.household);
  const bar = (
    <Bar
      title={<span lang="vi">{name}</span>}
      sub={<span lang="vi">{where}</span>}
      leave={{ kind: 'back', label: common('action.back'), onLeave: leave }}
    />
  );
  return (
    <PhoneScreen gap={4} bar={bar} dock={<VisitDock visit={visit} />}>
      <div className="pad stack g3">
        <div className="line spread">
          <h2 className="t-lg grow">{options(`visitResult.${result}`)}</h2>
          <PlaceMark place={visit.place} live />
        </div>
        {visit.isRetired && <VoidedNote visit={visit} />}
        <MarkNotes entry={visit} />
      </div>
      <VisitFacts visit={visit} />
      {visit.helps.length > 0 && <VisitHelps helps={visit.helps} persons={page?.persons ?? []} />}
      <div className="pad stack g2">
        {page !== undefined && (
          <Button wide icon="home" to={`/households/${household}`}>
            {t('view.toHousehold')}
          </Button>
        )}
        {visit.mayRetire && !visit.isRetired && <VoidVisit visit={visit} />}
      </div>
    </PhoneScreen>
  );
}

function VoidedNote({ visit }: { readonly visit: VisitEntry }) {
  const t = useWords('visits');
  const { retireReason } = visit.values;
  return (
    <Note icon="undo">
      {retireReason === ''
        ? t('view.voidedNote')
        : t('view.voidedBecause', { reason: retireReason })}
    </Note>
  );
}

/** A living visit is changed; a voided one is brought back by whoever may void it. */
function VisitDock({ visit }: { readonly visit: VisitEntry }) {
  const t = useWords('visits');
  const { bringBack } = useVoiding(visit.id);
  if (!visit.isRetired) {
    return (
      <Dock>
        <Button size="big" wide icon="edit" to={`/visits/${visit.id}/edit`}>
          {t('view.edit')}
        </Button>
      </Dock>
    );
  }
  if (!visit.mayRetire) return null;
  return (
    <Dock>
      <Button kind="pri" size="big" wide icon="undo" onClick={() => void bringBack()}>
        {t('view.bringBack')}
      </Button>
    </Dock>
  );
}

function Unknown() {
  const t = useWords('visits');
  const common = useWords('common');
  const leave = useLeave('/');
  const back = { kind: 'back', label: common('action.back'), onLeave: leave } as const;
  return (
    <PhoneScreen bar={<Bar title={t('title')} leave={back} />}>
      <Empty icon="file" title={t('unknown')}>
        {t('unknownWhy')}
      </Empty>
    </PhoneScreen>
  );
}
