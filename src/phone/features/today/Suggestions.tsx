/**
 * Where to go today when nothing is logged yet: households nobody has been to, else the one visited
 * longest ago.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Book, HouseholdEntry } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { keepFor } from '../../parts/kept.ts';
import { useToday } from '../../parts/useToday.ts';
import { fullestCluster, longestAgo, neverVisited } from './whereToGo.ts';

const householdsOf = (book: Book): readonly HouseholdEntry[] => book.households();

export function Suggestions() {
  const t = useWords('today');
  const households = useShown(householdsOf);
  return (
    <Section title={t('suggestions')}>
      <Rows>
        {households.length === 0 ? <NoHouseholds /> : <NeverVisited households={households} />}
        {households.length === 0 ? null : <LongestAgo households={households} />}
      </Rows>
    </Section>
  );
}

function NoHouseholds() {
  const t = useWords('today');
  return (
    <Row glyph="plus" title={t('noHouseholds')} sub={t('noHouseholdsMore')} to="/households/new" />
  );
}

interface Among {
  readonly households: readonly HouseholdEntry[];
}

function NeverVisited({ households }: Among) {
  const t = useWords('today');
  const common = useWords('common');
  const unvisited = neverVisited(households);
  if (unvisited.length === 0) {
    return <Row glyph="home" title={t('allVisited')} sub={t('allVisitedMore')} to="/households" />;
  }
  const fullest = fullestCluster(unvisited);
  const most =
    fullest === undefined
      ? undefined
      : t('mostIn', {
          cluster: fullest.cluster,
          households: common('unit.household', { count: fullest.count }),
        });
  return (
    <Row
      glyph="home"
      title={t('neverVisited', { count: unvisited.length })}
      sub={most}
      to="/households"
      onClick={() => keepFor('households.filter', 'unvisited')}
    />
  );
}

function LongestAgo({ households }: Among) {
  const t = useWords('today');
  const { formatDay } = useFormat();
  const today = useToday();
  const oldest = longestAgo(households);
  if (oldest === undefined) return null;
  const { household, date } = oldest;
  return (
    <Row
      glyph="later"
      title={t('visitAgain', { household: household.title ?? household.values.code })}
      sub={t('visitAgainMore', { when: formatDay(date, today) })}
      to={`/households/${household.id}`}
    />
  );
}
