/** The words that the server says in the terminal, in both languages. Screens have their own. */
import en from '../../locales/en/server.json' with { type: 'json' };
import vi from '../../locales/vi/server.json' with { type: 'json' };
import { assert } from '../shared/result.ts';

type KeyIn<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyIn<T[K]>}`;
}[keyof T & string];

export type WordKey = `server:${KeyIn<typeof vi>}`;
export type WordValues = { readonly [name: string]: string };

type Words = string | { readonly [key: string]: Words };
const files: { readonly vi: Words; readonly en: Words } = { vi, en };

/** A sentence in one language, with its blanks filled in. */
export function say(language: 'vi' | 'en', key: WordKey, values: WordValues = {}): string {
  let words: Words | undefined = files[language];
  for (const part of key.slice('server:'.length).split('.')) {
    words = typeof words === 'object' ? words[part] : undefined;
  }
  assert(typeof words === 'string', `${key} has words in ${language}`);
  return words.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => values[name] ?? blank);
}

/** Vietnamese first, then English. */
export const sayBoth = (key: WordKey, values: WordValues = {}): readonly string[] => [
  say('vi', key, values),
  say('en', key, values),
];
