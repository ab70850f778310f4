/**
 * How safely the phone keeps the book. The browser is asked to promise that it never clears it; it
 * may take its time or say no, so nothing ever waits for its answer.
 */
import { useEffect, useState } from 'react';

export interface StorageState {
  /** The browser promised not to clear the book by itself. */
  readonly isPromised: boolean;
  /** Bytes that the app and the book take; nothing where the browser does not say. */
  readonly usedBytes: number | undefined;
}

export interface StorageWatch {
  /** Nothing until the browser has answered, or where it can not. */
  readonly state: StorageState | undefined;
  /** Asks for the promise now, and shows what came of it; resolves with whether it was given. */
  ask(): Promise<boolean>;
}

export function useStorageState(): StorageWatch {
  const [state, setState] = useState<StorageState>();
  useEffect(() => {
    let isWanted = true;
    const show = (read: StorageState | undefined) => {
      if (isWanted) setState(read);
    };
    void readState().then(show);
    return () => {
      isWanted = false;
    };
  }, []);
  const ask = async () => {
    await askToKeep();
    const read = await readState();
    setState(read);
    return read?.isPromised === true;
  };
  return { state, ask };
}

/**
 * Asks for the promise. Some browsers ask the reader and answer much later: never await it on the
 * way to a screen.
 */
export async function askToKeep(): Promise<void> {
  try {
    await keeper()?.persist?.();
  } catch {
    // A browser that forbids storage rejects; the state then says so.
  }
}

async function readState(): Promise<StorageState | undefined> {
  try {
    const isPromised = (await keeper()?.persisted?.()) ?? false;
    const usedBytes = (await keeper()?.estimate?.())?.usage;
    return { isPromised, usedBytes };
  } catch {
    return undefined;
  }
}

/** Absent on plain http and in old browsers, whatever the types say. */
const keeper = (): Partial<StorageManager> | undefined =>
  'storage' in navigator ? navigator.storage : undefined;
