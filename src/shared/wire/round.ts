/**
 * One round: a signed head and runs go up; receipts and a page of the feed come down, in one
 * request. The messages here are the whole of what phone and server tell each other after joining.
 */
import * as v from 'valibot';
import { isDate, type IsoDate } from '../dates.ts';
import { isInstallId, isRecordId, type InstallId, type RecordId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { FeedRecord } from '../changes/foldChange.ts';
import { isKindName, type KindName } from '../records/registry.ts';
import { recordMarks, type By } from '../records/state.ts';
import { quarantineReasons, refusalReasons, requestReasons } from '../reasons.ts';

const installId = v.custom<InstallId>((value) => typeof value === 'string' && isInstallId(value));
const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const isoDate = v.custom<IsoDate>((value) => typeof value === 'string' && isDate(value));
const kindName = v.custom<KindName>((value) => typeof value === 'string' && isKindName(value));
const json = v.custom<Json>((value) => value !== undefined);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** First frame of a request; the second is its signature by the install's key, then come runs. */
export const headSchema = v.looseObject({
  wire: whole,
  install: installId,
  appVersion: v.pipe(v.string(), v.maxLength(20)),
  /** The feed up to this seq lies on the phone. */
  cursor: whole,
  /** The server's epoch in which that cursor was learned; empty before the first round. */
  epoch: v.pipe(v.string(), v.maxLength(40)),
  /** Ranges of n, first and last, for which the phone holds no receipt. */
  lacks: v.pipe(v.array(v.tuple([whole, whole])), v.maxLength(1000)),
  /**
   * Distinct roots without a receipt, as the phone's own database counts them before this round.
   */
  unsent: whole,
});
export type RoundHead = v.InferOutput<typeof headSchema>;

/**
 * What became of a change: `asIs` and `merged` were accepted, `review` waits on a card,
 * `quarantined` waits at the desk, `refused` stays on the phone. Final, stored at the server, and
 * repeated word for word to whoever asks again.
 */
export const results = ['asIs', 'merged', 'review', 'quarantined', 'refused'] as const;

/**
 * n, what became of it, its seq (0 where it has none), and the reason (empty where none is needed).
 */
export const receiptSchema = v.tuple([
  whole,
  v.picklist(results),
  whole,
  v.picklist(['', ...refusalReasons, ...quarantineReasons]),
]);
export type Receipt = v.InferOutput<typeof receiptSchema>;

/** value, seq, install, n, and whether its change was applied whole. */
const cellSchema = v.tuple([json, whole, installId, whole, v.boolean()]);

export const feedRecordSchema = v.looseObject({
  id: recordId,
  kind: kindName,
  area: recordId,
  placeArea: recordId,
  madeBy: v.nullable(recordId),
  seq: whole,
  receivedOn: isoDate,
  marks: v.array(v.picklist(recordMarks)),
  cells: v.record(v.string(), cellSchema),
});
export type WireRecord = v.InferOutput<typeof feedRecordSchema>;

export const answerSchema = v.looseObject({
  wire: whole,
  epoch: v.string(),
  /** The server's clock in milliseconds since 1970, and its business date. */
  now: whole,
  today: isoDate,
  /** The page holds the feed up to this seq, cut so that no change is split. */
  cursor: whole,
  /**
   * Records after this page that the reader has still to fetch; 0 where the phone is up to date.
   */
  remaining: whole,
  records: v.array(feedRecordSchema),
  /** Records that left the reader's scope: their rows go. */
  left: v.array(recordId),
  /**
   * For every n that the phone lacks and the server knows, and for every own change that the page
   * passes.
   */
  receipts: v.array(receiptSchema),
  /**
   * Set where another history of this install is known: the first n that differs. The phone must
   * join anew.
   */
  fork: v.optional(whole),
  /** Set for a phone that the commune lets in no more: its work is kept apart, news end. */
  revoked: v.optional(v.literal(true)),
});
export type RoundAnswer = v.InferOutput<typeof answerSchema>;

export interface ReadAnswer {
  readonly answer: RoundAnswer;
  /** How many records of kinds that this app does not know were left out. */
  readonly passedOver: number;
}

/**
 * An answer as a phone reads it; nothing where it is none. Records of kinds that only a newer
 * server knows are left out, whatever their shape, so that they stop no older phone.
 */
export function readAnswer(told: Json | undefined): ReadAnswer | undefined {
  const outer = v.safeParse(v.looseObject({ records: v.array(v.unknown()) }), told);
  if (!outer.success) return undefined;
  const { records } = outer.output;
  const known = records.filter((record) => !v.is(strangerSchema, record));
  const answer = v.safeParse(answerSchema, { ...outer.output, records: known });
  if (!answer.success) return undefined;
  return { answer: answer.output, passedOver: records.length - known.length };
}

const strangerSchema = v.looseObject({
  kind: v.pipe(
    v.string(),
    v.check((kind) => !isKindName(kind)),
  ),
});

/** The body of an answer that takes nothing: what is wrong with the request as a whole. */
export const refusedRequestSchema = v.looseObject({ reason: v.picklist(requestReasons) });

export const toWireRecord = (record: FeedRecord): WireRecord => ({
  ...record,
  marks: [...record.marks],
  cells: Object.fromEntries(
    Object.entries(record.cells).map(
      ([cell, { value, by }]): [string, WireRecord['cells'][string]] => [
        cell,
        [value, by.seq, by.install, by.n, by.asIs],
      ],
    ),
  ),
});

export const fromWireRecord = (record: WireRecord): FeedRecord => ({
  id: record.id,
  kind: record.kind,
  area: record.area,
  placeArea: record.placeArea,
  madeBy: record.madeBy,
  seq: record.seq,
  receivedOn: record.receivedOn,
  marks: record.marks,
  cells: Object.fromEntries(
    Object.entries(record.cells).map(([cell, [value, seq, install, n, asIs]]) => {
      const by: By = { seq, install, n, asIs };
      return [cell, { value, by }];
    }),
  ),
});
