/** Starts the desk in its page: words first, so that nothing flashes, then the screens. */
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import common from '../../../locales/vi/common.json';
import desk from '../../../locales/vi/desk.json';
import deskReasons from '../../../locales/vi/deskReasons.json';
import { keptLanguage } from '../../i18n/language.ts';
import { loadWords, startWords } from '../../i18n/words.ts';
import { assert } from '../../shared/result.ts';
import '../../ui/tokens.css';
import '../../ui/ui.css';
import '../../ui/desk/desk.css';
import './desk.css';
import { makeDeskApi } from './api.ts';
import { keptTheme, setTheme } from './appearance.ts';
import { Broken } from './Broken.tsx';
import { Desk } from './Desk.tsx';

const files = import.meta.glob('../../../locales/*/{common,desk*,enumerations,catalogue}.json', {
  import: 'default',
});

setTheme(keptTheme());
await startWords({ language: keptLanguage(), bundled: { common, desk, deskReasons }, files });
await loadWords([
  'catalogue',
  'deskFigures',
  'deskOverview',
  'deskRegister',
  'deskSignIn',
  'enumerations',
]);

const root = document.getElementById('root');
assert(root !== null, 'index.html has a place for the desk');
createRoot(root).render(
  <StrictMode>
    <Broken>
      <Suspense>
        <BrowserRouter basename="/desk">
          <Desk api={makeDeskApi()} />
        </BrowserRouter>
      </Suspense>
    </Broken>
  </StrictMode>,
);
