/**
 * Hôm nay: how the notebook stands, what was begun, what was logged, and the one button that the
 * day is for.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Hero } from '../../../ui/Hero.tsx';
import { Ledger } from '../../../ui/Ledger.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useBook, useShown } from '../../parts/book.tsx';
import { ClockBehind } from '../../parts/ClockNote.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { SyncStrip } from '../../parts/SyncStrip.tsx';
import { useToday } from '../../parts/useToday.ts';
import { VersionStrip } from '../../parts/VersionStrip.tsx';
import { VisitRow } from '../../parts/VisitRow.tsx';
import { Drafts } from './Drafts.tsx';
import { ownVisitsOn } from './ownVisits.ts';
import { Suggestions } from './Suggestions.tsx';

export function TodayPage() {
  const t = useWords('today');
  const { formatDayTitle } = useFormat();
  const { me } = useBook();
  const today = useToday();
  const visits = useShown((book) => ownVisitsOn(book, today));
  const hero = (
    <Hero
      title={t('title')}
      sub={
        <>
          {formatDayTitle(today)} · <span lang="vi">{me.areaName}</span>
        </>
      }
    >
      <SyncStrip onHero />
    </Hero>
  );
  const dock = (
    <Dock>
      <Button kind="pri" size="big" grow icon="plus" to="/pick">
        {t('logVisit')}
      </Button>
    </Dock>
  );
  return (
    <PhoneScreen tabs bar={hero} dock={dock}>
      <VersionStrip />
      <ClockBehind pad />
      <Drafts />
      <Logged visits={visits} />
      {visits.length === 0 && <Suggestions />}
    </PhoneScreen>
  );
}

function Logged({ visits }: { readonly visits: ReturnType<typeof ownVisitsOn> }) {
  const t = useWords('today');
  const common = useWords('common');
  return (
    <Section title={t('logged')} count={common('unit.visit', { count: visits.length })}>
      {visits.length === 0 ? (
        <div className="rows">
          <Empty icon="today" title={t('nothing')}>
            {t('nothingMore')}
          </Empty>
        </div>
      ) : (
        <Ledger label={t('logged')}>
          {visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} />
          ))}
        </Ledger>
      )}
    </Section>
  );
}
