/**
 * Shows a screen of the phone as the app does: in a language, at an address, with a book. And looks
 * it over with axe.
 */
import '../dialogShim.ts';
import { render, waitFor, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { Suspense, type ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { expect } from 'vitest';
import type { Language } from '../../../src/i18n/language.ts';
import { loadWords, startWords, type WordFiles } from '../../../src/i18n/words.ts';
import type { Book } from '../../../src/phone/book/book.ts';
import { BookProvider } from '../../../src/phone/parts/book.tsx';
import { phoneIcons } from '../../../src/ui/icons/phoneIcons.ts';
import { IconSprite } from '../../../src/ui/IconSprite.tsx';

const files: WordFiles = import.meta.glob('../../../locales/{vi,en}/*.json', { import: 'default' });

const names = [...new Set(Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, '')))];

/** All words of a language, there at once. */
export async function speak(language: Language): Promise<void> {
  localStorage.clear();
  await startWords({ language, bundled: {}, files });
  await loadWords(names, language);
}

export interface Shown {
  readonly language?: Language;
  /** The address in the browser's own history; `/` unless given. */
  readonly at?: string;
  readonly book?: Book;
}

export async function show(
  screen: ReactNode,
  { language = 'vi', at = '/', book }: Shown = {},
): Promise<RenderResult> {
  await speak(language);
  window.history.replaceState({ idx: 0 }, '', at);
  const shown = render(
    <BrowserRouter>
      <IconSprite icons={phoneIcons} />
      <Suspense fallback={null}>
        {book === undefined ? screen : <BookProvider book={book}>{screen}</BookProvider>}
      </Suspense>
    </BrowserRouter>,
  );
  await waitFor(() => expect(shown.container.querySelector('h1')).not.toBeNull());
  return shown;
}

/**
 * The sentence about each fault that axe finds; none for a sound page. Colours are checked in a
 * real browser.
 */
export async function faultsOf(page: Element = document.body): Promise<readonly string[]> {
  const options: axe.RunOptions = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  };
  const { violations } = await axe.run(page, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`),
  );
}
