/** `POST /api/desk/sign-out`: ends the session at the server and in the browser; done twice is done. */
import { signOut } from '../accounts/deskAccounts.ts';
import { give, type Route, type ServerParts } from './route.ts';
import { sessionAnswer } from './sessionAnswer.ts';
import { dropCookie, readCookie } from './sessionCookie.ts';

export const signOutRoute =
  (parts: ServerParts): Route =>
  async (c) => {
    const { isHttps } = parts.address();
    const token = readCookie(c, isHttps);
    if (token !== undefined) await signOut(parts, token);
    dropCookie(c, isHttps);
    return give(c, await sessionAnswer(parts.store, undefined));
  };
