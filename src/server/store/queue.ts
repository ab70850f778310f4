/**
 * One at a time, in the order of asking: what a store's writer, and each connection of its own,
 * needs.
 */

export type Queue = <T>(step: () => Promise<T>) => Promise<T>;

/** A step that fails fails alone: the next one runs all the same. */
export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const mine = last.then(step, step);
    last = mine;
    return mine;
  };
}
