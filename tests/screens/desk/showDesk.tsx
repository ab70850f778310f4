/**
 * Shows the whole desk as its entry does: in a language, at an address, with a server of the
 * test's own. And looks it over with axe.
 */
import '../dialogShim.ts';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { Desk } from '../../../src/desk/app/Desk.tsx';
import type { Language } from '../../../src/i18n/language.ts';
import { loadWords, startWords, type WordFiles } from '../../../src/i18n/words.ts';
import type { FakeDesk } from './fakeDesk.ts';

const files: WordFiles = import.meta.glob('../../../locales/{vi,en}/*.json', { import: 'default' });
const names = [
  'common',
  'catalogue',
  'enumerations',
  'desk',
  'deskFigures',
  'deskOverview',
  'deskReasons',
  'deskRegister',
  'deskSignIn',
];

export interface Shown {
  readonly language?: Language;
  /** The address inside the desk; `/` unless given. */
  readonly at?: string;
}

export async function showDesk(
  api: FakeDesk,
  { language = 'vi', at = '/' }: Shown = {},
): Promise<RenderResult> {
  localStorage.clear();
  await startWords({ language, bundled: {}, files });
  await loadWords(names, language);
  window.history.replaceState({ idx: 0 }, '', `/desk${at}`);
  return render(
    <Suspense>
      <BrowserRouter basename="/desk">
        <Desk api={api} />
      </BrowserRouter>
    </Suspense>,
  );
}

/**
 * The sentence about each fault that axe finds; none for a sound page. Colours are checked in a
 * real browser.
 */
export async function faultsOf(page: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(page, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`),
  );
}
