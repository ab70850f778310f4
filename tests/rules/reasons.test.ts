/**
 * Whatever can be refused is told in words: each reason of the closed lists has a title and a way
 * out, in each language.
 */
import * as v from 'valibot';
import { expect, it } from 'vitest';
import * as lists from '../../src/shared/reasons.ts';
import { read } from '../setup/tree.ts';

const wordsSchema = v.record(
  v.string(),
  v.looseObject({
    title: v.pipe(v.string(), v.trim(), v.minLength(1)),
    advice: v.pipe(v.string(), v.trim(), v.minLength(1)),
  }),
);

const reasons = [...new Set(Object.values(lists).flatMap((list) => [...list]))].sort();

it.each(['vi', 'en'])('every reason has a title and advice in %s', (language) => {
  const words = v.parse(wordsSchema, JSON.parse(read(`locales/${language}/reasons.json`).text));
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter((reason) => !(reason in words))).toEqual([]);
});
