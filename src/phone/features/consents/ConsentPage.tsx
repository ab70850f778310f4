/**
 * Asking a household whether its people may be written down: words to read aloud, purposes
 * unticked, two answers of equal weight. Neither button is ever disabled, and a no closes nothing
 * but the names.
 */
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { isRecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import type { Book } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { useLeave } from '../../parts/leave.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { ConsentForm } from './ConsentForm.tsx';

export function ConsentPage() {
  const { id = '' } = useParams();
  const page = useShown(
    useCallback((book: Book) => (isRecordId(id) ? book.household(id) : undefined), [id]),
  );
  return page === undefined ? <Unknown /> : <ConsentForm key={id} page={page} />;
}

function Unknown() {
  const t = useWords('consent');
  const shell = useWords('shell');
  const leave = useLeave('/households');
  const close = { kind: 'close', label: t('close'), onLeave: leave } as const;
  return (
    <PhoneScreen bar={<Bar long title={t('title')} leave={close} />}>
      <Empty icon="home" title={shell('householdUnknown')} />
    </PhoneScreen>
  );
}
