/** A store as a conformance test meets it. */
import type { ServerStore } from '../../src/server/store/contract.ts';
import type { CommuneId } from '../../src/shared/ids.ts';
import type { RecordState } from '../../src/shared/records/state.ts';

export interface OpenedStore {
  readonly store: ServerStore;
  /** Ends the store as a stopped server does and opens what it left behind. */
  reopen(): Promise<ServerStore>;
  /** Lets go of everything. */
  end(): Promise<void>;
}

export type Begin = () => Promise<OpenedStore>;
export type FeedOf = (
  store: ServerStore,
  after: number,
  limit?: number,
) => Promise<readonly RecordState[]>;
export type HeadOf = (store: ServerStore, of?: CommuneId) => Promise<number>;
