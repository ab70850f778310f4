/**
 * What people leave behind while working: tests run alone, notes to themselves, their own machine's
 * paths, registries.
 */
import { expect, it } from 'vitest';
import { pathsUnder, read, type Source } from '../setup/tree.ts';

const self = 'tests/rules/leftovers.test.ts';

const leftovers: readonly (readonly [RegExp, string])[] = [
  [/\b(describe|it|test|suite|bench)\.only\b/, 'a test that keeps the others from running'],
  [/\b(FIXME|TODO|XXX|HACK)\b/, 'a note to oneself: do it, or write down what is missing and why'],
  [/(^|["'`\s(=])\/(home|root|Users|work|mnt|media)\/[\w.-]+/, "a path of somebody's own machine"],
  [/\b[A-Z]:\\(Users|work)\\/i, "a path of somebody's own machine"],
  [/registry\.(npmjs|yarnpkg)\.\w+|npm\.pkg\.github/, 'the address of a registry'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a secret'],
  [/\bdebugger;/, 'a stop for the debugger'],
  [/^(<{7}|={7}|>{7})( |$)/, 'the mark of an unsettled merge'],
];

function* leftIn({ path, text }: Source): Generator<string> {
  for (const [at, line] of text.split('\n').entries()) {
    for (const [pattern, what] of leftovers) {
      if (pattern.test(line)) yield `${path}:${at + 1} ${what}`;
    }
  }
}

/** All that people wrote, the hidden files at the top included. */
function written(): Source[] {
  const folders = ['src', 'tests', 'locales', '.ci'];
  const isText = /(^run|\.(tsx?|mjs|json|md|css|html|svg|sh|sql))$/;
  const top = /^(package(-lock)?\.json|tsconfig\.json|vite\.config\.ts|README\.md|\.[\w.-]+)$/;
  return [
    ...folders.flatMap((folder) => pathsUnder(folder, isText)),
    ...pathsUnder('.', /./).filter((path) => top.test(path)),
  ]
    .filter((path) => path !== self)
    .map((path) => read(path));
}

it('nothing was left behind', () => {
  const sources = written();
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((source) => [...leftIn(source)])).toEqual([]);
});

it('a planted leftover of each kind is found, and a web path is none', () => {
  const bad = [
    'it.only("a", b)',
    '// TODO later',
    'const a = "/home/lan/so-ban"',
    'C:\\Users\\lan',
    'https://registry.npmjs.org/a',
    '-----BEGIN PRIVATE KEY-----',
    'debugger;',
    '<<<<<<< HEAD',
  ];
  expect(bad.flatMap((text) => [...leftIn({ path: 'a', text })])).toHaveLength(leftovers.length);
  const good = "fetch('/desk/work'); const rootless = '/households/home'; // a workroom";
  expect([...leftIn({ path: 'a', text: good })]).toEqual([]);
});
