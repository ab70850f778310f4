/**
 * The body of a round as it arrives: frames out of a stream that may be cut, too long or no frames
 * at all. Nothing is held but the frame that is being read.
 */
import { failed, ok, type Result } from '../../shared/result.ts';
import { makeFrameReader } from '../../shared/wire/frames.ts';
import { FRAME_LIMIT, REQUEST_LIMIT } from '../../shared/wire/version.ts';

export type BodyReason = 'tooLarge' | 'damaged';

/** Head and signature: the frames that are read before anybody knows who sends them. */
const FRAMES_OF_STRANGERS = 2;
/** No head of ours is longer, with all the ranges that it may name. */
export const HEAD_LIMIT = 64 * 1024;

const limitOf = (at: number): number => (at < FRAMES_OF_STRANGERS ? HEAD_LIMIT : FRAME_LIMIT);

/**
 * Hands each frame on as soon as it is whole and waits for what becomes of it. A frame that is not
 * taken ends the reading.
 */
export type TakeFrame<Reason extends string> = (
  frame: Uint8Array<ArrayBuffer>,
) => Promise<Result<null, Reason>>;

export interface Reading<Reason extends string> {
  readonly take: TakeFrame<Reason>;
  /** How long the next bytes are waited for, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * Reads a body to its end. A rest that is no whole frame was cut off on the way and is passed over;
 * a stream that breaks or falls silent is `damaged`. Frames before the trouble count.
 */
export async function readFrames<Reason extends string>(
  body: ReadableStream<Uint8Array> | null,
  { take, patienceMs }: Reading<Reason>,
): Promise<Result<null, Reason | BodyReason>> {
  if (body === null) return failed('damaged');
  const reader = body.getReader();
  const frames = makeFrameReader(limitOf);
  let size = 0;
  try {
    for (;;) {
      const piece = await nextPiece(reader, patienceMs);
      if (piece === 'broken') return failed('damaged');
      if (piece === 'end') return ok(null);
      size += piece.length;
      const whole = size > REQUEST_LIMIT ? failed('tooLarge') : frames.take(piece);
      if (!whole.ok) return whole;
      for (const frame of whole.value) {
        const taken = await take(frame);
        if (!taken.ok) return taken;
      }
    }
  } finally {
    // What is left of a body that is refused is not waited for.
    void reader.cancel().catch(() => undefined);
  }
}

/** The next piece; a link that dies or falls silent while we read is no fault of the program. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  patienceMs: number,
): Promise<Uint8Array | 'end' | 'broken'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'broken'>((resolve) => {
    timer = setTimeout(() => resolve('broken'), patienceMs);
  });
  try {
    const read = await Promise.race([reader.read(), silence]);
    if (read === 'broken') return read;
    return read.done ? 'end' : read.value;
  } catch {
    return 'broken';
  } finally {
    clearTimeout(timer);
  }
}
