/**
 * Answers a round from one moment: receipts for what the phone lacks, and a page of what is new to
 * it. Afterwards the install's row tells of the round.
 */
import { businessDate } from '../../shared/dates.ts';
import type { CommuneId, RecordId } from '../../shared/ids.ts';
import { assert } from '../../shared/result.ts';
import { toWireRecord, type RoundAnswer, type RoundHead } from '../../shared/wire/round.ts';
import { WIRE } from '../../shared/wire/version.ts';
import type { CommuneReader, Move } from '../store/contract.ts';
import { authorOf } from './authorOf.ts';
import type { SyncDeps } from './deps.ts';
import { pageFor } from './feedPage.ts';
import { formerRecords, scopeOf } from './scope.ts';

export interface Asking {
  readonly commune: CommuneId;
  readonly head: RoundHead;
  /** Where a run of this request showed another history; the phone then gets nothing but that. */
  readonly fork?: number | undefined;
}

/** What a phone tells of is summed over all phones: one that lies must not spoil the sum. */
const MOST_UNSENT = 100_000;

type AnswerDeps = Pick<SyncDeps, 'store' | 'now'>;

export async function answerRound(deps: AnswerDeps, asking: Asking): Promise<RoundAnswer> {
  const { commune, head } = asking;
  const answer = await deps.store.reading(commune, (reader) =>
    answerFrom(reader, deps.now(), asking),
  );
  await deps.store.inTransaction(commune, async (tx) => {
    const install = await tx.install(head.install);
    assert(install !== undefined, 'a round is answered to an install that is known');
    const { appVersion, cursor } = head;
    const unsentTold = Math.min(head.unsent, MOST_UNSENT);
    await tx.writeInstall({ ...install, lastRoundAt: deps.now(), unsentTold, appVersion, cursor });
  });
  return answer;
}

async function answerFrom(
  reader: CommuneReader,
  now: number,
  { head, fork }: Asking,
): Promise<RoundAnswer> {
  const commune = await reader.commune();
  const install = await reader.install(head.install);
  assert(install !== undefined, 'a round is answered to an install that is known');
  const today = businessDate(now);
  const { author, isRevoked, reads: areas } = await authorOf(reader, install, today);
  const scope = await scopeOf(reader, author.member);
  const quiet = { ...nothingNew, epoch: scope.epoch, now, today, cursor: head.cursor };
  if (fork !== undefined) return { ...quiet, fork };
  const lacked = { install: install.id, ranges: joined(head.lacks) };
  if (isRevoked) {
    // What it sent is durable and it may know so; it learns nothing new.
    const receipts = await reader.receipts({ ...lacked, after: 0, to: 0 });
    return { ...quiet, receipts: [...receipts], revoked: true };
  }
  // Rows learned in another epoch, for another scope, or from a server that was set back since, are
  // no ground to build on.
  const isAnew = head.cursor > 0 && (head.epoch !== scope.epoch || head.cursor > commune.head);
  const cursor = isAnew ? 0 : head.cursor;
  const moves = await reader.moves({ after: cursor, to: commune.head });
  const entered = new Set(moves.filter((move) => !areas.has(move.from)).map((move) => move.id));
  const who = { install: install.id, member: author.member, since: scope.since, today };
  const page = await pageFor(reader, { ...who, areas, cursor, entered }, commune.head);
  const former = isAnew ? await formerRecords(reader, scope, areas) : [];
  return {
    ...quiet,
    cursor: page.cursor,
    remaining: page.remaining,
    records: page.records.map(toWireRecord),
    left: [...new Set([...goneFrom(areas, moves), ...former])],
    receipts: [...(await reader.receipts({ ...lacked, after: cursor, to: page.cursor }))],
  };
}

/**
 * The same numbers in ranges that do not overlap: no phone can ask for one receipt a thousand
 * times.
 */
function joined(ranges: RoundHead['lacks']): readonly (readonly [number, number])[] {
  const apart: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = apart.at(-1);
    if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last);
    else if (first <= last) apart.push([first, last]);
  }
  return apart;
}

const nothingNew = { wire: WIRE, remaining: 0, records: [], left: [], receipts: [] };

const goneFrom = (areas: ReadonlySet<RecordId>, moves: readonly Move[]): readonly RecordId[] =>
  moves.filter((move) => areas.has(move.from) && !areas.has(move.areaNow)).map((move) => move.id);
