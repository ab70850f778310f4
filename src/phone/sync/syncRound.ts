/**
 * Rounds until there is nothing more to send or fetch: plan, sign, send, take in, again. Whatever
 * the link does, what the server committed counts and what it did not is sent again; nothing is
 * ever sent in another form.
 */
import type { LinkReason, RequestReason } from '../../shared/reasons.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { RecordState } from '../../shared/records/state.ts';
import { writeFrames } from '../../shared/wire/frames.ts';
import type { AnswerPage, InstallKey, StorageReason } from '../storage/contract.ts';
import type { Held } from './held.ts';
import {
  fullPush,
  planRound,
  takeAnswer,
  unsentRuns,
  type PushLimits,
  type RoundPlan,
} from './round.ts';
import type { ReceivedAnswer, Transport } from './transport.ts';

export type Trouble = RequestReason | LinkReason | StorageReason | 'fork' | 'revoked';

/** What a round needs of the book: to read it, to hand in an answer, to say what is on its way. */
export interface RoundHost {
  readonly held: Held;
  /** As the database counts at this moment. */
  countUnsent(): Promise<number>;
  /** Stores an answer whole, then shows it. */
  take(
    rows: readonly RecordState[],
    page: Omit<AnswerPage, 'rows'>,
  ): Promise<Result<null, StorageReason>>;
  /** The runs of the request under way, by the first n of each; empty when it has ended. */
  sending(plan: RoundPlan | undefined): void;
  received(bytes: number): void;
  /** A page was taken in; so many records are still to come. */
  paged(page: PageCount): void;
}

export interface PageCount {
  /** All that came, those included that this app passes over. */
  readonly records: number;
  readonly remaining: number;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly sentChanges: number;
}

export interface RoundTools {
  readonly key: InstallKey;
  readonly transport: Transport;
  readonly now: () => number;
  readonly appVersion: string;
  readonly signal: AbortSignal;
}

/** No phone needs more requests in one go; a server that always has more is broken. */
const REQUESTS_LIMIT = 2000;

/** Never rejects for anything that the link or the server does. */
export async function syncRound(
  host: RoundHost,
  tools: RoundTools,
): Promise<Result<null, Trouble>> {
  let limits = fullPush;
  let lost: Trouble | undefined;
  for (let requests = 0; requests < REQUESTS_LIMIT; requests += 1) {
    const words = { appVersion: tools.appVersion, unsentRoots: await host.countUnsent() };
    const plan = planRound(host.held, words, limits);
    const before = progressOf(host.held);
    const answered = await oneRequest(host, tools, plan);
    if (!answered.ok) {
      const narrower = narrow(limits, plan, answered.reason);
      if (narrower === undefined) return answered;
      lost = answered.reason;
      limits = narrower;
      continue;
    }
    const { remaining, isRevoked } = answered.value;
    if (isRevoked) lost = 'revoked';
    const isDone = remaining === 0 && unsentAfter(host.held, limits) === 0;
    if (isDone) return lost === undefined ? ok(null) : failed(lost);
    if (before === progressOf(host.held)) return failed('serverTrouble');
  }
  return failed('serverTrouble');
}

interface Answered {
  /** Records still to come. */
  readonly remaining: number;
  readonly isRevoked: boolean;
}

/** One request and its answer. */
async function oneRequest(
  host: RoundHost,
  tools: RoundTools,
  plan: RoundPlan,
): Promise<Result<Answered, Trouble>> {
  const head = new TextEncoder().encode(JSON.stringify(plan.head));
  const signature = await tools.key.sign(head);
  const body = writeFrames([head, signature, ...plan.runs.map((run) => run.bytes)]);
  host.sending(plan);
  const sent = await tools.transport.round(body, {
    signal: tools.signal,
    onReceived: (bytes) => host.received(bytes),
  });
  const taken = sent.ok ? await takeIn(host, tools, sent.value) : sent;
  host.sending(undefined);
  if (!taken.ok || !sent.ok) return taken.ok ? failed('serverTrouble') : taken;
  const { answer, bytes, passedOver = 0 } = sent.value;
  host.paged({
    records: answer.records.length + passedOver,
    remaining: answer.remaining,
    bytes,
    sentBytes: body.length,
    sentChanges: plan.runs.reduce((sum, run) => sum + run.last - run.first + 1, 0),
  });
  return ok({ remaining: answer.remaining, isRevoked: answer.revoked === true });
}

async function takeIn(
  host: RoundHost,
  tools: RoundTools,
  { answer }: ReceivedAnswer,
): Promise<Result<null, Trouble>> {
  const taken = takeAnswer(host.held, answer, tools.now());
  if (!taken.ok) return failed(taken.reason === 'fork' ? 'fork' : 'serverTrouble');
  return host.take(taken.value.rows, taken.value.page);
}

/**
 * After a request that could not be read as a whole, the runs are sent one by one; one that cannot
 * be read even alone is set aside for now, so that it keeps no other waiting. Nothing when that
 * would not help.
 */
function narrow(limits: PushLimits, plan: RoundPlan, reason: Trouble): PushLimits | undefined {
  if (reason !== 'damaged' && reason !== 'tooLarge') return undefined;
  const [first] = plan.runs;
  if (first === undefined) return undefined;
  if (plan.runs.length > 1) return { ...limits, runs: 1 };
  return { ...fullPush, setAside: new Set([...limits.setAside, first.first]) };
}

const unsentAfter = (held: Held, limits: PushLimits): number =>
  unsentRuns(held).filter((run) => !limits.setAside.has(run.first)).length;

/** Stands still only where a request brought nothing at all. */
const progressOf = (held: Held): string =>
  `${held.head.cursor} ${unsentRuns(held).length} ${held.receipts.size}`;
