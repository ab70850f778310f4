/**
 * The server's pepper: 32 random bytes in a file of their own, so that a copy of the database alone opens
 * no code.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/result.ts';
import type { RandomBytes } from '../../shared/ids.ts';

const BYTES = 32;

/** Reads the pepper of a data folder; makes it, readable by the owner alone, where there is none. */
export function openPepper(folder: string, random: RandomBytes): Uint8Array {
  const path = join(folder, 'pepper');
  const known = readIfThere(path);
  if (known !== undefined) {
    assert(known.length === BYTES, `${path} holds ${BYTES} bytes`);
    return known;
  }
  const pepper = random(BYTES);
  writeWhole(path, pepper);
  return pepper;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** All or nothing, also when the power goes: the name appears once the bytes lie on the disk. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const half = `${path}.half`;
  const file = openSync(half, 'w', 0o600);
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(half, path);
}
