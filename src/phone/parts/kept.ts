/**
 * What a tab keeps while the app is open: what was typed in its search, how its list was sorted.
 * Gone with the window.
 */
import { useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * Like useState, but a screen that comes back finds it as it was. The name says whose it is:
 * `households.search`.
 */
export function useKept(name: string, initial: number): readonly [number, (value: number) => void];
export function useKept<T extends string = string>(
  name: string,
  initial: NoInfer<T>,
): readonly [T, (value: T) => void];
export function useKept<T extends string | number>(
  name: string,
  initial: T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(name, initial));
  const keep = (next: T): void => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}

/**
 * Sets what a screen will find when it opens next: a suggestion that leads to a list already
 * narrowed down.
 */
export const keepFor = (name: string, value: string | number): void => {
  kept.set(name, value);
};

/** Everything is forgotten, as after closing the app. */
export const forgetKept = (): void => kept.clear();

function read<T extends string | number>(name: string, initial: T): T {
  const found = kept.get(name);
  return isSameType(found, initial) ? found : initial;
}

const isSameType = <T>(value: unknown, pattern: T): value is T => typeof value === typeof pattern;
