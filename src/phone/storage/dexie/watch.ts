/**
 * What can happen to a database from outside, told as a reason: the phone is full, a newer app
 * wants it, the browser lost it, or it never answers. Once it is gone it stays gone for this page:
 * a new connection would be an empty book without a word.
 */
import type { Dexie } from 'dexie';
import { failed, type Result } from '../../../shared/result.ts';
import type { StorageReason } from '../contract.ts';

export interface Watch {
  /** Runs a step against the database; whatever it throws, or its silence, becomes a reason. */
  inTime<T, R extends string>(
    step: () => PromiseLike<Result<T, R>>,
  ): Promise<Result<T, R | StorageReason>>;
  close(reason: StorageReason): void;
}

/** A write that was given up by the browser may never say so (measured with a full quota). */
const SILENCE_MS = 15_000;

export function makeWatch(
  db: Dexie,
  options: {
    readonly onDead?: (reason: StorageReason) => void;
    readonly writeTimeoutMs?: number;
  },
): Watch {
  let dead: StorageReason | undefined;
  const close = (reason: StorageReason) => {
    dead ??= reason;
    db.close({ disableAutoOpen: true });
  };
  const die = (reason: StorageReason) => {
    if (dead !== undefined) return;
    close(reason);
    options.onDead?.(reason);
  };
  db.on('versionchange', () => {
    die('stale');
    // Keeps Dexie from its own answer, which would open the database again at the next call.
    return false;
  });
  db.on('close', () => die('lost'));
  return {
    close,
    async inTime(step) {
      if (dead !== undefined) return failed(dead);
      const silence = startSilence(options.writeTimeoutMs ?? SILENCE_MS);
      try {
        const finished = await Promise.race([step(), silence.passed]);
        if (finished !== undefined) return finished;
        die('lost');
        return failed('lost');
      } catch (error) {
        return failed(dead ?? reasonOf(error));
      } finally {
        silence.end();
      }
    },
  };
}

function startSilence(ms: number) {
  let end = () => {};
  const passed = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    end = () => clearTimeout(timer);
  });
  return { passed, end };
}

/** Dexie wraps the browser's error, sometimes twice; a full phone shows only in the innermost. */
export function reasonOf(error: unknown): StorageReason {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'stale';
  return 'lost';
}

function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let at: unknown = error;
  while (typeof at === 'object' && at !== null && names.length < 5) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}
