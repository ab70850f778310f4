/**
 * A request's body: frames, each a length of four bytes (big-endian) and that many bytes. Streams
 * can be cut anywhere.
 */
import { failed, ok, type Result } from '../result.ts';
import { FRAME_LIMIT } from './version.ts';

const LENGTH_BYTES = 4;

/** All frames as one body. */
export function writeFrames(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = frames.reduce((sum, frame) => sum + LENGTH_BYTES + frame.length, 0);
  const body = new Uint8Array(size);
  const view = new DataView(body.buffer);
  let at = 0;
  for (const frame of frames) {
    view.setUint32(at, frame.length);
    body.set(frame, at + LENGTH_BYTES);
    at += LENGTH_BYTES + frame.length;
  }
  return body;
}

/**
 * Takes a body in pieces of any size and gives out each frame once it is whole. A rest that is no
 * whole frame when the stream ends was cut off on the way; it is dropped, and the frames before it
 * count.
 */
export interface FrameReader {
  /** The frames that this piece completes; `tooLarge` ends the reading for good. */
  take(piece: Uint8Array): Result<readonly Uint8Array<ArrayBuffer>[], 'tooLarge'>;
}

export function makeFrameReader(limit = FRAME_LIMIT): FrameReader {
  let held = new Uint8Array(0);
  return {
    take(piece) {
      const bytes = new Uint8Array(held.length + piece.length);
      bytes.set(held);
      bytes.set(piece, held.length);
      const view = new DataView(bytes.buffer);
      const frames: Uint8Array<ArrayBuffer>[] = [];
      let at = 0;
      while (bytes.length - at >= LENGTH_BYTES) {
        const length = view.getUint32(at);
        if (length > limit) return failed('tooLarge');
        if (bytes.length - at - LENGTH_BYTES < length) break;
        frames.push(bytes.slice(at + LENGTH_BYTES, at + LENGTH_BYTES + length));
        at += LENGTH_BYTES + length;
      }
      held = bytes.slice(at);
      return ok(frames);
    },
  };
}
