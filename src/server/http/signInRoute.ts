/** `POST /api/desk/sign-in`: name and password, guessing limited as for codes. */
import { signInRequestSchema } from '../../shared/wire/desk.ts';
import { signIn } from '../accounts/deskAccounts.ts';
import { limitedGuess } from './limitedGuess.ts';
import { readBody } from './readBody.ts';
import { give, refuse, type Route, type ServerParts } from './route.ts';
import { sessionAnswer } from './sessionAnswer.ts';
import { writeCookie } from './sessionCookie.ts';

export const signInRoute =
  (parts: ServerParts): Route =>
  async (c) => {
    const body = await readBody(c, signInRequestSchema);
    if (!body.ok) return refuse(c, body.reason);
    const done = await limitedGuess(
      { parts, tries: parts.signInTries, c, isWrong: () => true },
      () => signIn(parts, body.value),
    );
    if (!done.ok) return refuse(c, done.reason);
    writeCookie(c, done.value, { isHttps: parts.address().isHttps, now: parts.now() });
    return give(c, await sessionAnswer(parts.store, done.value.session));
  };
