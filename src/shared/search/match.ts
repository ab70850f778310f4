/**
 * Finding a household by whatever somebody remembers of it: part of a name in any order, the name
 * it goes by, initials, its code with or without the prefix, the last digits of its phone, where it
 * stands. What is kept is folded once; a key press only compares.
 */
import { fold, readingsOf, wordsOf } from './fold.ts';

/** What a household can be found by. */
export interface Findable {
  readonly code: string;
  readonly headName: string;
  readonly knownAs: string;
  readonly cluster: string;
  readonly landmark: string;
  readonly contactPhone: string;
  /** Names of others in it. */
  readonly people?: readonly string[];
}

/** Each text as folded words, each after a space: a prefix of a word is then one `includes`. */
export interface SearchKeys {
  readonly name: string;
  readonly nickname: string;
  readonly place: string;
  readonly people: string;
  readonly initials: string;
  /** Both names with their tones, for what was typed with tones. */
  readonly toned: string;
  readonly codeLetters: string;
  readonly codeDigits: string;
  /** The digits without the zeros before them. */
  readonly codeNumber: string;
  readonly phone: string;
  /** All of it in one text without line breaks: what is not in here needs no closer look. */
  readonly all: string;
}

export function makeKeys(of: Findable): SearchKeys {
  const words = wordsOf(of.headName);
  const code = fold(of.code);
  const name = spaced(words);
  const nickname = spaced(wordsOf(of.knownAs));
  const place = spaced(wordsOf(`${of.cluster} ${of.landmark}`));
  const people = spaced(wordsOf((of.people ?? []).join(' ')));
  const initials = words.map((word) => word.charAt(0)).join('');
  const codeLetters = code.replace(/[^a-z]/g, '');
  const codeDigits = code.replace(/\D/g, '');
  const codeNumber = withoutZeros(codeDigits);
  const phone = of.contactPhone.replace(/\D/g, '');
  const codes = [initials, codeLetters, codeDigits, codeNumber, phone];
  return {
    name,
    nickname,
    place,
    people,
    initials,
    toned: toned(` ${of.headName} ${of.knownAs}`),
    codeLetters,
    codeDigits,
    codeNumber,
    phone,
    all: `${name}${nickname}${place}${people} ${codes.join(' ')}`,
  };
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** Something was typed that has a mark: who types so means it. */
  readonly hasTones: boolean;
  /** All digits that were typed, where nothing else was. */
  readonly digits: string;
}

export interface QueryWord {
  /** With its tones, as it was typed, after a space. */
  readonly toned: string;
  readonly readings: readonly Reading[];
  /** Letters and number of a typed code such as pc45; no letters where only digits were typed. */
  readonly code: TypedCode | undefined;
}

/** A reading as it is looked for in keys: made once, since thousands of keys are looked through. */
interface Reading {
  readonly text: string;
  /** At the beginning of a word. */
  readonly start: string;
  readonly wholeWord: string;
  /** One letter is looked for only where a word begins: else it would fit nearly everything. */
  readonly isLong: boolean;
}

const readingOf = (text: string): Reading => ({
  text,
  start: ` ${text}`,
  wholeWord: ` ${text} `,
  isLong: text.length > 1,
});

interface TypedCode {
  readonly letters: string;
  readonly digits: string;
  readonly number: string;
}

/** Longer texts are no search: further words are not looked at. */
const WORDS_LIMIT = 8;

/** What was typed, ready to compare; nothing where it holds no letter and no digit. */
export function makeQuery(typed: string): Query | undefined {
  const tonedWords = toned(typed).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = tonedWords.slice(0, WORDS_LIMIT).map((word): QueryWord => {
    const folded = fold(word);
    const [, letters, digits] = /^([a-z]*)(\d+)$/.exec(folded) ?? [];
    return {
      toned: ` ${word}`,
      readings: readingsOf(folded).map(readingOf),
      code:
        letters === undefined || digits === undefined
          ? undefined
          : { letters, digits, number: withoutZeros(digits) },
    };
  });
  if (words.length === 0) return undefined;
  const isNumber = words.every((word) => /^ \d+$/.test(word.toned));
  const hasTones = words.some((word) => fold(word.toned) !== word.toned);
  const digits = isNumber ? words.map((word) => word.toned.slice(1)).join('') : '';
  return { words, hasTones, digits };
}

/** How well a household fits, more is better; 0 where a typed word fits nothing of it. */
export function scoreOf(keys: SearchKeys, query: Query): number {
  const whole = phoneScore(keys, query.digits);
  let sum = 0;
  for (const word of query.words) {
    const score = wordScore(keys, word, query.words.length === 1);
    if (score === 0) return whole;
    sum += score;
  }
  const bonus = orderBonus(keys, query) + (query.hasTones ? toneBonus(keys, query) : 0);
  return Math.max(whole, sum / query.words.length + bonus);
}

const points = {
  wholeCode: 100,
  startOfCode: 60,
  phone: 50,
  wholeName: 45,
  name: 40,
  wholeNickname: 38,
  nickname: 35,
  initials: 30,
  wholePerson: 27,
  person: 25,
  place: 20,
  insideName: 10,
  tones: 40,
  inOrder: 15,
  fromStart: 30,
} as const;

function wordScore(keys: SearchKeys, word: QueryWord, isAlone: boolean): number {
  let best = codeScore(keys, word);
  for (const reading of word.readings) {
    const score = readingScore(keys, reading, isAlone);
    if (score > best) best = score;
  }
  return best;
}

function readingScore(keys: SearchKeys, reading: Reading, isAlone: boolean): number {
  const { text, start, wholeWord, isLong } = reading;
  if (keys.name.includes(start)) {
    return keys.name.includes(wholeWord) ? points.wholeName : points.name;
  }
  if (keys.nickname.includes(start)) {
    return keys.nickname.includes(wholeWord) ? points.wholeNickname : points.nickname;
  }
  if (isAlone && isLong && keys.initials.startsWith(text)) return points.initials;
  if (keys.people.includes(start)) {
    return keys.people.includes(wholeWord) ? points.wholePerson : points.person;
  }
  if (keys.place.includes(start)) return points.place;
  return isLong && keys.name.includes(text) ? points.insideName : 0;
}

/** 45, 045, pc45, PC-045 and pc alone; zeros before the number do not matter. */
function codeScore(keys: SearchKeys, { code, readings }: QueryWord): number {
  if (code === undefined) {
    const letters = readings[0]?.text ?? '';
    return keys.codeLetters !== '' && keys.codeLetters === letters ? points.startOfCode : 0;
  }
  if (code.letters !== '' && code.letters !== keys.codeLetters) return 0;
  if (keys.codeDigits === '') return 0;
  if (keys.codeNumber === code.number) return points.wholeCode;
  const isStart =
    keys.codeDigits.startsWith(code.digits) ||
    (code.number !== '' && keys.codeNumber.startsWith(code.number));
  return isStart ? points.startOfCode : 0;
}

const withoutZeros = (digits: string): string => digits.replace(/^0+/, '');

/** Fewer digits would fit half of the hamlet. */
export const PHONE_TAIL = 3;

const phoneScore = (keys: SearchKeys, digits: string): number =>
  digits.length >= PHONE_TAIL && keys.phone.endsWith(digits) ? points.phone : 0;

/** Every word stands in a name with just these marks. */
const toneBonus = (keys: SearchKeys, query: Query): number =>
  query.words.every((word) => keys.toned.includes(word.toned)) ? points.tones : 0;

/** The words as they stand in the name are worth more than the same words scattered. */
function orderBonus(keys: SearchKeys, query: Query): number {
  const [first] = query.words;
  if (first === undefined) return 0;
  let at = 0;
  for (const word of query.words) {
    const place = firstPlace(keys.name, word, at);
    if (place < 0) return 0;
    at = place + 1;
  }
  return firstPlace(keys.name, first, 0) === 0 ? points.fromStart : points.inOrder;
}

/** Where the first of a word's readings begins a word of a key; -1 where none does. */
function firstPlace(key: string, { readings }: QueryWord, from: number): number {
  let first = -1;
  for (const { start } of readings) {
    const place = key.indexOf(start, from);
    if (place >= 0 && (first < 0 || place < first)) first = place;
  }
  return first;
}

/**
 * Which of the people to name beside a household: the one with most of the typed words that nothing
 * else shown of it holds; -1 where there is none.
 */
export function personFor(typed: string, shown: string, people: readonly string[]): number {
  const elsewhere = spaced(wordsOf(shown));
  const left = makeQuery(typed)?.words.filter((word) => firstPlace(elsewhere, word, 0) < 0) ?? [];
  const held = people.map((name) => {
    const key = spaced(wordsOf(name));
    return left.filter((word) => firstPlace(key, word, 0) >= 0).length;
  });
  const most = Math.max(0, ...held);
  return most === 0 ? -1 : held.indexOf(most);
}

const toned = (text: string): string => text.normalize('NFC').toLowerCase();

const spaced = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` ${words.join(' ')} `;
