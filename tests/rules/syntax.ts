/**
 * Reading code as a tree, with TypeScript's own parser: rules that count words in text are wrong
 * sooner or later.
 */
import ts from 'typescript';
import type { Source } from '../setup/tree.ts';

export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ESNext,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Every node of a file, parents before their children. */
export function* nodesOf(file: ts.SourceFile): Generator<ts.Node> {
  const waiting: ts.Node[] = [file];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...node.getChildren(file).toReversed());
  }
}

/** `path:line`, as editors understand it. */
export const placeOf = (file: ts.SourceFile, node: ts.Node): string =>
  `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;

/** Applies a rule to each file and gathers what it says. */
export const breachesIn = (
  sources: readonly Source[],
  rule: (file: ts.SourceFile) => Iterable<string>,
): string[] => sources.flatMap((source) => [...rule(parse(source))]);

/** A file that does not exist, to see whether a rule catches it. */
export const planted = (path: string, text: string): Source[] => [{ path, text }];
