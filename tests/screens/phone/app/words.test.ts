/**
 * The words of both languages, file against file, and dates and amounts as they are written here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/i18n/language.ts';
import { makeFormat, type FormatWords } from '../../../../src/i18n/format.ts';
import { currentLanguage, loadWords, setLanguage, startWords } from '../../../../src/i18n/words.ts';

const root = join(import.meta.dirname, '../../../..');
const filesOf = (language: string): readonly string[] =>
  readdirSync(join(root, 'locales', language)).filter((file) => file.endsWith('.json'));

type Tree = { readonly [key: string]: unknown };
const read = (language: string, file: string): Tree =>
  JSON.parse(readFileSync(join(root, 'locales', language, file), 'utf8'));

/** Every text of a file under its dotted key; a plural under its one name. */
function textsIn(tree: unknown, key = ''): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'string') {
      const name = at.replace(/_(one|other)$/, '');
      texts.set(name, [...(texts.get(name) ?? []), value]);
    } else if (Array.isArray(value)) value.forEach((one, place) => walk(one, `${at}.${place}`));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value))
        walk(one, at === '' ? name : `${at}.${name}`);
    }
  };
  walk(tree, key);
  return texts;
}

const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].flatMap(([, name]) => name ?? []).sort();

describe('the files of words', () => {
  it('are the same in both languages, and each has its line in keys.ts', () => {
    expect(filesOf('en')).toEqual(filesOf('vi'));
    const keys = readFileSync(join(root, 'src/i18n/keys.ts'), 'utf8');
    const named = [...keys.matchAll(/locales\/vi\/(\w+)\.json/g)].map(([, name]) => `${name}.json`);
    const spoken = filesOf('vi').filter((file) => file !== 'server.json');
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.filter((file) => !named.includes(file))).toEqual([]);
  });

  it.each(filesOf('vi'))('%s says in English all that it says in Vietnamese', (file) => {
    const vietnamese = textsIn(read('vi', file));
    const english = textsIn(read('en', file));
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    const strange = [...vietnamese].filter(([key, [text = '']]) => {
      const others = english.get(key) ?? [];
      return others.some((other) => `${placesIn(other)}` !== `${placesIn(text)}`);
    });
    // Months and quarters have names in English and numbers in Vietnamese.
    const isNamed = (key: string) => /\.(month|quarter)$/.test(key);
    expect(strange.map(([key]) => key).filter((key) => !isNamed(key))).toEqual([]);
  });

  it.each(languages)('no text is empty where one is shown (%s)', (language) => {
    const own = ['shell', 'join', 'today', 'sync', 'me', 'install', 'common'];
    for (const name of own) {
      const empty = [...textsIn(read(language, `${name}.json`))].filter(([, texts]) =>
        texts.includes(''),
      );
      expect(empty.map(([key]) => `${name}: ${key}`)).toEqual([]);
    }
  });
});

describe('fetching words', () => {
  const files = (word: string) => ({
    '/x/vi/today.json': async () => ({ title: `vi ${word}` }),
    '/x/en/today.json': async () => ({ title: `en ${word}` }),
  });

  it('a file that can not be fetched is told, changes nothing, and may be asked for again', async () => {
    let isThere = false;
    const english = async () => {
      if (!isThere) throw new TypeError('Failed to fetch');
      return { title: 'Today' };
    };
    await startWords({
      language: 'vi',
      bundled: {},
      files: { ...files('a'), '/x/en/today.json': english },
    });
    await loadWords(['today']);
    await expect(setLanguage('en')).rejects.toThrow('Failed to fetch');
    expect(currentLanguage()).toBe('vi');
    expect(document.documentElement.lang).toBe('vi');
    isThere = true;
    await setLanguage('en');
    expect(currentLanguage()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
  });

  it('a name that no file has is told at once', async () => {
    await startWords({ language: 'vi', bundled: {}, files: files('b') });
    await expect(loadWords(['tomorrow'])).rejects.toThrow('/vi/tomorrow.json');
  });
});

describe('dates and amounts', () => {
  const words: FormatWords = {
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    timeOnDay: (time, day) => `${time} ${day}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    monthTitle: (month, name, year) => `${month}|${name}|${year}`,
  };
  const vi = makeFormat('vi', words);
  const en = makeFormat('en', { ...words, today: 'Today', yesterday: 'Yesterday' });
  const today = '2026-11-23';

  it.each([
    ['2026-11-23', 'hôm nay', 'today'],
    ['2026-11-22', 'hôm qua', 'yesterday'],
    ['2026-11-21', 'thứ Bảy 21/11', 'Sat 21 Nov'],
    ['2026-11-17', 'thứ Ba 17/11', 'Tue 17 Nov'],
    ['2026-11-16', '16/11', '16 Nov'],
    ['2026-11-26', 'thứ Năm 26/11', 'Thu 26 Nov'],
    ['2026-12-01', '01/12', '1 Dec'],
    ['2025-11-23', '23/11/2025', '23 Nov 2025'],
  ])('%s', (date, vietnamese, english) => {
    expect(vi.formatDay(date, today)).toBe(vietnamese);
    expect(en.formatDay(date, today)).toBe(english);
  });

  it('a heading begins with a capital', () => {
    expect(vi.formatDayTitle(today)).toBe('Thứ Hai 23/11');
    expect(en.formatDayTitle(today)).toBe('Mon 23 Nov');
  });

  it('times are those of Việt Nam on a phone in any zone', () => {
    const lateEvening = Date.parse('2026-11-22T18:30:00Z');
    expect(vi.formatTime(lateEvening)).toBe('01:30');
    expect(vi.formatMoment(lateEvening, today)).toBe('01:30 hôm nay');
    expect(vi.formatMoment(lateEvening - 2 * 86_400_000, today)).toBe('thứ Bảy 21/11, 01:30');
  });

  it.each([
    [0, '0 KB', '0 KB'],
    [612, '0,6 KB', '0.6 KB'],
    [9_949, '9,9 KB', '9.9 KB'],
    [9_950, '10 KB', '10 KB'],
    [41_200, '41 KB', '41 KB'],
    [999_499, '999 KB', '999 KB'],
    [999_500, '1 MB', '1 MB'],
    [6_240_000, '6,2 MB', '6.2 MB'],
  ])('%d bytes', (bytes, vietnamese, english) => {
    expect(vi.formatBytes(bytes)).toBe(vietnamese);
    expect(en.formatBytes(bytes)).toBe(english);
  });

  it('numbers have the marks of the language', () => {
    expect([vi.formatNumber(1702), vi.formatPercent(65.13)]).toEqual(['1.702', '65,1%']);
    expect([en.formatNumber(1702), en.formatPercent(65.13)]).toEqual(['1,702', '65.1%']);
    expect(vi.formatMonth('2026-11-23')).toBe('11|November|2026');
  });
});
