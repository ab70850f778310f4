/** The phone app starts here: the look, the words, then the book, and the worker last. */
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import '../../ui/tokens.css';
import '../../ui/ui.css';
import './shell.css';
import { useWords } from '../../i18n/words.ts';
import { applyAppearance } from '../../ui/applyAppearance.ts';
import { phoneIcons } from '../../ui/icons/phoneIcons.ts';
import { IconSprite } from '../../ui/IconSprite.tsx';
import { assert } from '../../shared/result.ts';
import { appVersion } from '../parts/appVersion.ts';
import { keptAppearance } from '../parts/appearance.ts';
import { watchInstalling } from '../parts/installing.ts';
import { askToKeep } from '../parts/storageState.ts';
import { showToast } from '../parts/toasts.tsx';
import { App, type AppProps } from './App.tsx';
import { putHomeBelow } from './history.ts';
import { openThisPhone } from './openThisPhone.ts';
import { startWorker } from './serviceWorker.ts';
import { startPhoneWords } from './words.ts';

void main();

async function main(): Promise<void> {
  watchInstalling();
  applyAppearance(keptAppearance());
  putHomeBelow();
  // English that is not on this phone yet, with no network: Vietnamese is always there.
  await startPhoneWords().catch(() => startPhoneWords('vi'));
  const root = document.getElementById('root');
  assert(root !== null, 'index.html has a place for the app');
  createRoot(root).render(
    <BrowserRouter>
      <IconSprite icons={phoneIcons} />
      <App open={open} />
      <AfterStart />
    </BrowserRouter>,
  );
}

const open: AppProps['open'] = (options) => openThisPhone({ ...options, appVersion });

/** What may wait until the first screen is up. */
function AfterStart(): null {
  const t = useWords('shell');
  // A later change of language must not start a second worker.
  const say = useRef(t);
  useEffect(() => {
    say.current = t;
  }, [t]);
  useEffect(() => {
    startWorker({ onReadyOffline: () => showToast({ message: say.current('offlineReady') }) });
    void askToKeep();
  }, []);
  return null;
}
