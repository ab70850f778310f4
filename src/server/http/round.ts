/**
 * POST /api/round: a signed head, then runs, each durable before the next is looked at; the answer
 * brings receipts and a page of the feed. Whatever arrives here, the answer is one of the closed
 * list of reasons or a round's answer, never a bare fault.
 */
import type { Context } from 'hono';
import * as v from 'valibot';
import type { CommuneId, InstallId } from '../../shared/ids.ts';
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
 * run. Only who has signed counts: a stranger who holds connections open takes no member's place.
 */
const ROUNDS_AT_ONCE = 32;
/** Of one phone: its page and its worker, and one whose link died unheard. */
const ROUNDS_OF_A_PHONE = 3;
const RETRY_AFTER_SECONDS = 30;
/** Silence in the middle of a body. A weak link rests for seconds; a dead one never comes back. */
const PATIENCE_MS = 60_000;

const statusOf = {
  damaged: 400,
  badSignature: 401,
  unknownInstall: 401,
  tooLarge: 413,
  appTooOld: 426,
  busy: 503,
} as const satisfies { readonly [R in RequestReason]: number };

export function roundRoute(
  deps: SyncDeps,
  { patienceMs }: { readonly patienceMs: number } = { patienceMs: PATIENCE_MS },
): (c: Context) => Promise<Response> {
  const places = makePlaces();
  return async (c) => {
    const round: RoundState = { runs: 0, damaged: 0 };
    try {
      const answer = await takeRound({ deps, places, patienceMs }, round, c.req.raw);
      return answer.ok ? c.json(answer.value) : refuse(c, answer.reason);
    } catch (trouble) {
      // A fault of our own, or of the disk: all that was not answered for stays on the phone, which
      // comes again.
      deps.report(trouble);
      return refuse(c, 'busy');
    } finally {
      round.leave?.();
    }
  };
}

interface Places {
  /** Takes a place for an install; nothing where none is free. What it gives frees it again. */
  take(install: InstallId): (() => void) | undefined;
}

function makePlaces(): Places {
  const taken = new Map<InstallId, number>();
  let all = 0;
  return {
    take(install) {
      const own = taken.get(install) ?? 0;
      if (all >= ROUNDS_AT_ONCE || own >= ROUNDS_OF_A_PHONE) return undefined;
      all += 1;
      taken.set(install, own + 1);
      return () => {
        all -= 1;
        const left = (taken.get(install) ?? 1) - 1;
        if (left === 0) taken.delete(install);
        else taken.set(install, left);
      };
    },
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
  /** Frees the place that the round took when its head was signed. */
  leave?: () => void;
  runs: number;
  damaged: number;
  fork?: number;
}

/** What rounds share. */
interface Rounds {
  readonly deps: SyncDeps;
  readonly places: Places;
  readonly patienceMs: number;
}

async function takeRound(
  rounds: Rounds,
  round: RoundState,
  request: Request,
): Promise<Result<RoundAnswer, RequestReason>> {
  const told = Number(request.headers.get('content-length') ?? 0);
  if (told > REQUEST_LIMIT) return failed('tooLarge');
  const { deps, patienceMs } = rounds;
  const read = await readFrames(request.body, {
    take: (frame) => takeFrame(rounds, round, frame),
    patienceMs,
  });
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
  { deps, places }: Rounds,
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
  const leave = places.take(round.head.install);
  if (leave === undefined) return failed('busy');
  round.leave = leave;
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
