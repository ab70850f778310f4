/**
 * Reads of one commune in memory, all at one version. Plain scans: what the indices of a database
 * must agree with.
 */
import { assert } from '../../../shared/result.ts';
import type { CommuneId } from '../../../shared/ids.ts';
import type { RecordState } from '../../../shared/records/state.ts';
import { recount } from '../../../shared/tallies/recount.ts';
import type {
  ChangeRow,
  Commune,
  CommuneReader,
  FeedQuestion,
  Move,
  MovesQuestion,
  ReceiptQuestion,
} from '../contract.ts';
import { changeKey, type Books } from './books.ts';

/**
 * At which version to read; asked at every read, so that a closed store or an ended transaction can
 * say no.
 */
export type VersionNow = () => number;

export function makeReader(books: Books, id: CommuneId, now: VersionNow): CommuneReader {
  return {
    commune: async () => communeIn(books, id, now()),
    ...recordReads(books, now),
    ...changeReads(books, now),
    install: async (install) => books.installs.get(install, now()),
    installs: async () => books.installs.values(now()).toSorted(byId),
    code: async (hash) => books.codes.get(hash, now()),
    account: async (name) => books.accounts.get(name, now()),
    accounts: async () =>
      books.accounts.values(now()).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    session: async (hash) => books.sessions.get(hash, now()),
    figures: async ({ period, pillarOf }) =>
      recount(books.records.values(now()), { period, pillarOf }),
  };
}

export function communeIn(books: Books, id: CommuneId, version: number): Commune {
  const commune = books.commune.get(id, version);
  assert(commune !== undefined, 'a commune is founded before it is read');
  return commune;
}

type RecordReads = Pick<
  CommuneReader,
  'record' | 'records' | 'recordsNaming' | 'feed' | 'countFeed' | 'moves'
>;

function recordReads(books: Books, now: VersionNow): RecordReads {
  const after = ({ areas, after: seq }: Omit<FeedQuestion, 'limit'>) =>
    books.records.values(now()).filter((record) => record.seq > seq && areas.has(record.area));
  return {
    record: async (id) => books.records.get(id, now()),
    records: async (kind, areas) =>
      books.records
        .values(now())
        .filter((record) => record.kind === kind && (areas?.has(record.area) ?? true))
        .toSorted(byId),
    recordsNaming: async (kind, field, value) =>
      books.records
        .values(now())
        .filter((record) => record.kind === kind && record.body[field] === value)
        .toSorted(byId),
    feed: async (question) => wholePage(after(question).toSorted(bySeq), question.limit),
    countFeed: async (question) => after(question).length,
    moves: async (question) => movesIn(books, question, now()),
  };
}

/** The first records up to a limit, and those that share the last one's seq. */
function wholePage(records: readonly RecordState[], limit: number): readonly RecordState[] {
  const last = records[Math.min(limit, records.length) - 1];
  return last === undefined ? [] : records.filter((record) => record.seq <= last.seq);
}

function movesIn(
  books: Books,
  { after, to, ids }: MovesQuestion,
  version: number,
): readonly Move[] {
  return books.moves
    .values(version)
    .filter(({ id, seq }) => seq > after && seq <= to && (ids?.includes(id) ?? true))
    .map((move) => ({ ...move, areaNow: books.records.get(move.id, version)?.area ?? move.from }))
    .toSorted((a, b) => a.seq - b.seq || byId(a, b));
}

type ChangeReads = Pick<
  CommuneReader,
  'change' | 'changesOf' | 'changesBefore' | 'history' | 'receipts'
>;

const changeReads = (books: Books, now: VersionNow): ChangeReads => ({
  change: async (install, n) => books.changes.get(changeKey(install, n), now()),
  changesOf: async (install, recordId, after = 0) =>
    (books.changesOfRecord.get(recordId, now()) ?? [])
      .filter((row) => row.install === install && row.n > after)
      .toSorted(byN),
  changesBefore: async ({ install, recordId, before, limit }) =>
    (books.changesOfRecord.get(recordId, now()) ?? [])
      .filter((row) => row.install === install && row.n < before)
      .toSorted((a, b) => byN(b, a))
      .slice(0, limit),
  history: async (recordId) =>
    (books.changesOfRecord.get(recordId, now()) ?? []).toSorted((a, b) => seqOf(a) - seqOf(b)),
  receipts: async (question) =>
    (books.changesOfInstall.get(question.install, now()) ?? [])
      .filter((row) => isAskedFor(row, question))
      .toSorted(byN)
      .map((row) => row.receipt),
});

const seqOf = (row: ChangeRow): number => row.receipt[2];

function isAskedFor(row: ChangeRow, { ranges, after, to }: ReceiptQuestion): boolean {
  const isPassed = seqOf(row) > after && seqOf(row) <= to;
  return isPassed || ranges.some(([first, last]) => row.n >= first && row.n <= last);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;
const byN = (a: ChangeRow, b: ChangeRow): number => a.n - b.n;
const bySeq = (a: RecordState, b: RecordState): number => a.seq - b.seq || byId(a, b);
