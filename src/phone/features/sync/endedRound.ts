/**
 * What came of the round that ran while the screen was open, for the words after it. A round nobody
 * saw stands in the log.
 */
import { useEffect, useRef, useState } from 'react';
import type { RoundProgress, SyncStanding } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';

export interface EndedRound {
  /** Phiếu that were to be sent, and those of them that the commune received. */
  readonly total: number;
  readonly sent: number;
  readonly received: number;
  readonly how: 'done' | 'stopped' | 'cut';
}

export interface Round {
  /** Nothing before a round has ended here, and while one runs. */
  readonly ended: EndedRound | undefined;
  /** Stops the round under way; its end then counts as wanted. */
  stop(): void;
}

export function useEndedRound(standing: SyncStanding): Round {
  const book = useBook();
  const [ended, setEnded] = useState<EndedRound>();
  const last = useRef<RoundProgress>(undefined);
  const isStopped = useRef(false);
  useEffect(() => {
    if (standing.progress !== undefined) {
      last.current = standing.progress;
      setEnded(undefined);
      return;
    }
    if (last.current === undefined) return;
    setEnded(howItEnded(last.current, standing, isStopped.current));
    last.current = undefined;
    isStopped.current = false;
  }, [standing]);
  const stop = () => {
    isStopped.current = true;
    book.stopSync();
  };
  return { ended, stop };
}

export function howItEnded(
  last: RoundProgress,
  { trouble, counts }: SyncStanding,
  isStopped: boolean,
): EndedRound {
  const how = trouble === undefined ? (isStopped ? 'stopped' : 'done') : 'cut';
  const total = last.toSendRecords;
  // The last word on what went is the database's; what was logged meanwhile can only make it look
  // like less.
  const gone = Math.max(last.sentRecords, total - counts.unsentRoots);
  const sent = how === 'done' ? total : Math.max(0, Math.min(total, gone));
  return { total, sent, received: last.receivedRecords, how };
}
