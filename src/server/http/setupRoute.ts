/** `POST /api/desk/setup`: the first account, by the link of the server's terminal. Signs in at once. */
import { setupRequestSchema } from '../../shared/wire/desk.ts';
import { setUp } from '../accounts/deskAccounts.ts';
import { limitedGuess } from './limitedGuess.ts';
import { readBody } from './readBody.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';
import { sessionAnswer } from './sessionAnswer.ts';
import { writeCookie } from './sessionCookie.ts';

export const setupRoute =
  (parts: ServerParts): Route =>
  async (c) => {
    const body = await readBody(c, setupRequestSchema);
    if (!body.ok) return refuse(c, body.reason);
    const done = await limitedGuess(
      { parts, tries: parts.signInTries, c, isWrong: (reason) => reason === 'setupLinkUsed' },
      () => setUp(parts, body.value),
    );
    if (!done.ok) return refuse(c, done.reason);
    writeCookie(c, done.value, { isHttps: parts.address().isHttps, now: parts.now() });
    return give(c, await sessionAnswer(parts.store, done.value.session));
  };
