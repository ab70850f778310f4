/**
 * All that many households are found by as one long text, a line each. Looking for the typed word
 * in it is one native search, so that only households which may fit are ranked.
 */
import { PHONE_TAIL, scoreOf, type Query, type QueryWord, type SearchKeys } from './match.ts';

export interface Haystack {
  readonly keys: readonly SearchKeys[];
  readonly text: string;
  /** Where the line of each household begins; one more for the end. */
  readonly starts: Int32Array;
}

export function makeHaystack(keys: readonly SearchKeys[]): Haystack {
  const starts = new Int32Array(keys.length + 1);
  let at = 0;
  for (const [line, { all }] of keys.entries()) {
    starts[line] = at;
    at += all.length + 1;
  }
  starts[keys.length] = at;
  return { keys, text: keys.map(({ all }) => all).join('\n'), starts };
}

/** Places of those that fit, best first; equals in the order in which they stand. */
export function search(haystack: Haystack, query: Query): readonly number[] {
  const byScore = new Map<number, number[]>();
  for (const line of mayFit(haystack, query)) {
    const keys = haystack.keys[line];
    const score = keys === undefined ? 0 : scoreOf(keys, query);
    if (score === 0) continue;
    const equals = byScore.get(score);
    if (equals === undefined) byScore.set(score, [line]);
    else equals.push(line);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, lines]) => lines);
}

/** Ascending; each household that has a score is among them. */
function mayFit(haystack: Haystack, query: Query): readonly number[] {
  const needles = needlesOf(query);
  const found = needles.map((needle) => linesWith(haystack, needle));
  const [only = []] = found;
  if (found.length === 1) return only;
  return [...new Set(found.flat())].sort((a, b) => a - b);
}

/** One of these stands in the line of whoever fits. Every word has to fit: the longest tells most. */
function needlesOf({ words, digits }: Query): readonly string[] {
  let longest: QueryWord | undefined;
  for (const word of words) {
    if (longest === undefined || word.toned.length > longest.toned.length) longest = word;
  }
  const needles = longest?.readings.map(({ text, start, isLong }) => (isLong ? text : start)) ?? [];
  if (longest?.code !== undefined) {
    const { digits: typed, number } = longest.code;
    needles.push(` ${typed}`, ...(number === '' ? [] : [` ${number}`]));
  }
  if (digits.length >= PHONE_TAIL) needles.push(digits);
  return needles.filter((one, at) => !needles.some((other, i) => i < at && one.includes(other)));
}

function linesWith({ text, starts }: Haystack, needle: string): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, starts[line])) {
    while ((starts[line + 1] ?? Infinity) <= at) line += 1;
    lines.push(line);
    line += 1;
    if (line >= starts.length - 1) break;
  }
  return lines;
}
