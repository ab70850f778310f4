/** `GET /api/desk/session`: never refused; says who is signed in, if anybody. */
import { findSession } from '../accounts/deskAccounts.ts';
import { give, type Route, type ServerParts } from './route.ts';
import { sessionAnswer } from './sessionAnswer.ts';
import { readCookie } from './sessionCookie.ts';

export const sessionRoute =
  (parts: ServerParts): Route =>
  async (c) => {
    const token = readCookie(c, parts.address().isHttps);
    const session = token === undefined ? undefined : await findSession(parts, token);
    return give(c, await sessionAnswer(parts.store, session));
  };
