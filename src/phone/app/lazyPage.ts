/** A page that comes with its own piece of the app and its own words, both asked for at once. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { WordsOf } from '../../i18n/keys.ts';
import { loadWords } from '../../i18n/words.ts';

/** The words are those that the page needs at once; what it asks for later comes by itself. */
export const lazyPage = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  words: readonly WordsOf[],
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadWords(words)]);
    return { default: page };
  });
