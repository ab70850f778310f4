/**
 * The body of a round as it arrives: frames out of a stream that may be cut, too long or no frames
 * at all. Nothing is held but the frame that is being read.
 */
import { failed, ok, type Result } from '../../shared/result.ts';
import { makeFrameReader } from '../../shared/wire/frames.ts';
import { REQUEST_LIMIT } from '../../shared/wire/version.ts';

export type BodyReason = 'tooLarge' | 'damaged';

/**
 * Hands each frame on as soon as it is whole and waits for what becomes of it. A frame that is not
 * taken ends the reading.
 */
export type TakeFrame<Reason extends string> = (
  frame: Uint8Array<ArrayBuffer>,
) => Promise<Result<null, Reason>>;

/**
 * Reads a body to its end. A rest that is no whole frame was cut off on the way and is passed over;
 * a stream that breaks is `damaged`. Frames before the trouble count.
 */
export async function readFrames<Reason extends string>(
  body: ReadableStream<Uint8Array> | null,
  take: TakeFrame<Reason>,
): Promise<Result<null, Reason | BodyReason>> {
  if (body === null) return failed('damaged');
  const reader = body.getReader();
  const frames = makeFrameReader();
  let size = 0;
  try {
    for (;;) {
      const piece = await nextPiece(reader);
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

/** The next piece; a link that dies while we read is no fault of the program. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | 'end' | 'broken'> {
  try {
    const { done, value } = await reader.read();
    return done ? 'end' : value;
  } catch {
    return 'broken';
  }
}
