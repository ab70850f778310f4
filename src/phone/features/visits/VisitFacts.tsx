/** The plain facts of a visit, each with its unit; what was not written down is left out. */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import type { VisitEntry } from '../../book/book.ts';
import { useMemberNames } from '../../parts/memberNames.ts';
import { useToday } from '../../parts/useToday.ts';

interface Fact {
  readonly name: string;
  readonly says: string;
  readonly isVietnamese?: boolean;
}

export function VisitFacts({ visit }: { readonly visit: VisitEntry }) {
  const facts = useFacts(visit).filter(({ says }) => says !== '');
  return (
    <Rows>
      {facts.map(({ name, says, isVietnamese }) => (
        <Row
          key={name}
          plain
          title={isVietnamese === true ? <span lang="vi">{says}</span> : says}
          sub={name}
        />
      ))}
    </Rows>
  );
}

function useFacts(visit: VisitEntry): readonly Fact[] {
  const t = useWords('visits');
  const common = useWords('common');
  const options = useWords('enumerations');
  const { formatDayTitle, formatMoment } = useFormat();
  const today = useToday();
  const namesOf = useMemberNames();
  const { visitDate, peopleReached, purposes, topics, members, note } = visit.values;
  const people = peopleReached === null ? '' : common('unit.contact', { count: peopleReached });
  const logged = visit.loggedAt === undefined ? '' : formatMoment(visit.loggedAt, today);
  return [
    { name: t('view.day'), says: `${formatDayTitle(visitDate)}/${visitDate.slice(0, 4)}` },
    { name: t('view.people'), says: people },
    { name: t('view.purposes'), says: purposes.map((one) => options(`purpose.${one}`)).join(', ') },
    { name: t('view.topics'), says: topics.map((one) => options(`topic.${one}`)).join(', ') },
    { name: t('view.members'), says: namesOf(members), isVietnamese: true },
    { name: t('view.note'), says: note, isVietnamese: true },
    { name: t('view.logged'), says: logged },
  ];
}
