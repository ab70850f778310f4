/**
 * A run: consecutive changes of one install packed together. What is written here lies in the
 * outbox and travels unchanged, by the page, the service worker or a colleague's hand. Plain JSON,
 * deflated, behind a header that says which links of the chain it holds.
 */
import * as v from 'valibot';
import { isInstallId, type InstallId } from '../ids.ts';
import type { Json } from '../json.ts';
import { failed, ok, type Result } from '../result.ts';
import type { WrittenChange } from '../changes/change.ts';
import { parseJson } from './parseJson.ts';
import { RUN_LIMIT } from './version.ts';

export interface RunHeader {
  readonly install: InstallId;
  /** The n of its first change, and of its last. */
  readonly first: number;
  readonly last: number;
  /** The chain's hash before the first change and after the last. */
  readonly prevHash: string;
  readonly hash: string;
}

export interface Run {
  readonly header: RunHeader;
  /**
   * As written, unchecked: each change is judged by itself, so that one bad change spoils no other.
   */
  readonly changes: readonly Json[];
}

/** deflate-raw (RFC 1951), handed in: the phone has streams, the server zlib. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;
/** Its inverse; nothing where the bytes are damaged or too many come out. */
export type Inflate = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
export const runHeaderSchema = v.object({
  install: v.custom<InstallId>((value) => typeof value === 'string' && isInstallId(value)),
  first: place,
  last: place,
  prevHash: hash,
  hash,
});

const HEADER_LENGTH_BYTES = 2;

export async function encodeRun(
  header: RunHeader,
  changes: readonly WrittenChange[],
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const body = await deflate(new TextEncoder().encode(JSON.stringify(changes)));
  const bytes = new Uint8Array(HEADER_LENGTH_BYTES + head.length + body.length);
  new DataView(bytes.buffer).setUint16(0, head.length);
  bytes.set(head, HEADER_LENGTH_BYTES);
  bytes.set(body, HEADER_LENGTH_BYTES + head.length);
  return bytes;
}

/**
 * Reads a run back. `damaged` says that nothing of it can be used; the chain is for the caller to
 * check.
 */
export async function decodeRun(
  bytes: Uint8Array,
  inflate: Inflate,
): Promise<Result<Run, 'damaged'>> {
  if (bytes.length < HEADER_LENGTH_BYTES) return failed('damaged');
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint16(0);
  const headEnd = HEADER_LENGTH_BYTES + headLength;
  const head = parseJson(bytes.subarray(HEADER_LENGTH_BYTES, headEnd));
  const header = v.safeParse(runHeaderSchema, head);
  if (!header.success) return failed('damaged');
  const inflated = await inflate(bytes.subarray(headEnd));
  const changes = inflated === undefined ? undefined : parseJson(inflated);
  const { first, last } = header.output;
  if (!isList(changes) || changes.length !== last - first + 1) return failed('damaged');
  if (changes.length === 0 || changes.length > RUN_LIMIT) return failed('damaged');
  return ok({ header: header.output, changes });
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
