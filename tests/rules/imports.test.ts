/**
 * Relative imports name the file with its ending, as Node needs it; default exports only where a
 * tool asks for one.
 */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isCode, sourcesUnder } from '../setup/tree.ts';
import { breachesIn, nodesOf, placeOf, planted } from './syntax.ts';

const hasEnding = /\.(tsx?|mjs|json|css|svg|png|md|wasm)(\?[a-z]+)?$/;

function* bareImports(file: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(file)) {
    const target = targetOf(node);
    if (target?.startsWith('.') && !hasEnding.test(target)) {
      yield `${placeOf(file, node)} ${target} has no ending`;
    }
  }
}

function targetOf(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return named !== undefined && ts.isStringLiteral(named) ? named.text : undefined;
}

/** A barrel hides where things live, and makes cycles. */
function* barrels(file: ts.SourceFile): Generator<string> {
  const reexports = [...nodesOf(file)].filter(
    (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined,
  );
  const isBarrel = /\/index\.tsx?$/.test(file.fileName) || reexports.some(isStar);
  if (isBarrel) yield `${file.fileName} only passes on what others hold: import it where it lies`;
}

const isStar = (node: ts.Node): boolean =>
  ts.isExportDeclaration(node) && node.exportClause === undefined;

it('relative imports name the whole file', () => {
  const sources = ['src', 'tests'].flatMap((folder) => sourcesUnder(folder, isCode));
  expect(breachesIn(sources, bareImports)).toEqual([]);
});

it('there are no barrels', () => {
  expect(breachesIn(sourcesUnder('src', isCode), barrels)).toEqual([]);
});

it('a planted bare import and a planted barrel are found', () => {
  const bad = "import { a } from './a'; export { b } from '../b'; const c = import('./c');";
  expect(breachesIn(planted('src/a.ts', bad), bareImports)).toHaveLength(3);
  expect(breachesIn(planted('src/a.ts', "import { a } from './a.ts';"), bareImports)).toEqual([]);
  expect(breachesIn(planted('src/a.ts', "export * from './b.ts';"), barrels)).toHaveLength(1);
});
