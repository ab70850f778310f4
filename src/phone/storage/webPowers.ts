/** Hashing and chance of the browser, in the shapes that the book is handed. */
import type { HashText } from '../../shared/changes/change.ts';
import type { RandomBytes } from '../../shared/ids.ts';

export const sha256Hex: HashText = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const randomBytes: RandomBytes = (n) => crypto.getRandomValues(new Uint8Array(n));
