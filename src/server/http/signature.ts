/**
 * Whether an install's own key signed some bytes: ECDSA over P-256 with SHA-256, 64 bytes r ‖ s.
 */
import { webcrypto } from 'node:crypto';
import { bytesOfBase64url } from '../../shared/ids.ts';

const SIGNATURE_BYTES = 64;
const KEY_BYTES = 65;

export interface Signed {
  /** The raw public key as base64url. */
  readonly publicKey: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** False for whatever is no signature, and no key, too. */
export async function isSignedBy({ publicKey, bytes, signature }: Signed): Promise<boolean> {
  const raw = bytesOfBase64url(publicKey);
  if (raw?.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await webcrypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
    const ecdsa = { name: 'ECDSA', hash: 'SHA-256' };
    return await webcrypto.subtle.verify(ecdsa, key, signature, bytes);
  } catch {
    // Bytes that are no point on the curve.
    return false;
  }
}
