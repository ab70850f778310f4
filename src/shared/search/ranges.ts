/**
 * Where in a shown text the typed words were found, so that a list can mark why a household is in
 * it.
 */
import { foldInPlace, readingsOf, wordsOf, type FoldedText } from './fold.ts';

/** From (included) and to (not), in UTF-16 units; in order and apart. */
export type Range = readonly [from: number, to: number];

/** The places to mark: beginnings of words, else digits of a code, else initials. */
export function rangesIn(text: string, typed: string): readonly Range[] {
  const kept = foldInPlace(text);
  const words = wordsOf(typed);
  const found = words.flatMap((word) => placesOf(kept, word));
  const [only] = words;
  if (found.length === 0 && only !== undefined && words.length === 1) {
    return initialsIn(kept, only);
  }
  return merge(found);
}

function placesOf(kept: FoldedText, word: string): readonly Range[] {
  for (const reading of readingsOf(word)) {
    const starts = wordStarts(kept.folded).filter((at) => kept.folded.startsWith(reading, at));
    if (starts.length > 0) return starts.map((at) => rangeOf(kept, at, reading.length));
  }
  const [, digits] = /^[a-z]*0*(\d+)$/.exec(word) ?? [];
  const found = digits === undefined ? null : codePattern(digits).exec(kept.folded);
  if (digits === undefined || found === null) return [];
  const [, before = '', zeros = ''] = found;
  return [rangeOf(kept, found.index + before.length + zeros.length, digits.length)];
}

/** A number whose leading zeros were left out when it was typed. */
const codePattern = (digits: string): RegExp => new RegExp(`(^|\\D)(0*)${digits}`);

/** vms marks the first letters of Vàng Mí Sính. */
function initialsIn(kept: FoldedText, word: string): readonly Range[] {
  const starts = wordStarts(kept.folded);
  const initials = starts.map((at) => kept.folded.charAt(at)).join('');
  if (word.length < 2 || !initials.startsWith(word)) return [];
  return starts.slice(0, word.length).map((at) => rangeOf(kept, at, 1));
}

const wordStarts = (folded: string): readonly number[] =>
  [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((word) => word.index);

const rangeOf = ({ places }: FoldedText, at: number, length: number): Range => [
  places[at] ?? 0,
  places[at + length] ?? 0,
];

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
