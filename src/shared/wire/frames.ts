/**
 * A request's body: frames, each a length of four bytes (big-endian) and that many bytes. Streams
 * can be cut anywhere.
 */
import { failed, ok, type Result } from '../result.ts';
import { FRAME_LIMIT } from './version.ts';

const LENGTH_BYTES = 4;
/** Pieces kept apart before they are joined: each costs more memory than the byte it may hold. */
const PIECES_HELD = 1000;

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
 * count. Pieces are joined once a frame, so that a body in crumbs costs no more than one in loaves.
 */
export interface FrameReader {
  /** The frames that this piece completes; `tooLarge` ends the reading for good. */
  take(piece: Uint8Array): Result<readonly Uint8Array<ArrayBuffer>[], 'tooLarge'>;
}

/** `limitOf` says how many bytes a frame may have, by its place from 0. */
export function makeFrameReader(limitOf: (at: number) => number = () => FRAME_LIMIT): FrameReader {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let wanted = LENGTH_BYTES;
  let frameAt = 0;
  return {
    take(piece) {
      held.push(piece);
      heldBytes += piece.length;
      if (heldBytes < wanted) {
        if (held.length >= PIECES_HELD) held = [joined(held, heldBytes)];
        return ok([]);
      }
      const bytes = joined(held, heldBytes);
      const view = new DataView(bytes.buffer);
      const frames: Uint8Array<ArrayBuffer>[] = [];
      let at = 0;
      wanted = LENGTH_BYTES;
      while (bytes.length - at >= LENGTH_BYTES) {
        const length = view.getUint32(at);
        if (length > limitOf(frameAt)) return failed('tooLarge');
        wanted = LENGTH_BYTES + length;
        if (bytes.length - at < wanted) break;
        frames.push(bytes.slice(at + LENGTH_BYTES, at + wanted));
        at += wanted;
        frameAt += 1;
        wanted = LENGTH_BYTES;
      }
      held = [bytes.slice(at)];
      heldBytes = bytes.length - at;
      return ok(frames);
    },
  };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
