/**
 * Rounds as the book runs them: one at a time, with progress, a log without names, and what was
 * received shown at once.
 */
import type { RecordId } from '../../shared/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { RunAlone } from '../lock/alone.ts';
import type { Codec } from '../storage/codec.ts';
import type {
  AnswerPage,
  InstallKey,
  PhoneStore,
  RoundLog,
  StorageReason,
  StoredRow,
} from '../storage/contract.ts';
import { encodeRow } from '../storage/rowBytes.ts';
import { numbersOf } from '../storage/settling.ts';
import { syncRound, type RoundHost } from '../sync/syncRound.ts';
import type { Transport } from '../sync/transport.ts';
import type { RoundProgress, Trouble } from './book.ts';
import { addPage } from './ledger.ts';
import { forget, refresh, type Shelf } from './shelf.ts';
import type { Standing } from './standing.ts';

export interface RoundParts {
  readonly store: PhoneStore;
  readonly codec: Codec;
  readonly key: InstallKey;
  readonly transport: Transport;
  readonly now: () => number;
  readonly appVersion: string;
  readonly runAlone: RunAlone;
  readonly shelf: Shelf;
  readonly standing: Standing;
  readonly changed: () => void;
  /** A round has ended; whether it went through. */
  readonly ended: (wasGood: boolean) => void;
}

export interface Rounds {
  start(): void;
  stop(): void;
  /** Stops the round under way and starts no other. */
  close(): void;
  /** Resolves when no round is under way. */
  settled(): Promise<void>;
}

export function makeRounds(parts: RoundParts): Rounds {
  let under: { readonly controller: AbortController; readonly end: Promise<void> } | undefined;
  let isClosed = false;
  return {
    start() {
      if (isClosed || under !== undefined) return;
      const controller = new AbortController();
      const end = oneAtATime(parts, controller.signal).finally(() => {
        under = undefined;
      });
      under = { controller, end };
    },
    stop: () => under?.controller.abort(),
    close() {
      isClosed = true;
      under?.controller.abort();
    },
    settled: () => under?.end ?? Promise.resolve(),
  };
}

async function oneAtATime(parts: RoundParts, signal: AbortSignal): Promise<void> {
  const ran = await parts.runAlone('so-ban-round', async () => {
    const count = startCounting(parts);
    const host = makeHost(parts, count);
    // A fault of our own goes on to whoever listens for such, and leaves no round on the screen.
    const result = await syncRound(host, { ...parts, signal }).finally(() => {
      host.sending(undefined);
      parts.standing.setProgress(undefined);
    });
    const log = count.log(result, signal.aborted);
    await parts.store.logRound(log);
    const trouble = result.ok || signal.aborted ? undefined : result.reason;
    parts.standing.ended(log, trouble);
    parts.changed();
    return result.ok;
  });
  if (ran !== undefined) parts.ended(ran);
}

function makeHost(parts: RoundParts, count: Counting): RoundHost {
  const { store, codec, shelf, standing, changed } = parts;
  const show = () => {
    standing.setProgress(count.progress());
    changed();
  };
  return {
    held: shelf.ledger,
    async countUnsent() {
      const counted = await store.count();
      return counted.ok ? counted.value.unsentRoots : 0;
    },
    async take(rows, page) {
      const taken = await takePage({ store, codec, shelf }, rows, page);
      if (!taken.ok) return taken;
      await standing.recount();
      show();
      return ok(null);
    },
    sending(plan) {
      const before = shelf.sending;
      shelf.sending = new Set(plan?.runs.flatMap(numbersOf));
      forget(shelf, recordsOf(shelf, [...before, ...shelf.sending]));
      show();
    },
    received(bytes) {
      count.received(bytes);
      show();
    },
    paged(page) {
      count.paged(page);
      show();
    },
  };
}

const recordsOf = ({ ledger }: Shelf, numbers: readonly number[]): readonly RecordId[] =>
  numbers.flatMap((n) => ledger.changes.get(n)?.recordId ?? []);

/** Seals the rows, stores the page whole, and only then shows it. */
async function takePage(
  { store, codec, shelf }: Pick<RoundParts, 'store' | 'codec' | 'shelf'>,
  rows: readonly RecordState[],
  page: Omit<AnswerPage, 'rows'>,
): Promise<Result<null, StorageReason>> {
  const sealed = await Promise.all(rows.map((row) => sealRow(row, codec)));
  const answer: AnswerPage = { ...page, rows: sealed };
  const stored = await store.commitAnswer(answer);
  if (!stored.ok) return failed(stored.reason);
  refresh(shelf, addPage(shelf.ledger, answer, rows));
  return ok(null);
}

async function sealRow(state: RecordState, codec: Codec): Promise<StoredRow> {
  const { id, kind, area, seq } = state;
  return { id, kind, area, seq, bytes: await codec.seal(encodeRow(state), { what: 'row', id }) };
}

interface Counting {
  progress(): RoundProgress;
  received(bytes: number): void;
  paged(page: Parameters<RoundHost['paged']>[0]): void;
  log(result: Result<null, Trouble>, wasStopped: boolean): RoundLog;
}

/** What has gone and come since the round began. */
function startCounting({ shelf, now }: RoundParts): Counting {
  const startedAt = now();
  const { ledger } = shelf;
  const waiting = new Set(
    [...ledger.roots].flatMap(([n, root]) => (ledger.receipts.has(n) ? [] : root)),
  );
  let sentBytes = 0;
  let sentChanges = 0;
  let receivedRecords = 0;
  let receivedBytes = 0;
  let underWay = 0;
  let remaining: number | undefined;
  const unsentNow = () =>
    new Set([...ledger.roots].flatMap(([n, root]) => (ledger.receipts.has(n) ? [] : root)));
  return {
    progress() {
      const unsent = unsentNow();
      return {
        sentRecords: [...waiting].filter((root) => !unsent.has(root)).length,
        toSendRecords: waiting.size,
        sentBytes,
        receivedRecords,
        toReceiveRecords: remaining === undefined ? undefined : receivedRecords + remaining,
        receivedBytes: receivedBytes + underWay,
      };
    },
    received(bytes) {
      underWay = bytes;
    },
    paged(page) {
      underWay = 0;
      sentBytes += page.sentBytes;
      sentChanges += page.sentChanges;
      receivedRecords += page.records;
      receivedBytes += page.bytes;
      remaining = page.remaining;
    },
    log: (result, wasStopped) => ({
      at: now() + ledger.head.clockOffset,
      seconds: Math.max(0, (now() - startedAt) / 1000),
      sentChanges,
      sentBytes,
      receivedRecords,
      receivedBytes,
      outcome: result.ok ? 'done' : isCut(result.reason, wasStopped) ? 'cut' : 'refused',
      reason: result.ok ? '' : wasStopped ? 'stopped' : result.reason,
    }),
  };
}

const isCut = (reason: Trouble, wasStopped: boolean): boolean =>
  wasStopped || reason === 'offline' || reason === 'serverTrouble';
