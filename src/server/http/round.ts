/**
 * POST /api/round: a signed head, then runs, each durable before the next is looked at; the answer
 * brings receipts and a page of the feed. Whatever arrives here, the answer is one of the closed
 * list of reasons or a round's answer, never a bare fault.
 */
import type { Context } from 'hono';
import * as v from 'valibot';
import type { CommuneId } from '../../shared/ids.ts';
import type { RequestReason } from '../../shared/reasons.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { parseJson } from '../../shared/wire/parseJson.ts';
import { headSchema, type RoundAnswer, type RoundHead } from '../../shared/wire/round.ts';
import { OLDEST_WIRE, REQUEST_LIMIT } from '../../shared/wire/version.ts';
import { acceptRun } from '../sync/acceptRun.ts';
import { answerRound } from '../sync/answerRound.ts';
import type { SyncDeps } from '../sync/deps.ts';
import { readFrames } from './roundBody.ts';
import { isSignedBy } from './signature.ts';

/**
 * Rounds under way at a time; more are asked to come again. Each may hold a frame and an inflated
 * run.
 */
const ROUNDS_AT_ONCE = 32;
const RETRY_AFTER_SECONDS = 30;

const statusOf = {
  damaged: 400,
  badSignature: 401,
  unknownInstall: 401,
  tooLarge: 413,
  appTooOld: 426,
  busy: 503,
} as const satisfies { readonly [R in RequestReason]: number };

export function roundRoute(deps: SyncDeps): (c: Context) => Promise<Response> {
  let underWay = 0;
  return async (c) => {
    if (underWay >= ROUNDS_AT_ONCE) return refuse(c, 'busy');
    underWay += 1;
    try {
      const answer = await takeRound(deps, c.req.raw);
      return answer.ok ? c.json(answer.value) : refuse(c, answer.reason);
    } catch (trouble) {
      // A fault of our own, or of the disk: all that was not answered for stays on the phone, which
      // comes again.
      deps.report(trouble);
      return refuse(c, 'busy');
    } finally {
      underWay -= 1;
    }
  };
}

function refuse(c: Context, reason: RequestReason): Response {
  if (reason === 'busy') c.header('Retry-After', String(RETRY_AFTER_SECONDS));
  return c.json({ reason }, statusOf[reason]);
}

/** What the frames of one request have brought so far. */
interface RoundState {
  head?: RoundHead;
  headBytes?: Uint8Array<ArrayBuffer>;
  commune?: CommuneId;
  runs: number;
  damaged: number;
  fork?: number;
}

async function takeRound(
  deps: SyncDeps,
  request: Request,
): Promise<Result<RoundAnswer, RequestReason>> {
  const told = Number(request.headers.get('content-length') ?? 0);
  if (told > REQUEST_LIMIT) return failed('tooLarge');
  const round: RoundState = { runs: 0, damaged: 0 };
  const read = await readFrames(request.body, (frame) => takeFrame(deps, round, frame));
  if (!read.ok) return read;
  const { head, commune, fork } = round;
  if (head === undefined || commune === undefined) return failed('damaged');
  // A damaged run holds up no other; it has no receipt, and where nothing else came the request
  // says so.
  if (round.damaged > 0 && round.damaged === round.runs) return failed('damaged');
  return ok(await answerRound(deps, { commune, head, fork }));
}

/** First the head, then its signature, then runs. */
async function takeFrame(
  deps: SyncDeps,
  round: RoundState,
  frame: Uint8Array<ArrayBuffer>,
): Promise<Result<null, RequestReason>> {
  if (round.head === undefined) {
    const head = readHead(frame);
    if (!head.ok) return head;
    round.head = head.value;
    round.headBytes = frame;
    return ok(null);
  }
  if (round.commune !== undefined) return takeRun(deps, round, frame);
  const commune = await communeOf(deps, { ...round, signature: frame });
  if (!commune.ok) return commune;
  round.commune = commune.value;
  return ok(null);
}

/** The number of the wire is read first: a head of another age may have another shape. */
function readHead(frame: Uint8Array): Result<RoundHead, 'damaged' | 'appTooOld'> {
  const told = parseJson(frame);
  const wire = v.safeParse(v.looseObject({ wire: v.number() }), told);
  if (!wire.success) return failed('damaged');
  if (wire.output.wire < OLDEST_WIRE) return failed('appTooOld');
  const head = v.safeParse(headSchema, told);
  return head.success ? ok(head.output) : failed('damaged');
}

interface SignedHead {
  readonly head?: RoundHead;
  readonly headBytes?: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** The commune in which the install that signed the head lives. */
async function communeOf(
  { store }: SyncDeps,
  { head, headBytes, signature }: SignedHead,
): Promise<Result<CommuneId, 'unknownInstall' | 'badSignature'>> {
  if (head === undefined || headBytes === undefined) return failed('badSignature');
  const commune = await store.communeOfInstall(head.install);
  if (commune === undefined) return failed('unknownInstall');
  const install = await store.reading(commune, (reader) => reader.install(head.install));
  // Desk and server have no key of their own and never come this way.
  if (install?.kind !== 'phone') return failed('unknownInstall');
  const isSigned = await isSignedBy({ publicKey: install.publicKey, bytes: headBytes, signature });
  return isSigned ? ok(commune) : failed('badSignature');
}

/**
 * After a fork nothing more of this install is taken: what follows belongs to the other history.
 */
async function takeRun(
  deps: SyncDeps,
  round: RoundState,
  bytes: Uint8Array,
): Promise<Result<null, never>> {
  const { commune, head, fork } = round;
  if (commune === undefined || head === undefined || fork !== undefined) return ok(null);
  round.runs += 1;
  const taken = await acceptRun(deps, { commune, install: head.install, bytes });
  if (!taken.ok) round.damaged += 1;
  else if (taken.value.fork !== undefined) round.fork = taken.value.fork;
  return ok(null);
}
