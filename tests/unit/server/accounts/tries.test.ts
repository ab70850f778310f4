/** Guessing is limited an address and a server, and never by tries that were right. */
import { beforeEach, expect, it } from 'vitest';
import { joinTries, makeTries, type Tries } from '../../../../src/server/accounts/tries.ts';

const MINUTE = 60_000;
let now: number;
let tries: Tries;
beforeEach(() => {
  now = 1_000_000_000;
  tries = makeTries(joinTries, () => now);
});

const takeMany = (count: number, addressOf: (at: number) => string): number =>
  Array.from({ length: count }, (_, at) => tries.take(addressOf(at))).filter(Boolean).length;

it('an address has twenty wrong tries in fifteen minutes, and then twenty more', () => {
  expect(takeMany(25, () => 'a')).toBe(20);
  now += 15 * MINUTE - 1;
  expect(tries.take('a')).toBeUndefined();
  now += 1;
  expect(takeMany(25, () => 'a')).toBe(20);
});

it('tries that were right are given back, each once', () => {
  for (let at = 0; at < 100; at += 1) tries.take('a')?.giveBack();
  expect(takeMany(25, () => 'a')).toBe(20);
});

it('a server has a thousand wrong tries an hour, from however many addresses', () => {
  expect(takeMany(1200, (at) => `address ${at}`)).toBe(1000);
  expect(tries.take('somebody new')).toBeUndefined();
  now += 60 * MINUTE;
  expect(tries.take('somebody new')).toBeDefined();
});

it('days of guessing from ever new addresses neither fill the memory nor slow an honest try', () => {
  for (let hour = 0; hour < 30; hour += 1) {
    expect(takeMany(1100, (at) => `address ${hour} ${at}`)).toBe(1000);
    now += 60 * MINUTE;
  }
  expect(takeMany(25, () => 'address 0 1')).toBe(20);
});
