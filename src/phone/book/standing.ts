/**
 * How the phone stands with the commune, as one object that is replaced whenever something in it
 * changes.
 */
import type { PhoneStore, RoundLog } from '../storage/contract.ts';
import { unsentRuns } from '../sync/round.ts';
import type { RoundProgress, SyncStanding, Trouble } from './book.ts';
import type { Ledger } from './ledger.ts';

export interface Standing {
  now(): SyncStanding;
  /** Counts anew in the database; what cannot be counted stays as it was. */
  recount(): Promise<void>;
  setProgress(progress: RoundProgress | undefined): void;
  /** A round has ended. */
  ended(log: RoundLog, trouble: Trouble | undefined): void;
}

/** As many as the store keeps. */
const ROUNDS_SHOWN = 20;

export async function openStanding(store: PhoneStore, ledger: Ledger): Promise<Standing> {
  let counts: SyncStanding['counts'] = { unsentRoots: 0, unsentChanges: 0, returnedRoots: 0 };
  let progress: RoundProgress | undefined;
  let trouble: Trouble | undefined;
  let standing = describe();

  function describe(): SyncStanding {
    const { lastRoundAt, clockOffset } = ledger.head;
    const unsentBytes = unsentRuns(ledger).reduce((sum, run) => sum + run.bytes.length, 0);
    const rounds = [...ledger.rounds].reverse();
    return { counts, unsentBytes, lastRoundAt, clockOffset, rounds, progress, trouble };
  }

  const kept: Standing = {
    now: () => standing,
    async recount() {
      const counted = await store.count();
      if (counted.ok) counts = counted.value;
      standing = describe();
    },
    setProgress(next) {
      progress = next;
      standing = { ...standing, progress };
    },
    ended(log, reason) {
      ledger.rounds = [...ledger.rounds, log].slice(-ROUNDS_SHOWN);
      trouble = reason;
      progress = undefined;
      standing = describe();
    },
  };
  await kept.recount();
  return kept;
}
