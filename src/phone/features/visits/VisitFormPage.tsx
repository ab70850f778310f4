/**
 * Logging a visit at a household, or changing an earlier one: the same form, by the address that
 * opened it.
 */
import { useCallback } from 'react';
import { useLocation, useParams } from 'react-router';
import { isRecordId, type RecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import type { Book } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { useLeave } from '../../parts/leave.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { EditVisit } from './EditVisit.tsx';
import { NewVisit } from './NewVisit.tsx';

export function VisitFormPage() {
  const { id = '' } = useParams();
  const isEarlier = useLocation().pathname.startsWith('/visits/');
  const recordId = isRecordId(id) ? id : undefined;
  return isEarlier ? <Earlier id={recordId} /> : <AtHousehold id={recordId} />;
}

interface OfId {
  readonly id: RecordId | undefined;
}

function AtHousehold({ id }: OfId) {
  const page = useShown(
    useCallback((book: Book) => (id === undefined ? undefined : book.household(id)), [id]),
  );
  const shell = useWords('shell');
  return page === undefined ? (
    <Unknown title={shell('householdUnknown')} />
  ) : (
    <NewVisit key={id} page={page} />
  );
}

function Earlier({ id }: OfId) {
  const visit = useShown(
    useCallback((book: Book) => (id === undefined ? undefined : book.visit(id)), [id]),
  );
  const page = useShown(
    useCallback((book: Book) => visit && book.household(visit.values.household), [visit]),
  );
  const t = useWords('visits');
  return visit === undefined ? (
    <Unknown title={t('unknown')} />
  ) : (
    <EditVisit key={id} visit={visit} page={page} />
  );
}

function Unknown({ title }: { readonly title: string }) {
  const t = useWords('visits');
  const common = useWords('common');
  const leave = useLeave('/households');
  const back = { kind: 'back', label: common('action.back'), onLeave: leave } as const;
  return (
    <PhoneScreen bar={<Bar title={t('title')} leave={back} />}>
      <Empty icon="home" title={title}>
        {t('unknownWhy')}
      </Empty>
    </PhoneScreen>
  );
}
