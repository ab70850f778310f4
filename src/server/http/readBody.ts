/**
 * Reads a request's JSON: bounded while it arrives, strict UTF-8, no key that could reach a prototype,
 * then the schema.
 */
import * as v from 'valibot';
import { failed, ok, type Result } from '../../shared/result.ts';
import { parseJson } from '../../shared/wire/parseJson.ts';
import type { Ask } from './route.ts';

/** No message to the JSON routes is longer. */
export const JSON_LIMIT = 64 * 1024;

/**
 * Only `application/json` is read: a form of another site can not send it without asking first. Compressed
 * bodies are not taken, so nothing can swell.
 */
export async function readBody<T>(
  c: Ask,
  schema: v.GenericSchema<unknown, T>,
): Promise<Result<T, 'malformed' | 'tooLarge'>> {
  if (!isPlainJson(c)) return failed('malformed');
  const bytes = await readBytes(c.req.raw.body, JSON_LIMIT);
  if (!bytes.ok) return bytes;
  const read = v.safeParse(schema, parseJson(bytes.value));
  return read.success ? ok(read.output) : failed('malformed');
}

function isPlainJson(c: Ask): boolean {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const encoding = c.req.header('content-encoding') ?? 'identity';
  return type === 'application/json' && encoding === 'identity';
}

/** All bytes. Once they are more than the limit the rest is not waited for. */
async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Result<Uint8Array, 'malformed' | 'tooLarge'>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body ?? []) {
      size += piece.length;
      if (size > limit) return failed('tooLarge');
      pieces.push(piece);
    }
  } catch {
    // The link died on the way: nobody is there to be answered, and nothing of ours is broken.
    return failed('malformed');
  }
  return ok(Buffer.concat(pieces));
}
