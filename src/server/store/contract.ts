/**
 * What the server keeps of each commune, and the only ways to it. Every row belongs to one commune;
 * a transaction holds that commune's counter from its first step, so that seqs are gapless and in
 * the order of commits. Two implementations, one suite of tests for both.
 */
import type { IsoDate, Period } from '../../shared/dates.ts';
import type { CommuneId, InstallId, RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import type { KindName } from '../../shared/records/registry.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { Receipt } from '../../shared/wire/round.ts';
import type { Figures, PillarOf } from '../../shared/tallies/tally.ts';

export interface Commune {
  readonly id: CommuneId;
  readonly name: string;
  /** The commune's own area record: where shared records live. */
  readonly area: RecordId;
  /** The seq given out last. */
  readonly head: number;
  /** Made new when the server is restored from a backup. */
  readonly epoch: string;
  readonly isSample: boolean;
}

/** One member on one phone; an officer at the desk; the server's own acts. */
export interface Install {
  readonly id: InstallId;
  readonly kind: 'phone' | 'desk' | 'server';
  /** The member it belongs to; null for the server's own. */
  readonly member: RecordId | null;
  /** P-256 public key, base64url of 65 raw bytes; empty for desk and server. */
  readonly publicKey: string;
  readonly joinedAt: number;
  readonly revokedAt: number | null;
  readonly appVersion: string;
  /** Last round that reached the server, by the server's clock; null before the first. */
  readonly lastRoundAt: number | null;
  /** Unsent roots that the phone told of in that round. */
  readonly unsentTold: number;
  /** The greatest n received, and how far the feed has reached it. */
  readonly lastN: number;
  readonly cursor: number;
}

/** A change as it arrived and what became of it: the history, never rewritten. */
export interface ChangeRow {
  readonly install: InstallId;
  readonly n: number;
  /** The chain's hash after this change. */
  readonly hash: string;
  /** The record it is about; null where the change could not be read. */
  readonly recordId: RecordId | null;
  readonly kind: string;
  readonly area: RecordId | null;
  readonly written: Json;
  readonly receivedAt: number;
  readonly receipt: Receipt;
}

/** A one-time code for one named member, known only by its hash. */
export interface Code {
  readonly hash: string;
  readonly member: RecordId;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly spentAt: number | null;
  /**
   * typed: ten letters; link: 128 bits in a QR or link. Two hashes, one code: spending either
   * spends both.
   */
  readonly twin: string | null;
}

/** An account at the desk. It acts as the install that belongs to it. */
export interface Account {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly ('commune_officer' | 'steering_member' | 'admin')[];
  readonly passwordHash: string | null;
  /** Hash of the one-time token of the first-run link; null once a password is set. */
  readonly setupHash: string | null;
  readonly install: InstallId;
}

export interface Session {
  readonly hash: string;
  readonly account: string;
  readonly startedAt: number;
  readonly expiresAt: number;
}

export interface AuditRow {
  readonly at: number;
  readonly install: InstallId | null;
  readonly account: string | null;
  readonly act: string;
  readonly subject: string;
}

export interface FeedQuestion {
  readonly areas: ReadonlySet<RecordId>;
  readonly after: number;
  readonly limit: number;
}

/** A record went from one area to another in the change of this seq. */
export interface Move {
  readonly id: RecordId;
  readonly from: RecordId;
  /** Where it is at the moment of the reading. */
  readonly areaNow: RecordId;
  readonly seq: number;
}

export interface MovesQuestion {
  readonly after: number;
  readonly to: number;
  readonly ids?: readonly RecordId[];
}

/** Reads of one commune, all from the same moment. */
export interface CommuneReader {
  commune(): Promise<Commune>;
  record(id: RecordId): Promise<RecordState | undefined>;
  /** Records of a kind in some areas (all areas when none are named), in the order of id. */
  records(kind: KindName, areas?: ReadonlySet<RecordId>): Promise<readonly RecordState[]>;
  /**
   * Records whose field holds a value: another record's id, such as the persons of a household, or
   * a text, such as the households of a code. Fields that are sets are not searched. In the order
   * of id.
   */
  recordsNaming(kind: KindName, field: string, value: string): Promise<readonly RecordState[]>;
  /**
   * Records of the areas with seq > after, ascending; the last one's seq is whole: no seq is split
   * over two answers.
   */
  feed(question: FeedQuestion): Promise<readonly RecordState[]>;
  countFeed(question: Omit<FeedQuestion, 'limit'>): Promise<number>;
  /**
   * Every time that a record went to another area, with after < seq <= to, in the order of seq; of
   * some records where they are named.
   */
  moves(question: MovesQuestion): Promise<readonly Move[]>;
  change(install: InstallId, n: number): Promise<ChangeRow | undefined>;
  /** All changes of an install about a record with n > after (0: all), in the order of n. */
  changesOf(install: InstallId, recordId: RecordId, after?: number): Promise<readonly ChangeRow[]>;
  /** Those with n < before, the newest first, so many at most. */
  changesBefore(question: EarlierQuestion): Promise<readonly ChangeRow[]>;
  /** All changes about a record, those without a seq first, then in the order of seq. */
  history(recordId: RecordId): Promise<readonly ChangeRow[]>;
  /** Receipts for n in any of the ranges, and for all own changes with after < seq <= to. */
  receipts(question: ReceiptQuestion): Promise<readonly Receipt[]>;
  install(id: InstallId): Promise<Install | undefined>;
  installs(): Promise<readonly Install[]>;
  code(hash: string): Promise<Code | undefined>;
  account(name: string): Promise<Account | undefined>;
  accounts(): Promise<readonly Account[]>;
  session(hash: string): Promise<Session | undefined>;
  /**
   * The figures of a period, counted where the rows lie; equal to a recount by `shared/tallies`, by
   * test.
   */
  figures(question: FigureQuestion): Promise<Figures>;
}

export interface ReceiptQuestion {
  readonly install: InstallId;
  readonly ranges: readonly (readonly [number, number])[];
  readonly after: number;
  readonly to: number;
}

export interface EarlierQuestion {
  readonly install: InstallId;
  readonly recordId: RecordId;
  readonly before: number;
  readonly limit: number;
}

export interface FigureQuestion {
  readonly period: Period;
  readonly today: IsoDate;
  readonly pillarOf: PillarOf;
}

/** Reads and writes of one commune; nothing lasts unless the whole transaction does. */
export interface CommuneTransaction extends CommuneReader {
  /** The next seq, given out once. */
  nextSeq(): Promise<number>;
  /**
   * Replaces a record's state; a new area is remembered with the state's seq, for those who lose it
   * from sight.
   */
  writeRecord(state: RecordState): Promise<void>;
  appendChange(row: ChangeRow): Promise<void>;
  writeInstall(install: Install): Promise<void>;
  writeCode(code: Code): Promise<void>;
  writeAccount(account: Account): Promise<void>;
  writeSession(session: Session): Promise<void>;
  endSession(hash: string): Promise<void>;
  audit(row: AuditRow): Promise<void>;
  /**
   * Runs a step that may fail by itself: where it throws, only its own writes are undone, and the
   * error comes out.
   */
  savepoint<T>(step: () => Promise<T>): Promise<T>;
}

export interface ServerStore {
  communes(): Promise<readonly Commune[]>;
  /** Founds a commune; its head is 0. */
  found(commune: Omit<Commune, 'head'>): Promise<void>;
  /**
   * The commune of an install, a code, a desk account's session: for requests that name only those.
   */
  communeOfInstall(id: InstallId): Promise<CommuneId | undefined>;
  communeOfCode(hash: string): Promise<CommuneId | undefined>;
  communeOfSession(hash: string): Promise<CommuneId | undefined>;
  communeOfAccount(name: string): Promise<CommuneId | undefined>;
  /** One write transaction of a commune at a time; durable when its promise resolves. */
  inTransaction<T>(commune: CommuneId, run: (tx: CommuneTransaction) => Promise<T>): Promise<T>;
  /** Reads from one moment, beside any writer. */
  reading<T>(commune: CommuneId, run: (reader: CommuneReader) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
