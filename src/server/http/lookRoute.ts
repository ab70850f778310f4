/** `POST /api/join/look`: whose code is this? Shown before joining; spends nothing. */
import { lookRequestSchema } from '../../shared/wire/join.ts';
import { lookAtCode } from '../accounts/joining.ts';
import { limitedGuess } from './limitedGuess.ts';
import { readBody } from './readBody.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';

export const lookRoute =
  (parts: ServerParts): Route =>
  async (c) => {
    const body = await readBody(c, lookRequestSchema);
    if (!body.ok) return refuse(c, body.reason);
    const looked = await limitedGuess(
      { parts, tries: parts.joinTries, c, isWrong: (reason) => reason === 'codeWrong' },
      () => lookAtCode(parts, body.value.code),
    );
    return looked.ok ? give(c, looked.value) : refuse(c, looked.reason);
  };
