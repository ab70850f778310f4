/**
 * `as` and `!` switch the compiler off. Only parsers and the minting of ids may: there a text
 * becomes a type by proof.
 */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isCode, sourcesUnder } from '../setup/tree.ts';
import { breachesIn, nodesOf, placeOf, planted } from './syntax.ts';

const mayAssert =
  /^src\/shared\/(wire\/.*|records\/readRecord\.ts|ids\.ts)$|\/parse[A-Z][^/]*\.tsx?$/;

function* assertions(file: ts.SourceFile): Generator<string> {
  if (mayAssert.test(file.fileName)) return;
  for (const node of nodesOf(file)) {
    const isBad =
      ts.isNonNullExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type));
    if (isBad) yield `${placeOf(file, node)} ${node.getText(file).slice(0, 80)}`;
  }
}

it('no type is asserted outside parsers and the minting of ids', () => {
  const sources = sourcesUnder('src', isCode);
  expect(sources.length).toBeGreaterThan(0);
  expect(breachesIn(sources, assertions)).toEqual([]);
});

it('a planted assertion is found, and what is free stays free', () => {
  const bad = 'const a = x as Visit; const b = y!; const c = x as unknown as Visit;';
  expect(breachesIn(planted('src/a.ts', bad), assertions)).toHaveLength(4);
  const free =
    'import { x as y } from "./z.ts"; const a = [1] as const; const b = {} satisfies C; // as D';
  expect(breachesIn(planted('src/a.ts', free), assertions)).toEqual([]);
  expect(breachesIn(planted('src/shared/ids.ts', bad), assertions)).toEqual([]);
});
