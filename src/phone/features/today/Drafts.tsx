/** Forms that were begun and not finished, each a tap away from where it was left. */
import { businessDate } from '../../../shared/dates.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { KeyIn, Words } from '../../../i18n/keys.ts';
import { useWords } from '../../../i18n/words.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Ledger } from '../../../ui/Ledger.tsx';
import { LedgerRow } from '../../../ui/LedgerRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Book, Draft } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { readDraftName, type NamedDraft } from '../../parts/draftNames.ts';
import { useToday } from '../../parts/useToday.ts';

export function Drafts() {
  const t = useWords('today');
  const drafts = useShown(draftsOf)
    .map((draft) => ({ draft, named: readDraftName(draft.id) }))
    .filter(isNamed);
  if (drafts.length === 0) return null;
  return (
    <Section title={t('drafts')} count={t('draftsCount', { count: drafts.length })}>
      <Ledger label={t('drafts')}>
        {drafts.map(({ draft, named }) => (
          <DraftRow key={draft.id} draft={draft} named={named} />
        ))}
      </Ledger>
    </Section>
  );
}

const draftsOf = (book: Book): readonly Draft[] => book.drafts();

interface DraftRowProps {
  readonly draft: Draft;
  readonly named: NamedDraft;
}

const isNamed = (row: {
  readonly draft: Draft;
  readonly named: NamedDraft | undefined;
}): row is DraftRowProps => row.named !== undefined;

function DraftRow({ draft, named }: DraftRowProps) {
  const t = useWords('today');
  const common = useWords('common');
  const { formatDate, formatTime } = useFormat();
  const today = useToday();
  const subject = useSubject(named);
  const kind = t(formKeys[named.form]);
  const date = businessDate(draft.keptAt);
  return (
    <LedgerRow
      to={named.to}
      margin={formatTime(draft.keptAt)}
      marginNote={date === today ? undefined : formatDate(date)}
      title={subject === undefined ? kind : <span lang="vi">{subject}</span>}
      sub={subject === undefined ? undefined : kind}
      meta={
        <Badge tone="draft" icon="edit">
          {common('state.draftKept')}
        </Badge>
      }
    />
  );
}

const formKeys = {
  visit: 'draft.visit',
  editVisit: 'draft.editVisit',
  newHousehold: 'draft.newHousehold',
  editHousehold: 'draft.editHousehold',
  consent: 'draft.consent',
} as const satisfies { readonly [F in NamedDraft['form']]: KeyIn<Words['today']> };

/** The household that the form is about; nothing for one that is not in the book yet. */
function useSubject(named: NamedDraft): string | undefined {
  const shell = useWords('shell');
  return useShown((book) => {
    const id = householdOf(named, book);
    const household = id === undefined ? undefined : book.household(id)?.household;
    if (household === undefined) return undefined;
    return household.title ?? shell('household', { code: household.values.code });
  });
}

function householdOf(named: NamedDraft, book: Book) {
  if (named.form === 'newHousehold') return undefined;
  if (named.form === 'editVisit') return book.visit(named.visit)?.values.household;
  return named.household;
}
