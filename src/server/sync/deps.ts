/**
 * What the sync core is handed: nothing in it reads a clock, draws chance or names a library of
 * crypto by itself.
 */
import type { HashText } from '../../shared/changes/change.ts';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Inflate } from '../../shared/wire/run.ts';
import type { ServerStore } from '../store/contract.ts';

export interface SyncDeps {
  readonly store: ServerStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly hash: HashText;
  /** Never lets more out than `INFLATED_LIMIT`. */
  readonly inflate: Inflate;
  /**
   * Is told of a fault of our own that was contained: one change that could not be taken, a request
   * that failed.
   */
  readonly report: (trouble: unknown) => void;
}
