/**
 * What the linter cannot say about src/shared: a clock or chance by another door. The types and the
 * linter do the rest.
 */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isCode, sourcesUnder } from '../setup/tree.ts';
import { breachesIn, nodesOf, placeOf, planted } from './syntax.ts';

function* impurities(file: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(file)) {
    if (readsClock(node))
      yield `${placeOf(file, node)} the clock is handed in: ${node.getText(file)}`;
    if (ts.isAwaitExpression(node) && isOutsideFunctions(node)) {
      yield `${placeOf(file, node)} loading this file must do nothing`;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      yield `${placeOf(file, node)} shared code loads nothing by itself`;
    }
    if (ts.isMetaProperty(node))
      yield `${placeOf(file, node)} shared code does not know where it lies`;
  }
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return isDate(node.expression) && (node.arguments ?? []).length === 0;
  return ts.isCallExpression(node) && isDate(node.expression);
}

const isDate = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === 'Date';

function isOutsideFunctions(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at)) return false;
  }
  return true;
}

it('shared code reads no clock and loads nothing by itself', () => {
  const sources = sourcesUnder('src/shared', isCode);
  expect(sources.length).toBeGreaterThan(0);
  expect(breachesIn(sources, impurities)).toEqual([]);
});

it('a planted clock is found', () => {
  const bad = 'const a = new Date(); const b = Date(); await c(); const d = import("./e.ts");';
  expect(breachesIn(planted('src/shared/a.ts', bad), impurities)).toHaveLength(4);
  const good = 'const a = (ms: number) => new Date(ms); const b = Date.parse(c);';
  expect(breachesIn(planted('src/shared/a.ts', good), impurities)).toEqual([]);
});
