/**
 * The desk as a whole: who is at it decides what it shows. Nobody signed in: the door. Somebody:
 * the side and the page of the address. When a session ends under a page, the address stays, so
 * that signing in again leads back to it.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import type { SessionAnswer } from '../../shared/wire/desk.ts';
import { deskIcons } from '../../ui/icons/deskIcons.ts';
import { IconSprite } from '../../ui/IconSprite.tsx';
import { DeskFrame } from '../../ui/desk/DeskFrame.tsx';
import { OverviewPage } from '../features/overview/OverviewPage.tsx';
import { RegisterPage } from '../features/register/RegisterPage.tsx';
import { NoLinkPage } from '../features/signIn/NoLinkPage.tsx';
import { SetUpPage } from '../features/signIn/SetUpPage.tsx';
import { SignInPage } from '../features/signIn/SignInPage.tsx';
import { DeskApiContext } from '../parts/deskApi.ts';
import { TroublePage } from '../parts/Trouble.tsx';
import { KeptAnswersContext, noKeptAnswers } from '../parts/useLatest.ts';
import type { DeskApi, DeskTrouble } from './api.ts';
import { DeskSide } from './DeskSide.tsx';
import { LostPage } from './LostPage.tsx';
import { tellingSessionEnd } from './tellingSessionEnd.ts';

type Account = NonNullable<SessionAnswer['account']>;

type Standing =
  | { readonly at: 'opening' }
  | { readonly at: 'unreached'; readonly why: DeskTrouble }
  | { readonly at: 'door'; readonly session: SessionAnswer; readonly why?: DeskTrouble }
  | { readonly at: 'inside'; readonly session: SessionAnswer; readonly account: Account };

export function Desk({ api }: { readonly api: DeskApi }) {
  const [standing, setStanding] = useState<Standing>({ at: 'opening' });
  const [kept, setKept] = useState(noKeptAnswers);

  const enter = useCallback((session: SessionAnswer) => setStanding(standingOf(session)), []);
  const open = useCallback(async () => {
    const answer = await api.session();
    setStanding(answer.ok ? standingOf(answer.value) : { at: 'unreached', why: answer.reason });
  }, [api]);
  useEffect(() => void open(), [open]);

  const guarded = useMemo(
    () =>
      tellingSessionEnd(api, () =>
        setStanding((now) =>
          now.at === 'inside' ? { at: 'door', session: now.session, why: 'notSignedIn' } : now,
        ),
      ),
    [api],
  );
  const signOut = async () => {
    const answer = await api.signOut();
    if (!answer.ok && answer.reason !== 'notSignedIn') return answer.reason;
    setKept(noKeptAnswers());
    await open();
    return undefined;
  };

  return (
    <DeskApiContext value={guarded}>
      <KeptAnswersContext value={kept}>
        <IconSprite icons={deskIcons} />
        {standing.at === 'unreached' && (
          <main className="door page">
            <TroublePage reason={standing.why} onRetry={() => void open()} />
          </main>
        )}
        {standing.at === 'door' && <Door {...standing} onSignedIn={enter} />}
        {standing.at === 'inside' && <Inside {...standing} onSignOut={signOut} />}
      </KeptAnswersContext>
    </DeskApiContext>
  );
}

const standingOf = (session: SessionAnswer): Standing =>
  session.account === null
    ? { at: 'door', session }
    : { at: 'inside', session, account: session.account };

interface DoorProps {
  readonly session: SessionAnswer;
  readonly why?: DeskTrouble;
  readonly onSignedIn: (session: SessionAnswer) => void;
}

const SET_UP_PATH = '/setup';

function Door({ session, why, onSignedIn }: DoorProps) {
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const place = session.communeName;
  const token = hash.slice(1);
  const isSetUp = pathname === SET_UP_PATH && token !== '';
  // The spent token leaves the address, and with it the history.
  const leaveSetUp = (answer: SessionAnswer) => {
    void navigate('/', { replace: true });
    onSignedIn(answer);
  };
  if (isSetUp && session.needsSetup) {
    return <SetUpPage {...{ place, token }} onSignedIn={leaveSetUp} />;
  }
  if (session.needsSetup) return <NoLinkPage place={place} />;
  return <SignInPage {...{ place, onSignedIn }} why={isSetUp ? 'setupLinkUsed' : why} />;
}

interface InsideProps {
  readonly session: SessionAnswer;
  readonly account: Account;
  readonly onSignOut: () => Promise<DeskTrouble | undefined>;
}

function Inside({ session, account, onSignOut }: InsideProps) {
  const mayWrite = account.roles.includes('commune_officer');
  return (
    <DeskFrame side={<DeskSide {...{ session, account, onSignOut }} />}>
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="register" element={<RegisterPage mayWrite={mayWrite} />} />
        <Route path="setup" element={<Navigate to="/" replace />} />
        <Route path="*" element={<LostPage />} />
      </Routes>
    </DeskFrame>
  );
}
