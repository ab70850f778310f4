/** An install that has done nothing yet. */
import type { Install } from '../store/contract.ts';

/** Of the desk or the server; a phone adds its key and the version of its app. */
export const newInstall = (one: Pick<Install, 'id' | 'kind' | 'member' | 'joinedAt'>): Install => ({
  ...one,
  publicKey: '',
  revokedAt: null,
  appVersion: '',
  lastRoundAt: null,
  unsentTold: 0,
  lastN: 0,
  cursor: 0,
});
