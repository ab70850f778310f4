/** Repeatable chance for the sample commune: the same seed makes the same people. Never for keys or codes. */
import type { RandomBytes } from '../../shared/ids.ts';
import { assert } from '../../shared/result.ts';

export interface Chance {
  /** A whole number from 0 up to, and without, n. */
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
  /** True so many times in a hundred. */
  isIn(percent: number): boolean;
  readonly bytes: RandomBytes;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a few thousand draws. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(draw() * n);
  return {
    below,
    pick(list) {
      const picked = list[below(list.length)];
      assert(picked !== undefined, 'one picks from a list that holds something');
      return picked;
    },
    isIn: (percent) => below(100) < percent,
    bytes: (n) => Uint8Array.from({ length: n }, () => below(256)),
  };
}
