/**
 * What searching must hold whatever is typed; the examples by hand stand in
 * tests/unit/shared/search.test.ts.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, foldInPlace, wordsOf } from '../../src/shared/search/fold.ts';
import { makeHaystack, search } from '../../src/shared/search/haystack.ts';
import { makeKeys, makeQuery, scoreOf } from '../../src/shared/search/match.ts';
import { rangesIn } from '../../src/shared/search/ranges.ts';

const syllables = [
  'Vàng',
  'Mí',
  'Sính',
  'Đặng',
  'Nguyễn',
  'Lử',
  'Thào',
  'Mỷ',
  'Hương',
  'Giàng',
  'Dế',
  'Ơn',
];
const aName = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 });
const anything = fc.string({ unit: 'binary', maxLength: 40 });

const householdOf = (headName: string) =>
  makeKeys({ code: 'PC-045', headName, knownAs: '', cluster: '', landmark: '', contactPhone: '' });
const score = (headName: string, typed: string): number => {
  const query = makeQuery(typed);
  return query === undefined ? 0 : scoreOf(householdOf(headName), query);
};

/**
 * The keys that Telex needs for a syllable, in the order in which most people press them: tone
 * last.
 */
const telexOf = (syllable: string): string => {
  const tones = new Map([
    ['\u0300', 'f'],
    ['\u0301', 's'],
    ['\u0309', 'r'],
    ['\u0303', 'x'],
    ['\u0323', 'j'],
  ]);
  let tone = '';
  const keys = [...syllable.toLowerCase().normalize('NFD')].map((mark) => {
    if (tones.has(mark)) tone = tones.get(mark) ?? '';
    return mark;
  });
  const plain = keys
    .filter((mark) => !tones.has(mark))
    .join('')
    .normalize('NFC');
  const doubled = { â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw', đ: 'dd' };
  return (
    [...plain]
      .map((letter) => Object.entries(doubled).find(([one]) => one === letter)?.[1] ?? letter)
      .join('') + tone
  );
};

it('a name is found by any of its words, in any order, with or without tones, from any number of letters', () => {
  const typing = fc.tuple(aName, fc.infiniteStream(fc.nat()), fc.boolean());
  fc.assert(
    fc.property(typing, ([name, drawn, hasTones]) => {
      const next = () => drawn.next().value;
      const words = name
        .filter((_word, at) => at === 0 || next() % 2 === 0)
        .map((word) => (hasTones ? word : fold(word)))
        .map((word) => word.slice(0, 1 + (next() % word.length)))
        .sort(() => (next() % 2 === 0 ? 1 : -1));
      expect(score(name.join(' '), words.join(' '))).toBeGreaterThan(0);
    }),
  );
});

it('a name is found by the raw keys of Telex', () => {
  fc.assert(
    fc.property(aName, (name) => {
      expect(score(name.join(' '), name.map(telexOf).join(' '))).toBeGreaterThan(0);
    }),
  );
});

it('a word more never finds more, and a letter more of the same word neither', () => {
  fc.assert(
    fc.property(
      aName,
      fc.array(fc.constantFrom('vang', 'mi', 'dang', 'zo', 's'), { maxLength: 3 }),
      (name, words) => {
        const typed = words.join(' ');
        const more = `${typed} thao`;
        if (typed !== '' && score(name.join(' '), more) > 0) {
          expect(score(name.join(' '), typed)).toBeGreaterThan(0);
        }
      },
    ),
  );
});

it('looking through all at once finds whom looking at each one finds, in the same order', () => {
  const words = fc.constantFrom(...syllables, 'PC', 'v', 'thao', 'vms', '4', '045', '12 3', '678');
  const aText = fc.array(words, { maxLength: 4 }).map((some) => some.join(' '));
  const aHousehold = fc.record({
    code: fc.constantFrom('PC-045', 'PC-7', 'K 120', '', '45'),
    headName: aText,
    knownAs: aText,
    cluster: aText,
    landmark: fc.oneof(aText, anything),
    contactPhone: fc.constantFrom('', '0912 345 678', '0904 512 045'),
    people: fc.array(aText, { maxLength: 2 }),
  });
  const aTyping = fc.oneof(
    aText,
    aText.map((text) => fold(text).slice(0, -1)),
    aName.map((name) => name.map(telexOf).join(' ')),
    fc.constantFrom('0', '04', 'pc', 'p', 'pc4', 'PC-045', '3 4 5 6 7 8', 'xom3', 'k120'),
    anything,
  );
  fc.assert(
    fc.property(fc.array(aHousehold, { maxLength: 8 }), aTyping, (households, typed) => {
      const query = makeQuery(typed);
      if (query === undefined) return;
      const keys = households.map(makeKeys);
      const each = keys
        .map((one, at) => ({ at, score: scoreOf(one, query) }))
        .filter(({ score: points }) => points > 0)
        .sort((a, b) => b.score - a.score);
      expect(search(makeHaystack(keys), query)).toEqual(each.map(({ at }) => at));
    }),
    { numRuns: 1000 },
  );
});

it('nothing that can be typed breaks the search, and case never matters', () => {
  fc.assert(
    fc.property(anything, anything, (kept, typed) => {
      expect(score(kept, typed)).toBeGreaterThanOrEqual(0);
      const plain = typed.replace(/[^a-zA-Z ]/g, '');
      expect(score(kept, plain.toUpperCase()) > 0).toBe(score(kept, plain.toLowerCase()) > 0);
    }),
  );
});

it('marked ranges lie in the text, in order, apart, and never split a letter from its marks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        aName.map((name) => name.join(' ')),
      ),
      anything,
      (text, typed) => {
        let last = 0;
        for (const [from, to] of rangesIn(text, typed)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      },
    ),
  );
});

it('folding twice is folding once, and the places of a folded text never go back', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      const { folded, places } = foldInPlace(text);
      expect(places).toHaveLength(folded.length + 1);
      expect([...places]).toEqual([...places].sort((a, b) => a - b));
      for (const word of wordsOf(text)) expect(word).toBe(fold(word));
    }),
  );
});
