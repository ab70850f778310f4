/**
 * The one door of the phone to the network. It believes only a well-formed answer of our own API: a
 * captive portal's page, a proxy's error and half an answer are all "not reached". Nothing is
 * retried here and nothing is kept.
 */
import * as v from 'valibot';
import {
  joinReasons,
  requestReasons,
  type JoinReason,
  type LinkReason,
  type RequestReason,
} from '../../shared/reasons.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import {
  joinAnswerSchema,
  lookAnswerSchema,
  type JoinAnswer,
  type LookAnswer,
} from '../../shared/wire/join.ts';
import { readAnswer, type RoundAnswer } from '../../shared/wire/round.ts';
import { parseJson } from '../../shared/wire/parseJson.ts';

export interface JoinMessage {
  readonly code: string;
  readonly publicKey: string;
  readonly appVersion: string;
}

export interface ReceivedAnswer {
  readonly answer: RoundAnswer;
  readonly bytes: number;
  /** Records of kinds that this app does not know, if there were any; they are not in the answer. */
  readonly passedOver?: number;
}

export interface Listening {
  readonly signal: AbortSignal;
  /** Bytes of the answer so far. */
  readonly onReceived?: (bytes: number) => void;
}

export interface Transport {
  look(code: string): Promise<Result<LookAnswer, JoinReason | LinkReason>>;
  join(message: JoinMessage): Promise<Result<JoinAnswer, JoinReason | LinkReason>>;
  round(
    body: Uint8Array<ArrayBuffer>,
    listening: Listening,
  ): Promise<Result<ReceivedAnswer, RequestReason | LinkReason>>;
}

/** No answer of a join is waited for longer. */
const JOIN_TIMEOUT_MS = 30_000;
/** A round fails when nothing at all has moved for so long; slow is not dead. */
const SILENCE_MS = 60_000;
/** No page of the feed is larger; more is an attack or a portal. */
const ANSWER_LIMIT = 16 * 1024 * 1024;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Speaks to the server below `origin`; empty for the one that the app came from. */
export function httpTransport(
  origin = '',
  send: Fetch = (url, init) => fetch(url, init),
): Transport {
  const post = async (path: string, init: PostInit): Promise<Result<Posted, LinkReason>> => {
    const watch = watchSilence(init.signal, init.silenceMs);
    try {
      const response = await send(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': init.type },
        body: init.body,
        signal: watch.signal,
        credentials: 'omit',
        redirect: 'error',
      });
      watch.heard();
      const sent = lengthAsSent(response);
      const bytes = await readBody(response, (count) => {
        watch.heard();
        init.onReceived?.(Math.min(count, sent));
      });
      if (bytes === undefined) return failed('serverTrouble');
      return ok({ status: response.status, bytes, sentBytes: Math.min(bytes.length, sent) });
    } catch {
      return failed('offline');
    } finally {
      watch.end();
    }
  };
  const ask = async (path: string, message: JoinMessage | { readonly code: string }) =>
    post(path, {
      type: 'application/json',
      body: JSON.stringify(message),
      signal: undefined,
      silenceMs: JOIN_TIMEOUT_MS,
    });
  return {
    look: async (code) => readJoining(await ask('/api/join/look', { code }), lookAnswerSchema),
    join: async (message) => readJoining(await ask('/api/join', message), joinAnswerSchema),
    async round(body, { signal, onReceived }) {
      const type = 'application/octet-stream';
      const posted = await post('/api/round', {
        type,
        body,
        signal,
        silenceMs: SILENCE_MS,
        ...(onReceived === undefined ? {} : { onReceived }),
      });
      return posted.ok ? readRound(posted.value) : posted;
    },
  };
}

interface PostInit {
  readonly type: string;
  readonly body: BodyInit;
  readonly signal: AbortSignal | undefined;
  readonly silenceMs: number;
  readonly onReceived?: (bytes: number) => void;
}

interface Posted {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** How many came over the link, before the browser unpacked them. */
  readonly sentBytes: number;
}

/** The bytes of an answer on the link, packed as it was sent; without end where the server says nothing. */
const lengthAsSent = (response: Response): number =>
  Number(response.headers.get('content-length') ?? Infinity);

/** Ends a request when nothing was heard for a while, or when the caller stops it. */
function watchSilence(outer: AbortSignal | undefined, silenceMs: number) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  let timer = setTimeout(stop, silenceMs);
  outer?.addEventListener('abort', stop);
  if (outer?.aborted === true) stop();
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(stop, silenceMs);
    },
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

async function readBody(
  response: Response,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > ANSWER_LIMIT) return undefined;
    pieces.push(value);
    onReceived(size);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const refusedJoin = v.looseObject({ reason: v.picklist(joinReasons) });
const refusedRound = v.looseObject({ reason: v.picklist(requestReasons) });

function readJoining<Schema extends typeof lookAnswerSchema | typeof joinAnswerSchema>(
  posted: Result<Posted, LinkReason>,
  schema: Schema,
): Result<v.InferOutput<Schema>, JoinReason | LinkReason> {
  if (!posted.ok) return posted;
  const { status, bytes } = posted.value;
  const message = parseJson(bytes);
  if (status === 200) {
    const answer = v.safeParse(schema, message);
    return answer.success ? ok(answer.output) : failed('serverTrouble');
  }
  const refused = v.safeParse(refusedJoin, message);
  return failed(refused.success ? refused.output.reason : 'serverTrouble');
}

function readRound({
  status,
  bytes,
  sentBytes,
}: Posted): Result<ReceivedAnswer, RequestReason | LinkReason> {
  const message = parseJson(bytes);
  if (status === 200) {
    const read = readAnswer(message);
    if (read === undefined) return failed('serverTrouble');
    const { answer, passedOver } = read;
    const counted = passedOver === 0 ? {} : { passedOver };
    return ok({ answer, bytes: sentBytes, ...counted });
  }
  const refused = v.safeParse(refusedRound, message);
  return failed(refused.success ? refused.output.reason : 'serverTrouble');
}
