/** A file is read in one to three screens, and a line without scrolling sideways. */
import { expect, it } from 'vitest';
import { sourcesUnder, type Source } from '../setup/tree.ts';

const MOST_LINES = 300;
/** The formatter breaks code at 100; comments and long texts get a little room. */
const WIDEST_LINE = 120;

const hasLink = /https?:\/\//;

function* sizeBreaches({ path, text }: Source): Generator<string> {
  const lines = text.trimEnd().split('\n');
  if (lines.length > MOST_LINES) yield `${path} has ${lines.length} lines`;
  for (const [at, line] of lines.entries()) {
    const width = [...line.normalize('NFC')].length;
    if (width > WIDEST_LINE && !hasLink.test(line)) yield `${path}:${at + 1} is ${width} wide`;
  }
}

it('every file of code fits in three screens, every line on one', () => {
  const sources = ['src', 'tests'].flatMap((folder) => sourcesUnder(folder, /\.(tsx?|mjs)$/));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((one) => [...sizeBreaches(one)])).toEqual([]);
});

it('a planted long file and a planted wide line are found', () => {
  const long = { path: 'src/a.ts', text: 'a\n'.repeat(MOST_LINES + 1) };
  const wide = { path: 'src/b.ts', text: `// ${'ệ'.repeat(WIDEST_LINE)}` };
  expect([long, wide].flatMap((source) => [...sizeBreaches(source)])).toHaveLength(2);
});
