/**
 * What happened at a household, newest first. Voided visits stand there too, marked, with the way
 * back.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Ledger } from '../../../ui/Ledger.tsx';
import { LedgerRow } from '../../../ui/LedgerRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { HelpEntry, VisitEntry } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { inSentence, useHelpWords } from '../../parts/helpWords.ts';
import { useMemberNames } from '../../parts/memberNames.ts';
import { PlaceMark } from '../../parts/PlaceMark.tsx';
import { saidOf } from '../../parts/saidOf.ts';
import { showToast } from '../../parts/toasts.tsx';

export interface TimelineProps {
  readonly visits: readonly VisitEntry[];
}

export function Timeline({ visits }: TimelineProps) {
  const t = useWords('household');
  const common = useWords('common');
  const count = visits.filter((visit) => !visit.isRetired).length;
  return (
    <Section title={t('visits')} count={common('unit.visit', { count })}>
      {visits.length === 0 ? (
        <Empty icon="calendar" title={t('neverVisited')} />
      ) : (
        <Ledger ordered label={t('visits')}>
          {visits.map((visit) =>
            visit.isRetired ? (
              <VoidedRow key={visit.id} visit={visit} />
            ) : (
              <VisitLine key={visit.id} visit={visit} />
            ),
          )}
        </Ledger>
      )}
    </Section>
  );
}

function VisitLine({ visit }: { readonly visit: VisitEntry }) {
  const common = useWords('common');
  const options = useWords('enumerations');
  const { formatDate } = useFormat();
  const namesOf = useMemberNames();
  const { visitDate, result, peopleReached, purposes, note } = visit.values;
  const isCounted = result === 'met' && peopleReached !== null && peopleReached > 0;
  const plain = visit.helps.length === 0 && result === 'met';
  return (
    <LedgerRow
      to={`/visits/${visit.id}`}
      margin={formatDate(visitDate)}
      marginNote={visitDate.slice(0, 4)}
      title={options(`visitResult.${result}`)}
      aside={isCounted ? `· ${common('unit.contact', { count: peopleReached })}` : undefined}
      sub={
        <>
          {visit.helps.map((help) => (
            <HelpLine key={help.id} help={help} />
          ))}
          {plain && purposes.map((one) => options(`purpose.${one}`)).join(', ')}
          {!plain && visit.helps.length === 0 && note !== '' && <span lang="vi">{note}</span>}
        </>
      }
      foot={
        <>
          <span lang="vi">{namesOf(visit.values.members)}</span>
          <span className="end">
            <PlaceMark place={visit.place} />
          </span>
        </>
      }
      end={null}
    />
  );
}

function HelpLine({ help }: { readonly help: HelpEntry }) {
  const { name, action, outcome } = useHelpWords()(saidOf(help));
  return (
    <span className="sub">
      <span lang="vi">{name}</span>
      {action !== undefined && `, ${inSentence(action)}`}
      {': '}
      <b>{inSentence(outcome ?? '')}</b>
    </span>
  );
}

function VoidedRow({ visit }: { readonly visit: VisitEntry }) {
  const t = useWords('household');
  const common = useWords('common');
  const options = useWords('enumerations');
  const book = useBook();
  const { formatDate } = useFormat();
  const { visitDate, result, retireReason } = visit.values;
  const bringBack = async () => {
    const outcome = await book.undoRetire(visit.id);
    showToast({ message: outcome.ok ? t('broughtBack') : t('notDone') });
  };
  return (
    <LedgerRow
      margin={formatDate(visitDate)}
      marginNote={visitDate.slice(0, 4)}
      title={<s>{options(`visitResult.${result}`)}</s>}
      sub={retireReason === '' ? undefined : <span lang="vi">{retireReason}</span>}
      meta={<Badge icon="undo">{common('state.voided')}</Badge>}
      foot={<PlaceMark place={visit.place} />}
      end={
        visit.mayRetire ? (
          <Button size="small" icon="undo" onClick={() => void bringBack()}>
            {common('action.undo')}
          </Button>
        ) : null
      }
    />
  );
}
