/**
 * The words of the app, file by file and only when a screen needs them. i18next is set up here and
 * nowhere else; screens say `useWords('today')` and get a `t` that knows every key of that file.
 */
import i18next from 'i18next';
import { use, useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Say, SayValues, WordsOf } from './keys.ts';
import { isLanguage, keepLanguage, type Language } from './language.ts';

/**
 * Files of words by path, each ending in `<language>/<name>.json`, as `import.meta.glob` gives
 * them.
 */
export type WordFiles = Readonly<Record<string, () => Promise<unknown>>>;

export interface WordSource {
  readonly language: Language;
  /** Vietnamese files that come with the shell: there before anything is fetched. */
  readonly bundled: { readonly [name in WordsOf]?: object };
  readonly files: WordFiles;
}

let files: WordFiles = {};
const pending = new Map<string, Promise<void>>();

/**
 * Sets the language up, once a window. Resolves when the bundled files can be read in that
 * language; for Vietnamese no file is fetched. Rejects where a file can not be fetched.
 */
export async function startWords(source: WordSource): Promise<void> {
  files = source.files;
  pending.clear();
  await i18next.use(initReactI18next).init({
    lng: source.language,
    fallbackLng: false,
    ns: [],
    defaultNS: 'common',
    resources: { vi: { ...source.bundled } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await loadWords(Object.keys(source.bundled), source.language);
  tellThePage(source.language);
}

/**
 * Fetches files of words that are not here yet. Rejects where one can not be fetched; asking again
 * tries again.
 */
export async function loadWords(
  names: readonly string[],
  language: Language = currentLanguage(),
): Promise<void> {
  await Promise.all(names.map((name) => loadFile(language, name)));
}

/**
 * Shows everything in another language and keeps the choice on this phone. Rejects, changing
 * nothing, without its files.
 */
export async function setLanguage(language: Language): Promise<void> {
  const inUse = Object.keys(i18next.getDataByLanguage(currentLanguage()) ?? {});
  await loadWords(inUse, language);
  await i18next.changeLanguage(language);
  keepLanguage(language);
  tellThePage(language);
}

/**
 * The words of one file. Suspends while it is on its way; a route that loads it beforehand never
 * does.
 */
export function useWords<const Name extends WordsOf>(name: Name): Say<Name> {
  const language = useLanguage();
  use(i18next.hasResourceBundle(language, name) ? here : loadFile(language, name));
  return useMemo(() => sayIn(language, name), [language, name]);
}

/**
 * A promise that React knows to be kept. A screen asks for its words on every drawing, here or not:
 * React draws again after a wait and must find the same question.
 */
const here = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined } as const);

function sayIn<Name extends WordsOf>(language: Language, name: Name): Say<Name> {
  const say = i18next.getFixedT(language, name);
  const list = (key: string): readonly string[] => {
    const found: unknown = i18next.getResource(language, name, key);
    return Array.isArray(found) ? found.map(String) : [];
  };
  return Object.assign((key: string, values?: SayValues): string => say(key, { ...values }), {
    list,
    tree: <Key extends string>(key: Key) => i18next.getResource(language, name, key),
  });
}

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return asLanguage(i18n.language);
}

export const currentLanguage = (): Language => asLanguage(i18next.language);

const asLanguage = (text: string | undefined): Language =>
  text !== undefined && isLanguage(text) ? text : 'vi';

/**
 * One promise a file, the same while it is on its way, so that a screen that waits for it can ask
 * again.
 */
function loadFile(language: Language, name: string): Promise<void> {
  const key = `${language}/${name}`;
  const known = pending.get(key);
  if (known !== undefined) return known;
  const loading = fetchFile(language, name);
  pending.set(key, loading);
  loading.catch(() => pending.delete(key));
  return loading;
}

async function fetchFile(language: Language, name: string): Promise<void> {
  if (i18next.hasResourceBundle(language, name)) return;
  const ending = `/${language}/${name}.json`;
  const load = Object.entries(files).find(([path]) => path.endsWith(ending))?.[1];
  if (load === undefined) throw new Error(`No file of words ends in ${ending}`);
  i18next.addResourceBundle(language, name, await load());
}

/** Screen readers and hyphenation go by the page's own language. */
function tellThePage(language: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
