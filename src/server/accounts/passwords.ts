/**
 * Passwords of the desk: what may be one, and how it is kept. scrypt of node:crypto (RFC 7914), one at a
 * time, since each needs 64 MB; the parameters stand in each hash, so that they can be raised later.
 */
import { scrypt } from 'node:crypto';
import { base64url, bytesOfBase64url, type RandomBytes } from '../../shared/ids.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../shared/wire/desk.ts';
import { isCommonPassword } from './commonPasswords.ts';
import { foldAccountName } from './accountName.ts';
import { sameHash } from './secrets.ts';

export type PasswordProblem =
  'passwordTooShort' | 'passwordTooLong' | 'passwordTooCommon' | 'passwordHasName';

/**
 * What is wrong with a new password, or nothing. Length counts, letters of all kinds do not (NIST SP
 * 800-63B 3.1.1.2).
 */
export function problemOfPassword(password: string, name: string): PasswordProblem | undefined {
  if (password.length < PASSWORD_MIN) return 'passwordTooShort';
  if (password.length > PASSWORD_MAX) return 'passwordTooLong';
  if (isCommonPassword(password)) return 'passwordTooCommon';
  const bare = (text: string) => foldAccountName(text).replaceAll(' ', '').replace(/\d+$/, '');
  return bare(password) === bare(name) ? 'passwordHasName' : undefined;
}

/** 2^16: about 0.18 s and 64 MB on one slow core; N = 2^17 took 0.5 s there. */
const COST = 16;
const BLOCK = 8;
const LANES = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** `scrypt$16$8$1$salt$key`, both in base64url. */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  const salt = random(SALT_BYTES);
  const key = await derive(password, salt, [COST, BLOCK, LANES]);
  return ['scrypt', COST, BLOCK, LANES, base64url(salt), base64url(key)].join('$');
}

/**
 * Whether a password is the one of a hash. Takes the same time for `undefined`, an account that does not
 * exist.
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [name, cost, block, lanes, salt, key] = (hash ?? NOBODY).split('$');
  const saltBytes = bytesOfBase64url(salt ?? '');
  if (name !== 'scrypt' || saltBytes === undefined || key === undefined) return false;
  const derived = await derive(password, saltBytes, [Number(cost), Number(block), Number(lanes)]);
  return sameHash(base64url(derived), key) && hash !== undefined;
}

const NOBODY = ['scrypt', COST, BLOCK, LANES, base64url(new Uint8Array(SALT_BYTES)), 'none'].join(
  '$',
);

let last: Promise<unknown> = Promise.resolve();

/** One derivation after the other: many sign-ins at once must not take the memory of the sync. */
function derive(
  password: string,
  salt: Uint8Array,
  parameters: readonly [cost: number, block: number, lanes: number],
): Promise<Uint8Array> {
  const mine = last.then(() => deriveNow(password, salt, parameters));
  last = mine.catch(() => undefined);
  return mine;
}

const deriveNow = (
  password: string,
  salt: Uint8Array,
  [cost, r, p]: readonly [cost: number, block: number, lanes: number],
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const N = 2 ** cost;
    // Node's own bound is 32 MB; the derivation needs 128 · N · r bytes and a little more.
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
