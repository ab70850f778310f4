/**
 * Who may come through to the desk's routes: an own page, a session that lasts, and one of the roles that
 * a route asks for.
 */
import type { DeskReason, DeskRole } from '../../shared/wire/desk.ts';
import { findSession, type DeskSession } from '../accounts/deskAccounts.ts';
import { isSameOrigin } from './sameOrigin.ts';
import { refuse, type Ask, type Route, type ServerParts } from './route.ts';
import { readCookie } from './sessionCookie.ts';

export type DeskRoute = (c: Ask, session: DeskSession) => Promise<Response>;

/** Figures and the register of teams: never the name of a resident. */
export const readers: readonly DeskRole[] = ['commune_officer', 'steering_member'];
/** Areas, teams, members, codes, phones (architecture section 7). */
export const officers: readonly DeskRole[] = ['commune_officer'];

/** A route for those who hold one of the roles. */
export const forRoles =
  (parts: ServerParts, roles: readonly DeskRole[], route: DeskRoute): Route =>
  async (c) => {
    const origin = originProblem(c, parts);
    if (origin !== undefined) return refuse(c, origin);
    const token = readCookie(c, parts.address().isHttps);
    const session = token === undefined ? undefined : await findSession(parts, token);
    if (session === undefined) return refuse(c, 'notSignedIn');
    if (!session.account.roles.some((role) => roles.includes(role))) return refuse(c, 'noRight');
    return route(c, session);
  };

/** A route that works without a session, from the own page alone. */
export const forOwnPage =
  (parts: ServerParts, route: Route): Route =>
  (c) => {
    const origin = originProblem(c, parts);
    return origin === undefined ? route(c) : refuse(c, origin);
  };

const originProblem = (c: Ask, { address }: ServerParts): DeskReason | undefined =>
  c.req.method === 'GET' || isSameOrigin(c, address().url) ? undefined : 'wrongOrigin';
