/** Words that a person reads stand in locales/, never in code: else one language misses them. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourcesUnder } from '../setup/tree.ts';
import { breachesIn, nodesOf, placeOf, planted } from './syntax.ts';

const isWord = /\p{L}{2,}/u;
const isReadAloud =
  /^(aria-label|aria-description|aria-valuetext|aria-roledescription|title|alt|placeholder|label)$/;
const isVietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

function* literals(file: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(file)) {
    if (ts.isJsxText(node) && isWord.test(node.text)) {
      yield `${placeOf(file, node)} ${node.text.trim().slice(0, 60)}`;
    }
    const spoken = spokenText(node);
    if (spoken !== undefined && isWord.test(spoken)) yield `${placeOf(file, node)} ${spoken}`;
    if (
      ts.isStringLiteral(node) &&
      isVietnamese.test(node.text) &&
      !ts.isJsxAttribute(node.parent)
    ) {
      yield `${placeOf(file, node)} ${node.text}`;
    }
  }
}

function spokenText(node: ts.Node): string | undefined {
  if (!ts.isJsxAttribute(node) || !ts.isIdentifier(node.name)) {
    const isHyphenated = ts.isJsxAttribute(node) && isReadAloud.test(node.name.getText());
    if (!isHyphenated) return undefined;
  } else if (!isReadAloud.test(node.name.text)) return undefined;
  const value = node.initializer;
  return value !== undefined && ts.isStringLiteral(value) ? value.text : undefined;
}

it('no screen holds words of its own', () => {
  const folders = ['src/phone', 'src/desk', 'src/ui'];
  const sources = folders.flatMap((folder) => sourcesUnder(folder, /\.tsx$/));
  expect(sources.length).toBeGreaterThan(0);
  expect(breachesIn(sources, literals)).toEqual([]);
});

it('planted words are found', () => {
  const bad = 'const a = <p title="Đóng" aria-label="Close">Xin chào</p>; const b = { c: "Hộ" };';
  expect(breachesIn(planted('src/ui/A.tsx', bad), literals)).toHaveLength(4);
  const good = 'const a = <p className="bar" title={t("x:y")}>{name} · {3}</p>;';
  expect(breachesIn(planted('src/ui/A.tsx', good), literals)).toEqual([]);
});
