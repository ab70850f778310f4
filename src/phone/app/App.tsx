/** The shell: opens the phone's book, or says in plain words why it is not open and what to do. */
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { IconName } from '../../ui/icons/iconName.ts';
import type { OpenBook } from '../book/openBook.ts';
import type { Joining, Phone, PhoneOptions } from '../book/openPhone.ts';
import type { JoinDoor } from '../features/join/joining.ts';
import { insideOf, installWay } from '../parts/installing.ts';
import { CatchBroken } from './BrokenScreen.tsx';
import { lazyPage } from './lazyPage.ts';
import { Loading } from './Loading.tsx';
import { StopScreen } from './StopScreen.tsx';

const BookApp = lazyPage(() => import('./BookApp.tsx').then((file) => file.BookApp), []);
const JoinPage = lazyPage(
  () => import('../features/join/JoinPage.tsx').then((file) => file.JoinPage),
  ['join', 'reasons'],
);
const InAppPage = lazyPage(
  () => import('./InAppPage.tsx').then((file) => file.InAppPage),
  ['install'],
);
const InstallPage = lazyPage(
  () => import('./InstallPage.tsx').then((file) => file.InstallPage),
  ['install'],
);

export interface AppProps {
  /** Finds what this phone holds: the real one, or one of a test's making. */
  readonly open: (options: Pick<PhoneOptions, 'take' | 'onGone'>) => Promise<Phone>;
}

export function App({ open }: AppProps) {
  return (
    <CatchBroken>
      <Suspense fallback={<Loading />}>
        <Start open={open} />
      </Suspense>
    </CatchBroken>
  );
}

type Phase =
  | { readonly at: 'opening' }
  | { readonly at: 'book'; readonly book: OpenBook; readonly isNew: boolean }
  | { readonly at: 'joining'; readonly joining: Joining }
  | { readonly at: 'wiped'; readonly joining: Joining }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'closed'; readonly reason: ClosedReason };

type ClosedReason = Extract<Phone, { state: 'closed' }>['reason'];

function Start({ open }: AppProps) {
  const [phase, setPhase] = useState<Phase>({ at: 'opening' });
  const held = useRef<OpenBook>(undefined);
  const show = useCallback((book: OpenBook, isNew: boolean) => {
    held.current = book;
    setPhase({ at: 'book', book, isNew });
  }, []);
  const onJoined = useCallback((book: OpenBook) => show(book, true), [show]);
  const start = useCallback(
    async (take: boolean) => {
      const onGone: PhoneOptions['onGone'] = (why) => {
        held.current?.close();
        setPhase(why === 'taken' ? { at: 'elsewhere' } : { at: 'closed', reason: why });
      };
      const phone = await open({ take, onGone });
      if (phone.state === 'open') show(phone.book, false);
      else setPhase(phaseOf(phone));
    },
    [open, show],
  );
  useEffect(() => {
    void start(false);
  }, [start]);
  switch (phase.at) {
    case 'opening':
      return <Loading />;
    case 'book':
      return <BookApp book={phase.book} isNew={phase.isNew} />;
    case 'joining':
      return <BeforeBook joining={phase.joining} onJoined={onJoined} />;
    case 'wiped':
      return (
        <NotOpened
          reason="wiped"
          onJoinAgain={() => setPhase({ at: 'joining', joining: phase.joining })}
        />
      );
    case 'elsewhere':
      return <OtherWindow onUseHere={() => void start(true)} />;
    case 'closed':
      return <NotOpened reason={phase.reason} />;
  }
}

function phaseOf(phone: Exclude<Phone, { state: 'open' }>): Phase {
  switch (phone.state) {
    case 'notJoined':
      return { at: phone.wasWiped ? 'wiped' : 'joining', joining: phone.joining };
    case 'elsewhere':
      return { at: 'elsewhere' };
    case 'closed':
      return { at: 'closed', reason: phone.reason };
  }
}

interface BeforeBookProps {
  readonly joining: Joining;
  readonly onJoined: (book: OpenBook) => void;
}

/** Out of Zalo first, onto an iPhone's home screen next, and only then joining. */
function BeforeBook({ joining, onJoined }: BeforeBookProps) {
  const [isInstallLeft, setInstallLeft] = useState(false);
  const door = useMemo<JoinDoor>(
    () => ({
      look: (code) => joining.look(code),
      async join(code) {
        const joined = await joining.join(code);
        if (joined.ok) onJoined(joined.value);
        return joined;
      },
    }),
    [joining, onJoined],
  );
  const inside = insideOf(navigator.userAgent);
  if (inside !== undefined) return <InAppPage inside={inside} />;
  if (installWay() === 'ios' && !isInstallLeft) {
    return <InstallPage isBeforeJoining onLeave={() => setInstallLeft(true)} />;
  }
  return <JoinPage door={door} />;
}

function OtherWindow({ onUseHere }: { readonly onUseHere: () => void }) {
  const t = useWords('shell');
  return (
    <StopScreen
      icon="book"
      title={t('start.otherWindow')}
      why={t('start.otherWindowWhy')}
      action={{ label: t('start.useHere'), onAct: onUseHere }}
    />
  );
}

interface NotOpenedProps {
  readonly reason: ClosedReason;
  readonly onJoinAgain?: () => void;
}

function NotOpened({ reason, onJoinAgain }: NotOpenedProps) {
  const t = useWords('shell');
  const reload = { label: t('start.reload'), onAct: () => window.location.reload() };
  const again = onJoinAgain && { label: t('start.wipedAgain'), onAct: onJoinAgain };
  return (
    <StopScreen
      icon={icons[reason]}
      tone="err"
      title={t(`start.${reason}`)}
      why={t(`start.${reason}Why`)}
      action={again ?? reload}
      other={again === undefined ? undefined : reload}
    />
  );
}

const icons: { readonly [R in ClosedReason]: IconName } = {
  full: 'storage',
  stale: 'download',
  lost: 'storage',
  wiped: 'warn',
  torn: 'warn',
};
