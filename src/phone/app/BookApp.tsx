/** The app inside an open book: its addresses, and the way in just after joining. */
import { Suspense, useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Book } from '../book/book.ts';
import { useAnnounced } from '../parts/arrival.ts';
import { BookProvider } from '../parts/book.tsx';
import { installWay } from '../parts/installing.ts';
import { HOME } from '../parts/leave.ts';
import { PhoneNav } from '../parts/PhoneNav.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { lazyPage } from './lazyPage.ts';
import { Loading } from './Loading.tsx';
import { BookRoutes } from './routes.tsx';

const FirstDownloadPage = lazyPage(
  () => import('../features/join/FirstDownloadPage.tsx').then((file) => file.FirstDownloadPage),
  ['join', 'reasons'],
);
const InstallPage = lazyPage(
  () => import('./InstallPage.tsx').then((file) => file.InstallPage),
  ['install'],
);

export interface BookAppProps {
  readonly book: Book;
  /** The member has just joined: the book is still on its way. */
  readonly isNew: boolean;
}

type Stage = 'download' | 'install' | 'book';

export function BookApp({ book, isNew }: BookAppProps) {
  const [stage, setStage] = useState<Stage>(isNew ? 'download' : 'book');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const openBook = useCallback(() => {
    void navigate(HOME, { replace: true });
    setStage('book');
  }, [navigate]);
  // Only where the browser itself asks: who has to go through menus finds the way under Tôi.
  const leaveDownload = useCallback(() => {
    if (installWay() === 'prompt') setStage('install');
    else openBook();
  }, [openBook]);
  return (
    <BookProvider book={book}>
      <Suspense fallback={<Loading nav={stage === 'book' ? <PhoneNav /> : undefined} />}>
        {stage === 'download' && <FirstDownloadPage onOpen={leaveDownload} />}
        {stage === 'install' && <InstallPage isBeforeJoining={false} onLeave={openBook} />}
        {stage === 'book' && <BookRoutes path={pathname} />}
      </Suspense>
      <Announcer />
    </BookProvider>
  );
}

function Announcer() {
  const announced = useAnnounced();
  return <VisuallyHidden live="status">{announced}</VisuallyHidden>;
}
