/**
 * Words are complete in both languages, say the same with the same blanks, and are all used. That a
 * screen asks for no word which is missing is proved by the types (src/i18n/keys.ts): here only
 * that those know every file.
 */
import ts from 'typescript';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { isCode, pathsUnder, read, sourcesUnder, type Source } from '../setup/tree.ts';
import { nodesOf, parse } from './syntax.ts';

/**
 * Files of words whose keys are values of data: their own rules hold them to the lists they belong
 * to.
 */
const keyedByData = new Set(['catalogue', 'enumerations', 'reasons']);

/** Optional words of a catalogue row: empty where there is nothing to say. */
const mayBeEmpty = new Set(['catalogue.json']);
/** English names a month where Vietnamese numbers it: both are handed in. */
const fillsByLanguage = new Set(['when.month']);

type Tree = string | { readonly [key: string]: Tree };
const treeSchema: v.GenericSchema<Tree> = v.union([
  v.string(),
  v.record(
    v.string(),
    v.lazy(() => treeSchema),
  ),
]);

/** Every text of a file by its dotted key. */
function textsOf(tree: Tree, prefix = ''): [key: string, text: string][] {
  if (typeof tree === 'string') return [[prefix, tree]];
  return Object.entries(tree).flatMap(([key, below]) =>
    textsOf(below, prefix === '' ? key : `${prefix}.${key}`),
  );
}

const wordsOf = (path: string): Map<string, string> =>
  new Map(textsOf(v.parse(treeSchema, JSON.parse(read(path).text))));

const namesIn = (language: string, ending: RegExp): string[] =>
  pathsUnder(`locales/${language}`, ending).map((path) =>
    path.slice(`locales/${language}/`.length),
  );

const pluralEnding = /_(zero|one|two|few|many|other)$/;
const withoutPlural = (key: string): string => key.replace(pluralEnding, '');
const blanksOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? ''))].sort();

type WordList = ReadonlyMap<string, string>;

const emptyIn = (words: WordList): string[] =>
  [...words].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`);

function* differences(vi: WordList, en: WordList): Generator<string> {
  const english = new Set([...en.keys()].map(withoutPlural));
  const vietnamese = new Set([...vi.keys()].map(withoutPlural));
  for (const key of vietnamese) if (!english.has(key)) yield `${key} has no English`;
  for (const key of english) if (!vietnamese.has(key)) yield `${key} has no Vietnamese`;
  for (const key of vi.keys()) {
    if (key.endsWith('_other') && en.has(key) && !en.has(`${withoutPlural(key)}_one`)) {
      yield `${key} counts, and English has no _one`;
    }
  }
  for (const [key, text] of en) {
    const twin = vi.get(key) ?? vi.get(`${withoutPlural(key)}_other`) ?? vi.get(withoutPlural(key));
    if (twin === undefined || fillsByLanguage.has(key)) continue;
    // "1 household" may be written out: English alone has a form for one.
    const isFree = (blank: string): boolean => blank === 'count' && key.endsWith('_one');
    const [here, there] = [text, twin].map((one) =>
      blanksOf(one).filter((blank) => !isFree(blank)),
    );
    if (String(here) !== String(there)) {
      yield `${key} fills {${String(here)}} in English and {${String(there)}} in Vietnamese`;
    }
  }
}

/**
 * What a file of code can ask for: whole keys, and beginnings and ends of keys that are put
 * together.
 */
interface Asked {
  readonly literals: ReadonlySet<string>;
  readonly templates: readonly { readonly head: string; readonly tail: string }[];
}

function askedBy(source: Source): Asked {
  const literals = new Set<string>();
  const templates: { head: string; tail: string }[] = [];
  for (const node of nodesOf(parse(source))) {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const tail = node.templateSpans.at(-1)?.literal.text ?? '';
      templates.push({ head: node.head.text, tail });
    }
  }
  return { literals, templates };
}

/** A key is asked for whole, as part of a branch that is read at once, or put together. */
function isAsked(namespace: string, key: string, asked: readonly Asked[]): boolean {
  const parts = key.split('.');
  const branches = parts.map((_, at) => parts.slice(0, at + 1).join('.'));
  const whole = branches.flatMap((branch) => [branch, `${namespace}:${branch}`]);
  return asked.some(
    ({ literals, templates }) =>
      whole.some((one) => literals.has(one)) ||
      templates.some(({ head, tail }) => {
        const start = head.startsWith(`${namespace}:`) ? head.slice(namespace.length + 1) : head;
        const says = /[a-z]{3}$|[a-z]\.$/i.test(start) || /^\.[a-z]/i.test(tail);
        const room = key.length - start.length - tail.length;
        return says && room > 0 && key.startsWith(start) && key.endsWith(tail);
      }),
  );
}

it('both languages have the same files', () => {
  expect(namesIn('vi', /\.(json|md)$/).length).toBeGreaterThan(0);
  expect(namesIn('en', /\.(json|md)$/)).toEqual(namesIn('vi', /\.(json|md)$/));
});

it.each(namesIn('vi', /\.json$/))('%s says the same in both languages', (name) => {
  const [vi, en] = [wordsOf(`locales/vi/${name}`), wordsOf(`locales/en/${name}`)];
  expect([...differences(vi, en)]).toEqual([]);
  if (mayBeEmpty.has(name)) return;
  expect([...emptyIn(vi), ...emptyIn(en)]).toEqual([]);
});

it('the types know every file of words', () => {
  const sources = sourcesUnder('src', /\.ts$/).filter(({ text }) => text.includes('locales/vi/'));
  const known = sources.flatMap((source) => [...askedBy(source).literals]);
  const names = namesIn('vi', /\.json$/);
  expect(
    names.filter((name) => !known.some((path) => path.endsWith(`locales/vi/${name}`))),
  ).toEqual([]);
});

it('every word is used', () => {
  const asked = sourcesUnder('src', isCode).map(askedBy);
  const unused = namesIn('vi', /\.json$/)
    .map((name) => name.replace('.json', ''))
    .filter((namespace) => !keyedByData.has(namespace))
    .flatMap((namespace) => {
      const keys = new Set([...wordsOf(`locales/vi/${namespace}.json`).keys()].map(withoutPlural));
      const isNear = asked.filter(({ literals, templates }) =>
        [...literals, ...templates.map(({ head }) => head)].some(
          (text) =>
            text === namespace ||
            text.startsWith(`${namespace}:`) ||
            text.endsWith(`${namespace}.json`),
        ),
      );
      return [...keys]
        .filter((key) => !isAsked(namespace, key, isNear))
        .map((key) => `${namespace}:${key}`);
    });
  expect(unused).toEqual([]);
});

it('planted gaps are found', () => {
  const vi = new Map([
    ['a', 'Chào {{name}}'],
    ['b', 'Hộ'],
    ['c_other', '{{count}} hộ'],
    ['d', ' '],
  ]);
  const en = new Map([
    ['a', 'Hello'],
    ['c_other', '{{count}} households'],
    ['d', 'x'],
    ['e', 'y'],
  ]);
  expect([...differences(vi, en)]).toHaveLength(4);
  expect(emptyIn(vi)).toHaveLength(1);
  const asked = [askedBy({ path: 'a.ts', text: "t('one.two'); t(`three.${x}`); t(`${x}.four`);" })];
  expect(
    ['one.two', 'one.two.deep', 'three.x', 'x.four'].every((key) => isAsked('n', key, asked)),
  ).toBe(true);
  expect(['one.three', 'two', 'four'].some((key) => isAsked('n', key, asked))).toBe(false);
});
