/**
 * Names that say nothing are drawers: things are put in and nobody finds them again. A name is the
 * whole word or its last part (`syncManager`); what a library or the browser calls so may still be
 * read, only not declared.
 */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isCode, pathsUnder, sourcesUnder } from '../setup/tree.ts';
import { breachesIn, nodesOf, placeOf, planted } from './syntax.ts';

const instead: Readonly<Record<string, string>> = {
  manager: 'say what it does',
  helper: 'name the function for what it gives',
  handler: 'say what happens: `save`, `openSheet`',
  processor: 'say what it does',
  util: 'name the file for what it holds',
  misc: 'name the file for what it holds',
  payload: 'say what is carried: a change, a run, a message',
  data: 'say what it is: records, rows, figures, bytes',
  info: 'say what it tells',
  item: 'say what it is: an app assist, a service guidance, a row',
};
const words = Object.keys(instead).join('|');
const wholeName = new RegExp(`^(${words})s?$`, 'i');
const lastPart = /[a-z](Manager|Helper|Handler|Processor|Util|Misc|Payload)s?$/;

/** Words with an honest use in code, which as a file or a folder are drawers all the same. */
const isDrawer = /^(src|tests)\/(.*\/)?(services?|commons?)(\/|\.tsx?$)/;

const wordsOf = (part: string): string[] => part.replace(/\.[^.]*$/, '').split(/[-_.]/);

function* badPaths(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    const words = path.split('/').flatMap(wordsOf);
    const isBad = words.some((word) => wholeName.test(word) || lastPart.test(word));
    if (isBad || isDrawer.test(path)) yield `${path} is a drawer`;
  }
}

function* badNames(file: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(file)) {
    const name = declaredName(node);
    if (name === undefined) continue;
    const found = wholeName.exec(name)?.[1] ?? lastPart.exec(name)?.[1];
    if (found === undefined) continue;
    yield `${placeOf(file, node)} ${name}: ${instead[found.toLowerCase()] ?? 'say what it is'}`;
  }
}

function declaredName(node: ts.Node): string | undefined {
  const isDeclaration =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node);
  if (!isDeclaration || node.name === undefined) return undefined;
  return ts.isIdentifier(node.name) ? node.name.text : undefined;
}

it('no file or folder is a drawer', () => {
  const paths = ['src', 'tests'].flatMap((folder) => pathsUnder(folder, /./));
  expect(paths.length).toBeGreaterThan(0);
  expect([...badPaths(paths)]).toEqual([]);
});

it('nothing declared in src has a name that says nothing', () => {
  expect(breachesIn(sourcesUnder('src', isCode), badNames)).toEqual([]);
});

it('a planted drawer is found, a word inside a word is not', () => {
  expect([
    ...badPaths([
      'src/phone/utils/dates.ts',
      'src/server/services/a.ts',
      'src/ui/common.ts',
      'src/informed.ts',
    ]),
  ]).toHaveLength(3);
  const text =
    'const data = 1; function syncManager(item: string) {} const database = serviceGuidance;';
  expect(breachesIn(planted('src/a.ts', text), badNames)).toHaveLength(3);
});
