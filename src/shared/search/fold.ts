/**
 * Vietnamese as people really type it: without tones, đ as d, or with the raw keys of Telex and VNI
 * when the phone's keyboard did not compose them. All becomes plain small letters, so that what is
 * typed and what is kept can meet.
 */

/** Small letters without any mark; đ is a letter of its own and has no decomposition. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** A folded text that remembers where each of its letters stood. */
export interface FoldedText {
  readonly folded: string;
  /** For each folded letter its place in the text, in UTF-16 units; one more for the end. */
  readonly places: readonly number[];
}

export function foldInPlace(text: string): FoldedText {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += letter.length;
  }
  return { folded, places: [...places, at] };
}

/**
 * The words of a typed text or a name, folded: letters and digits, whatever stands between them.
 */
export const wordsOf = (text: string): readonly string[] =>
  text === '' ? [] : (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * A folded word with the readings that raw keys allow: as it is, with the keys of Telex taken out,
 * with those of VNI taken out. A Vietnamese syllable ends in no s, f, r, x, j, z or w, so after its
 * vowel they can only be keys.
 */
export function readingsOf(word: string): readonly string[] {
  return [...new Set([word, withoutTelex(word), withoutVni(word)])].filter((one) => one !== '');
}

const vowel = /[aeiouy]/;

/** vangf → vang, ddaats → dat, nguwowif → nguoi, tana → tan. */
function withoutTelex(word: string): string {
  if (/\d/.test(word)) return word;
  const started = word.replace(/^dd/, 'd').replace(/^(d.*[a-z])d$/, '$1');
  // A w makes a horn or a breve on the vowel before it, and by itself it is ư.
  const plain = started.replace(/([aou])w/g, '$1').replace(/w/g, 'u');
  const first = plain.search(vowel);
  if (first < 0) return plain;
  const rest = plain.slice(first).replace(/[sfrxjz]/g, '');
  return plain.slice(0, first) + rest.replace(/([aeo])([cghmnpt]{0,2})\1/g, '$1$2');
}

/** vang2 → vang, d9a61t → dat. A code such as pc045 has no vowel and stays. */
function withoutVni(word: string): string {
  const started = word.replace(/^d9/, 'd');
  const first = started.search(vowel);
  if (first < 0) return started;
  return started.slice(0, first) + started.slice(first).replace(/[0-9]/g, '');
}
