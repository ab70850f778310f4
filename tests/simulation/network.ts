/**
 * The link between phones and server, as bad as a seed wants it: a request can be lost, cut,
 * delayed or doubled, its answer lost, halved or swapped for a portal's page. Every request is
 * parked until its tick comes, so that a seed always plays the same.
 */
import type { Fetch } from '../../src/phone/sync/transport.ts';

/** Gives the server's answer to whatever arrived of a request. */
export type Serve = (path: string, body: Uint8Array<ArrayBuffer>) => Promise<Response>;

export const faults = [
  'lost',
  'cut',
  'answerLost',
  'doubled',
  'delayed',
  'halved',
  'portal',
] as const;
export type Fault = (typeof faults)[number];

interface Parked {
  readonly phone: number;
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly fault: Fault | undefined;
  readonly due: number;
  readonly answer: (response: Response) => void;
  readonly fail: () => void;
}

export interface Network {
  fetchOf(phone: number): Fetch;
  /** Whether a phone waits for an answer. */
  waits(phone: number): boolean;
  /** Resolves when a phone sends its next request. */
  sends(phone: number): Promise<void>;
  /**
   * Delivers what is due at a tick, one after the other; `settle` lets the phone work on its answer
   * first.
   */
  deliver(tick: number, settle: (phone: number) => Promise<void>): Promise<void>;
  /** From now on everything arrives at once and whole. */
  heal(): void;
  readonly counted: { [F in Fault | 'requests']: number };
}

export interface NetworkOptions {
  readonly chance: () => number;
  readonly serve: Serve;
  /** How likely a request meets a fault. */
  readonly badness: number;
}

/** The longest delay, in ticks. */
const LATEST = 6;

export function makeNetwork({ chance, serve, badness }: NetworkOptions): Network {
  const parked = new Set<Parked>();
  const waiting = new Map<number, Parked>();
  const listening = new Map<number, () => void>();
  const counted = makeCounts();
  let isHealed = false;
  let now = 0;

  const drawFault = (): Fault | undefined =>
    isHealed || chance() >= badness ? undefined : faults[Math.floor(chance() * faults.length)];

  const park = (one: Parked): void => {
    parked.add(one);
    waiting.set(one.phone, one);
    counted.requests += 1;
    if (one.fault !== undefined) counted[one.fault] += 1;
    listening.get(one.phone)?.();
    listening.delete(one.phone);
  };

  return {
    counted,
    fetchOf: (phone) => (url, init) =>
      new Promise((resolve, reject) => {
        const fault = drawFault();
        const due = now + (fault === 'delayed' ? 1 + Math.floor(chance() * LATEST) : 0);
        const end = (): void => {
          if (waiting.get(phone) === one) waiting.delete(phone);
        };
        const one: Parked = {
          phone,
          path: url,
          body: bytesOf(init.body),
          fault,
          due,
          answer: (response) => (end(), resolve(response)),
          fail: () => (end(), reject(new Error('the link died'))),
        };
        // A phone that gives up does not call its request back: it may still arrive.
        init.signal?.addEventListener('abort', one.fail);
        park(one);
      }),
    waits: (phone) => waiting.has(phone),
    sends: (phone) => new Promise((resolve) => listening.set(phone, resolve)),
    async deliver(tick, settle) {
      now = tick;
      for (const one of [...parked]) {
        if (one.due > tick) continue;
        parked.delete(one);
        if (one.fault === 'doubled') parked.add({ ...one, fault: 'answerLost', due: tick + 2 });
        await carry(one, serve, chance);
        await settle(one.phone);
      }
    },
    heal() {
      isHealed = true;
    },
  };
}

/** Takes one request to the server and its answer back, as far as its fault lets it. */
async function carry(one: Parked, serve: Serve, chance: () => number): Promise<void> {
  const { fault, path, body } = one;
  if (fault === 'lost') return one.fail();
  if (fault === 'portal') return one.answer(new Response('<html>Wi-Fi</html>', { status: 200 }));
  const arrived = fault === 'cut' ? body.slice(0, Math.floor(chance() * body.length)) : body;
  const response = await serve(path, arrived);
  if (fault === 'cut' || fault === 'answerLost') return one.fail();
  if (fault !== 'halved') return one.answer(response);
  const text = await response.text();
  one.answer(new Response(text.slice(0, Math.floor(text.length / 2)), { status: response.status }));
}

function bytesOf(body: BodyInit | null | undefined): Uint8Array<ArrayBuffer> {
  if (!(body instanceof Uint8Array)) throw new Error('a round is sent as bytes');
  return new Uint8Array(body);
}

const makeCounts = (): Network['counted'] => ({
  requests: 0,
  lost: 0,
  cut: 0,
  answerLost: 0,
  doubled: 0,
  delayed: 0,
  halved: 0,
  portal: 0,
});
