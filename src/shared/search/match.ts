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
}

/** Each text as folded words, each after a space: a prefix of a word is then one `includes`. */
export interface SearchKeys {
  readonly name: string;
  readonly nickname: string;
  readonly place: string;
  readonly initials: string;
  /** Both names with their tones, for what was typed with tones. */
  readonly toned: string;
  readonly codeLetters: string;
  readonly codeDigits: string;
  /** The digits without the zeros before them. */
  readonly codeNumber: string;
  readonly phone: string;
}

export function makeKeys(of: Findable): SearchKeys {
  const name = wordsOf(of.headName);
  const code = fold(of.code);
  return {
    name: spaced(name),
    nickname: spaced(wordsOf(of.knownAs)),
    place: spaced(wordsOf(`${of.cluster} ${of.landmark}`)),
    initials: name.map((word) => word.charAt(0)).join(''),
    toned: ` ${toned(of.headName)} ${toned(of.knownAs)}`,
    codeLetters: code.replace(/[^a-z]/g, ''),
    codeDigits: code.replace(/\D/g, ''),
    codeNumber: withoutZeros(code.replace(/\D/g, '')),
    phone: of.contactPhone.replace(/\D/g, ''),
  };
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** Something was typed that has a mark: who types so means it. */
  readonly hasTones: boolean;
  /** All digits that were typed, where nothing else was. */
  readonly digits: string;
}

interface QueryWord {
  /** With its tones, as it was typed. */
  readonly toned: string;
  readonly readings: readonly string[];
  /** Letters and number of a typed code such as pc45; no letters where only digits were typed. */
  readonly code: TypedCode | undefined;
}

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
      toned: word,
      readings: readingsOf(folded),
      code:
        letters === undefined || digits === undefined
          ? undefined
          : { letters, digits, number: withoutZeros(digits) },
    };
  });
  if (words.length === 0) return undefined;
  const isNumber = words.every((word) => /^\d+$/.test(word.toned));
  const hasTones = words.some((word) => fold(word.toned) !== word.toned);
  return { words, hasTones, digits: isNumber ? words.map((word) => word.toned).join('') : '' };
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

function readingScore(keys: SearchKeys, reading: string, isAlone: boolean): number {
  const start = ` ${reading}`;
  if (keys.name.includes(start)) {
    return keys.name.includes(`${start} `) ? points.wholeName : points.name;
  }
  if (keys.nickname.includes(start)) {
    return keys.nickname.includes(`${start} `) ? points.wholeNickname : points.nickname;
  }
  if (isAlone && reading.length > 1 && keys.initials.startsWith(reading)) return points.initials;
  if (keys.place.includes(start)) return points.place;
  return reading.length > 1 && keys.name.includes(reading) ? points.insideName : 0;
}

/** 45, 045, pc45, PC-045 and pc alone; zeros before the number do not matter. */
function codeScore(keys: SearchKeys, { code, readings }: QueryWord): number {
  if (code === undefined) {
    const letters = readings[0] ?? '';
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
const PHONE_TAIL = 3;

const phoneScore = (keys: SearchKeys, digits: string): number =>
  digits.length >= PHONE_TAIL && keys.phone.endsWith(digits) ? points.phone : 0;

/** Every word stands in a name with just these marks. */
const toneBonus = (keys: SearchKeys, query: Query): number =>
  query.words.every((word) => keys.toned.includes(` ${word.toned}`)) ? points.tones : 0;

/** The words as they stand in the name are worth more than the same words scattered. */
function orderBonus(keys: SearchKeys, query: Query): number {
  let at = 0;
  for (const [index, word] of query.words.entries()) {
    const places = word.readings.map((one) => keys.name.indexOf(` ${one}`, at));
    const found = places.filter((place) => place >= 0);
    if (found.length === 0) return 0;
    const place = Math.min(...found);
    if (index === 0 && place === 0 && query.words.length === 1) return points.fromStart;
    at = place + 1;
  }
  const [first] = query.words;
  const isFromStart = first?.readings.some((one) => keys.name.startsWith(` ${one}`)) === true;
  return isFromStart ? points.fromStart : points.inOrder;
}

const toned = (text: string): string => text.normalize('NFC').toLowerCase();

const spaced = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` ${words.join(' ')} `;
