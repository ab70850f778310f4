/** Tôi: who I am to the team, what I did, and how this phone is set. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Row } from '../../../ui/Row.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Book } from '../../book/book.ts';
import { appVersion } from '../../parts/appVersion.ts';
import { useBook, useShown } from '../../parts/book.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { VersionStrip } from '../../parts/VersionStrip.tsx';
import { OwnFiguresCard } from './OwnFiguresCard.tsx';
import { LanguageSetting, TextSizeSetting, ThemeSetting, useAppearance } from './Settings.tsx';
import { InstallRow, StorageRow } from './ThisPhone.tsx';
import { WhatsNew } from './WhatsNew.tsx';

export function MePage() {
  const t = useWords('me');
  const appearance = useAppearance();
  return (
    <PhoneScreen tabs gap={4} bar={<Bar root title={t('title')} />}>
      <VersionStrip />
      <section className="pad stack g3">
        <Who />
        <OwnFiguresCard />
      </section>
      <Section title={t('thisPhone')}>
        <Rows>
          <StorageRow />
          <InstallRow />
          <TextSizeSetting {...appearance} />
          <LanguageSetting />
          <ThemeSetting {...appearance} />
        </Rows>
      </Section>
      <About />
    </PhoneScreen>
  );
}

function Who() {
  const t = useWords('me');
  const options = useWords('enumerations');
  const { me } = useBook();
  const organisation = useShown(organisationOf);
  const parts = [options(`role.${me.role}`)];
  if (organisation !== null) parts.push(options(`organisation.${organisation}`));
  return (
    <div>
      <h2 className="t-lg" lang="vi">
        {me.memberName}
      </h2>
      <p className="t-sm dim">{parts.join(' · ')}</p>
      <p className="t-sm dim" lang="vi">
        {me.teamName}
      </p>
      <p className="t-sm dim" lang="vi">
        {t('rolePlace', { area: me.areaName, commune: me.communeName })}
      </p>
    </div>
  );
}

const organisationOf = (book: Book) =>
  book.members().find(({ id }) => id === book.me.member)?.values.organisation ?? null;

function About() {
  const t = useWords('me');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('about')}>
      <Rows>
        <Row
          plain
          icon="book"
          title={t('whatsNew')}
          end={<span className="t-sm dim">{t('version', { version: appVersion })}</span>}
          onClick={() => setOpen(true)}
        />
      </Rows>
      <div className="pad mt4">
        <Note tone="wait">{t('sampleOnly')}</Note>
      </div>
      <WhatsNew open={isOpen} onClose={() => setOpen(false)} />
    </Section>
  );
}
