/**
 * Makes ready what searching needs of every household while the phone has nothing better to do, so
 * that the first key press does not pay for thousands. Nothing depends on it having run.
 */
import { householdEntry } from './entries.ts';
import { keysFor } from './findHouseholds.ts';
import { under } from './links.ts';
import type { Shelf } from './shelf.ts';

/** Calls back once when nothing else waits to be done. */
export type WhenIdle = (call: () => void) => void;

export interface ReadySearch {
  /** Something may have changed: what is missing is made in the next idle moments. */
  changed(): void;
  stop(): void;
}

/** Households looked after at a time: about 10 ms on a cheap phone. */
const SLICE = 64;

/** `finish` puts together what was made of the households. */
export function readySearch(shelf: Shelf, whenIdle: WhenIdle, finish: () => void): ReadySearch {
  let isPlanned = false;
  let isStopped = false;
  let seen = -1;
  const plan = (step: () => void) => {
    isPlanned = true;
    whenIdle(() => {
      isPlanned = false;
      if (!isStopped) step();
    });
  };
  const goThrough = () => {
    seen = shelf.version;
    const ids = under(shelf.links.byKind, 'household').values();
    const slice = () => {
      for (let made = 0; made < SLICE; made += 1) {
        const next = ids.next();
        if (next.done === true) return end();
        const entry = householdEntry(shelf, next.value);
        if (entry !== undefined) keysFor(entry);
      }
      plan(slice);
    };
    slice();
  };
  const end = () => {
    finish();
    again();
  };
  const again = () => {
    if (!isPlanned && !isStopped && seen !== shelf.version) plan(goThrough);
  };
  again();
  return {
    changed: again,
    stop() {
      isStopped = true;
    },
  };
}
