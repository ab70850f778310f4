/**
 * deflate-raw by the browser's own streams, for the bytes of runs; bounded on the way in, so that
 * no run can blow up.
 */
import type { Deflate, Inflate } from '../../shared/wire/run.ts';
import { INFLATED_LIMIT } from '../../shared/wire/version.ts';

export const deflateRaw: Deflate = async (bytes) => {
  const packed = await readAll(piecesOf(bytes).pipeThrough(new CompressionStream('deflate-raw')));
  if (packed === undefined) throw new Error('Broken promise: a save larger than any form');
  return packed;
};

export const inflateRaw: Inflate = async (bytes) => {
  try {
    return await readAll(piecesOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
};

const piecesOf = (bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });

/** All bytes of a stream; nothing when it gives more than any run may hold. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Not `for await`: Safari learned to iterate streams late.
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > INFLATED_LIMIT) return undefined;
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
