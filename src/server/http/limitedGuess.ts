/**
 * Guards whatever can be guessed: counts wrong tries before they are looked at, and answers right, wrong
 * and used alike after the same time.
 */
import { failed, type Result } from '../../shared/result.ts';
import type { Tries } from '../accounts/tries.ts';
import { addressOf } from './address.ts';
import type { Ask, ServerParts } from './route.ts';

/** Longer than any look at the database takes. */
const ANSWER_AFTER_MS = 120;

export interface Guess<Reason extends string> {
  readonly parts: Pick<ServerParts, 'pause' | 'isBehindProxy'>;
  readonly tries: Tries;
  readonly c: Ask;
  readonly isWrong: (reason: Reason) => boolean;
}

export async function limitedGuess<T, Reason extends string>(
  { parts, tries, c, isWrong }: Guess<Reason>,
  look: () => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason | 'tooManyTries'>> {
  const taken = tries.take(addressOf(c, parts.isBehindProxy));
  const waited = parts.pause(ANSWER_AFTER_MS);
  const result = taken === undefined ? failed('tooManyTries') : await look();
  if (result.ok || (result.reason !== 'tooManyTries' && !isWrong(result.reason))) taken?.giveBack();
  await waited;
  return result;
}
