/**
 * Keeps a second process away from a commune's file. The lock is an open exclusive transaction on a
 * small file beside it: the operating system lets go of it when the process ends, however it ends,
 * so a crash leaves nothing to clear away.
 */
import { openConnection } from './connection.ts';

export interface Lock {
  release(): void;
}

/** Fails where another server has the file open. */
export function takeLock(path: string): Lock {
  const connection = openConnection(`${path}.lock`, { readOnly: false, patienceMs: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    connection.close();
    throw new Error(`Another server is using ${path}. Stop it first, or choose another file.`, {
      cause,
    });
  }
  return { release: () => connection.close() };
}
