/** Node's own implementations of what the sync core is handed: hashing and inflating. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { HashText } from '../../shared/changes/change.ts';
import type { Inflate } from '../../shared/wire/run.ts';
import { INFLATED_LIMIT } from '../../shared/wire/version.ts';

export const hashText: HashText = async (text) => hash('sha256', text, 'hex');

const inflateBytes = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(
  inflateRaw,
);

/** Stops at `INFLATED_LIMIT`: a small body can not unfold into more memory than that. */
export const inflate: Inflate = async (bytes) => {
  try {
    return await inflateBytes(bytes, { maxOutputLength: INFLATED_LIMIT });
  } catch {
    return undefined;
  }
};
