/**
 * How the server knows secrets that it does not keep: codes by HMAC under a pepper that lies beside the
 * database, random tokens by a plain hash. The secrets themselves exist at their owner and, for one
 * moment, on the way.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { base64url, type RandomBytes } from '../../shared/ids.ts';

/** Chance fit for keys. */
export const random: RandomBytes = (n) => new Uint8Array(randomBytes(n));

/**
 * Hashes a code, as hexadecimal letters. Without the pepper, 50 bits could be tried out on a stolen
 * database.
 */
export type HashCode = (code: string) => string;

export const makeHashCode =
  (pepper: Uint8Array): HashCode =>
  (code) =>
    createHmac('sha256', pepper).update(code).digest('hex');

const TOKEN_BYTES = 32;

/** A session or set-up token: 256 bits, so a plain hash is enough at rest. */
export const mintToken = (chance: RandomBytes): string => base64url(chance(TOKEN_BYTES));

export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Compares two hashes without telling by the time taken how much of them agrees. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
