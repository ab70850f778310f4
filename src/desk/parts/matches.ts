/** Finding a hamlet, a team or a member by what is typed: no tones, đ as d, raw Telex or VNI keys. */
import { readingsOf, wordsOf } from '../../shared/search/fold.ts';

/** Whether every word typed begins a word of the text: "doc th" finds "Bản Dốc Thông". */
export function matches(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((typedWord) =>
    readingsOf(typedWord).some((start) => words.some((word) => word.startsWith(start))),
  );
}
