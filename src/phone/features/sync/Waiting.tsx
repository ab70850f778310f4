/**
 * The list of what is on this phone only, newest first; it has as many lines as the count above it
 * says.
 */
import { useState } from 'react';
import { businessDate } from '../../../shared/dates.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Ledger } from '../../../ui/Ledger.tsx';
import { LedgerRow } from '../../../ui/LedgerRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Book, UnsentRoot } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { PlaceMark } from '../../parts/PlaceMark.tsx';

const unsentOf = (book: Book): readonly UnsentRoot[] => book.unsent();

/** More would push everything else off the screen. */
const FIRST = 5;

export function Waiting() {
  const t = useWords('sync');
  const common = useWords('common');
  const unsent = useShown(unsentOf);
  const [isWhole, setWhole] = useState(false);
  if (unsent.length === 0) return null;
  const shown = isWhole ? unsent : unsent.slice(0, FIRST);
  return (
    <Section title={t('waiting')} count={common('unit.record', { count: unsent.length })}>
      <Ledger label={t('waiting')}>
        {shown.map((root) => (
          <WaitingRow key={root.id} root={root} />
        ))}
      </Ledger>
      {shown.length < unsent.length && (
        <div className="pad">
          <Button kind="quiet" wide onClick={() => setWhole(true)}>
            {t('showAll')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function WaitingRow({ root }: { readonly root: UnsentRoot }) {
  const t = useWords('sync');
  const { formatDate, formatTime } = useFormat();
  const subject = useSubject(root);
  return (
    <LedgerRow
      tight
      to={addressOf(root)}
      margin={formatTime(root.loggedAt)}
      marginNote={formatDate(businessDate(root.loggedAt))}
      title={t(`kind.${root.kind}`)}
      sub={subject === undefined ? undefined : <span lang="vi">{subject}</span>}
      end={<PlaceMark place={root.place} />}
    />
  );
}

function addressOf({ kind, id, household }: UnsentRoot): string | undefined {
  if (kind === 'visit') return `/visits/${id}`;
  return household === undefined ? undefined : `/households/${household}`;
}

/** "Lù Văn Pao, PC-051" */
function useSubject({ household: id }: UnsentRoot): string | undefined {
  return useShown((book) => {
    const household = id === undefined ? undefined : book.household(id)?.household;
    if (household === undefined) return undefined;
    const { title, values } = household;
    return title === undefined ? values.code : `${title}, ${values.code}`;
  });
}
