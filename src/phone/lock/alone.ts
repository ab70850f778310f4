/**
 * Doing something in one place at a time, across all windows of the app and its worker: rounds, and
 * holding a book open. The browser lets go by itself when a window dies.
 */

/**
 * Runs a step while nobody else runs one of the same name; gives nothing, at once, where somebody
 * does.
 */
export type RunAlone = <T>(name: string, step: () => Promise<T>) => Promise<T | undefined>;

/** By the browser's own locks; where it has none, this window is taken to be the only one. */
export const runAlone: RunAlone = async (name, step) => {
  const locks = browserLocks();
  if (locks === undefined) return step();
  return locks.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : step(),
  );
};

/** Absent outside secure origins, whatever the types say. */
const browserLocks = (): LockManager | undefined =>
  'locks' in navigator && navigator.locks !== undefined ? navigator.locks : undefined;

export interface HeldWindow {
  /** Lets go, so that another window may hold the book. */
  release(): void;
}

/**
 * Holds a name for as long as this window lives. `take: false` gives nothing where another window
 * holds it; `take: true` takes it from that window, which is told by its own `onLost`.
 */
export function holdWindow(
  name: string,
  options: { readonly take: boolean; readonly onLost: () => void },
): Promise<HeldWindow | undefined> {
  const locks = browserLocks();
  if (locks === undefined) return Promise.resolve({ release: () => undefined });
  return new Promise((resolve) => {
    let isOurs = false;
    const wish = options.take ? { steal: true } : { ifAvailable: true };
    const ended = locks.request(name, wish, (lock) => {
      if (lock === null) {
        resolve(undefined);
        return undefined;
      }
      isOurs = true;
      return new Promise<void>((release) => resolve({ release }));
    });
    // A lock that was taken away ends with an error; one that we released ends quietly.
    ended.catch(() => {
      if (isOurs) options.onLost();
      else resolve(undefined);
    });
  });
}
