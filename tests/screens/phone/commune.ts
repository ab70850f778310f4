/**
 * A commune for one phone, played by the test: it answers when it is told to, as much as it is told
 * to.
 */
import * as v from 'valibot';
import type { Transport } from '../../../src/phone/sync/transport.ts';
import { failed, ok } from '../../../src/shared/result.ts';
import { makeFrameReader } from '../../../src/shared/wire/frames.ts';
import { parseJson } from '../../../src/shared/wire/parseJson.ts';
import { headSchema, type Receipt, type RoundAnswer } from '../../../src/shared/wire/round.ts';
import { WIRE } from '../../../src/shared/wire/version.ts';
import { SAMPLE_NOW, SAMPLE_TODAY } from '../../fixtures/sampleHamlet.ts';

/** What the next request meets: an answer that takes so many changes, or a lost link. */
export interface Answer {
  readonly takes?: number;
  readonly result?: (n: number, seq: number) => Receipt;
  /** The commune's clock against the phone's, in milliseconds. */
  readonly ahead?: number;
  readonly remaining?: number;
}

export interface Commune {
  readonly transport: Transport;
  /** Resolves when a request has come. */
  asked(): Promise<void>;
  answer(answer?: Answer): void;
  cut(): void;
}

const accept = (n: number, seq: number): Receipt => [n, 'asIs', seq, ''];

export function makeCommune(firstSeq = 1000): Commune {
  let seq = firstSeq;
  let waiting: PromiseWithResolvers<Answer | 'cut'> | undefined;
  let coming = Promise.withResolvers<void>();
  const settle = (how: Answer | 'cut'): void => {
    if (waiting === undefined) throw new Error('nobody has asked');
    const { resolve } = waiting;
    waiting = undefined;
    coming = Promise.withResolvers<void>();
    resolve(how);
  };
  const transport: Transport = {
    look: async () => failed('offline'),
    join: async () => failed('offline'),
    async round(body, { signal }) {
      waiting = Promise.withResolvers();
      const { promise, resolve } = waiting;
      signal.addEventListener('abort', () => resolve('cut'));
      coming.resolve();
      const how = await promise;
      if (how === 'cut') return failed('offline');
      const head = readHead(body);
      const numbers = head.lacks.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
      const receipts = numbers.slice(0, how.takes).map((n) => {
        seq += 1;
        return (how.result ?? accept)(n, seq);
      });
      const answer: RoundAnswer = {
        wire: WIRE,
        epoch: head.epoch,
        now: SAMPLE_NOW + (how.ahead ?? 0),
        today: SAMPLE_TODAY,
        cursor: seq,
        remaining: how.remaining ?? 0,
        records: [],
        left: [],
        receipts,
      };
      return ok({ answer, bytes: JSON.stringify(answer).length });
    },
  };
  return {
    transport,
    asked: () => coming.promise,
    answer: (answer = {}) => settle(answer),
    cut: () => settle('cut'),
  };
}

function readHead(body: Uint8Array): v.InferOutput<typeof headSchema> {
  const frames = makeFrameReader().take(body);
  if (!frames.ok) throw new Error('the phone sent no frames');
  return v.parse(headSchema, parseJson(frames.value[0] ?? new Uint8Array()));
}
