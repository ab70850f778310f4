/**
 * When a round starts by itself: the link or the page comes back, something was saved, or time has
 * passed. After a failure it waits longer each time, and forgets that as soon as there is a reason
 * for hope. Battery first: nothing runs while the page is hidden.
 */

/** What the phone tells us; handed in, so that a test plays the world. */
export interface World {
  readonly isOnline: () => boolean;
  readonly isVisible: () => boolean;
  /** Calls back when the link or the page may have come back. Returns how to stop. */
  readonly onReturn: (listen: () => void) => () => void;
  /** Calls back once after so many milliseconds. Returns how to call it off. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** At least 0, below 1. */
  readonly chance: () => number;
}

export interface Triggers {
  /** Something was saved. */
  saved(): void;
  /** A round has ended. */
  ended(wasGood: boolean): void;
  stop(): void;
}

/** The first wait after a failure, and the longest. */
export const FIRST_WAIT_MS = 15_000;
export const LONGEST_WAIT_MS = 15 * 60_000;
/** Between rounds that went well, to hear what others did. */
export const IDLE_WAIT_MS = 5 * 60_000;
/** Saves that follow each other travel together. */
export const AFTER_SAVE_MS = 2_000;

export function startTriggers(world: World, start: () => void): Triggers {
  let failures = 0;
  let callOff: () => void = () => undefined;
  const startIfUseful = () => {
    if (world.isVisible() && world.isOnline()) start();
    // Nothing is planned while hidden or offline: coming back is the next call.
  };
  const plan = (ms: number) => {
    callOff();
    callOff = world.after(ms, startIfUseful);
  };
  const stopListening = world.onReturn(() => {
    failures = 0;
    plan(0);
  });
  plan(0);
  return {
    saved: () => plan(AFTER_SAVE_MS),
    ended(wasGood) {
      failures = wasGood ? 0 : failures + 1;
      plan(wasGood ? IDLE_WAIT_MS : waitAfter(failures, world.chance()));
    },
    stop() {
      stopListening();
      callOff();
    },
  };
}

/**
 * Doubles with each failure and spreads by up to a half, so that a room of phones does not call all
 * at once.
 */
const waitAfter = (failures: number, chance: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)) * (1 + chance / 2);

/** The real world of a page. */
export function pageWorld(): World {
  return {
    isOnline: () => navigator.onLine,
    isVisible: () => document.visibilityState === 'visible',
    onReturn(listen) {
      const onVisible = () => {
        if (document.visibilityState === 'visible') listen();
      };
      window.addEventListener('online', listen);
      document.addEventListener('visibilitychange', onVisible);
      return () => {
        window.removeEventListener('online', listen);
        document.removeEventListener('visibilitychange', onVisible);
      };
    },
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    chance: Math.random,
  };
}
