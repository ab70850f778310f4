/**
 * Decisions keep their form and documents their links: a dead link is found here, not by the
 * newcomer.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { pathsUnder, read, root, sourcesUnder, type Source } from '../setup/tree.ts';

const headings = ['Question', 'Choice', 'Why not the others', 'What would change our mind'];
const decisionName = /^src\/decisions\/(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$/;

function* faultsOfDecision({ path, text }: Source): Generator<string> {
  if (!decisionName.test(path)) yield `${path} is not named NNNN-some-words.md`;
  if (!/^# \S/.test(text)) yield `${path} does not begin with its title`;
  const found = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading?.trim());
  if (found.join('|') !== headings.join('|')) {
    yield `${path} has the headings ${found.join(', ')} and not ${headings.join(', ')}`;
  }
  for (const heading of headings) {
    const body = text.split(`## ${heading}`)[1]?.split(/^## /m)[0]?.trim();
    if (body === undefined || body === '') yield `${path} says nothing under ${heading}`;
  }
}

/** Links to other files and to headings; addresses on the web are not asked. */
function* deadLinks({ path, text }: Source): Generator<string> {
  const withoutCode = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  const links = withoutCode.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|(?:src|href)="([^"]+)"/g);
  for (const [, inMarkdown, inHtml] of links) {
    const target = inMarkdown ?? inHtml ?? '';
    if (/^(https?|mailto|tel):/.test(target)) continue;
    const [file = '', heading] = target.split('#');
    const to = file === '' ? path : join(dirname(path), decodeURIComponent(file));
    if (to !== path && !existsSync(join(root, to)))
      yield `${path} links to ${target}, which is not there`;
    else if (heading && to.endsWith('.md') && !anchorsOf(to, path, text).has(heading)) {
      yield `${path} links to ${target}, and there is no such heading`;
    }
  }
}

const anchorsOf = (file: string, path: string, text: string): Set<string> =>
  new Set(
    [...(file === path ? text : read(file).text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );

const documents = (): Source[] => [
  ...pathsUnder('.', /^README\.md$/)
    .filter((path) => path === 'README.md')
    .map((path) => read(path)),
  ...['src', 'tests', 'locales'].flatMap((folder) => sourcesUnder(folder, /\.md$/)),
];

it('every decision has its four headings and something under each', () => {
  const decisions = sourcesUnder('src/decisions', /\.md$/);
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.flatMap((decision) => [...faultsOfDecision(decision)])).toEqual([]);
});

it('no two decisions share a number, and none is left out', () => {
  const numbers = pathsUnder('src/decisions', /\.md$/).map((path) =>
    Number(decisionName.exec(path)?.[1]),
  );
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

it('no document links to what is not there', () => {
  expect(documents().flatMap((document) => [...deadLinks(document)])).toEqual([]);
});

it('a planted bad decision and planted dead links are found', () => {
  const bad = { path: 'src/decisions/1-x.md', text: '# X\n\n## Question\n\nWhy?\n\n## Choice\n' };
  expect([...faultsOfDecision(bad)].length).toBeGreaterThanOrEqual(4);
  const text =
    '# A\n[b](./nowhere.md) [c](../../package.json) [d](#a) [e](#f) ![g](../h.png) `[i](j)`';
  expect([...deadLinks({ path: 'src/decisions/0001-a.md', text })]).toHaveLength(3);
});
