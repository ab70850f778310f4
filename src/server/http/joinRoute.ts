/** `POST /api/join`: spends a code and makes the phone an install of its member. */
import { joinRequestSchema } from '../../shared/wire/join.ts';
import { isPublicKey, join } from '../accounts/joining.ts';
import { limitedGuess } from './limitedGuess.ts';
import { readBody } from './readBody.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export const joinRoute =
  (parts: ServerParts): Route =>
  async (c) => {
    const body = await readBody(c, joinRequestSchema);
    if (!body.ok) return refuse(c, body.reason);
    if (!(await isPublicKey(body.value.publicKey))) return refuse(c, 'malformed');
    const joined = await limitedGuess(
      { parts, tries: parts.joinTries, c, isWrong: (reason) => reason === 'codeWrong' },
      () => join(parts, body.value),
    );
    return joined.ok ? give(c, joined.value) : refuse(c, joined.reason);
  };
