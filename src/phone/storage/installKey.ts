/**
 * The key by which the commune knows this phone: made here, kept in IndexedDB beside the book, and
 * not extractable, so that it can sign but never be copied out by a script. It never leaves the
 * phone; only its public half does, once, on joining.
 */
import { base64url, type InstallId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { InstallKey, StorageReason, Written } from './contract.ts';

/** Where the one key of a book lies. */
export interface KeyBox {
  keep(pair: CryptoKeyPair): Written;
  read(): Promise<Result<CryptoKeyPair | undefined, StorageReason>>;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

export const makeKeyPair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curve, false, ['sign', 'verify']);

/** The 65 raw bytes of the public key as base64url, as joining sends it. */
export const publicKeyOf = async (pair: CryptoKeyPair): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));

export const installKeyOf = (install: InstallId, pair: CryptoKeyPair): InstallKey => ({
  install,
  async sign(bytes) {
    const signed = await crypto.subtle.sign(signing, pair.privateKey, new Uint8Array(bytes));
    return new Uint8Array(signed);
  },
});
