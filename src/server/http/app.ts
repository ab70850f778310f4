/** The server's addresses, each with its route, and what holds for all of them. Decides nothing itself. */
import { Hono } from 'hono';
import { addAreaRoute } from './addAreaRoute.ts';
import { addMemberRoute } from './addMemberRoute.ts';
import { addTeamRoute } from './addTeamRoute.ts';
import { codeRoute } from './codeRoute.ts';
import { compressAnswers } from './compressAnswers.ts';
import { forOwnPage } from './deskAccess.ts';
import { securityHeaders } from './headers.ts';
import { joinRoute } from './joinRoute.ts';
import { lookRoute } from './lookRoute.ts';
import { overviewRoute } from './overviewRoute.ts';
import { registerRoute } from './registerRoute.ts';
import { requestLog } from './requestLog.ts';
import { revokeRoute } from './revokeRoute.ts';
import { refuse, type ServerEnv, type ServerParts } from './route.ts';
import { sessionRoute } from './sessionRoute.ts';
import { setupRoute } from './setupRoute.ts';
import { signInRoute } from './signInRoute.ts';
import { signOutRoute } from './signOutRoute.ts';
import { staticRoute } from './staticRoute.ts';

export function makeApp(parts: ServerParts): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  if (parts.log !== undefined) app.use(requestLog(parts.log));
  app.use(securityHeaders(parts));
  app.use('/api/*', compressAnswers, async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });

  app.post('/api/round', parts.round);
  app.post('/api/join/look', lookRoute(parts));
  app.post('/api/join', joinRoute(parts));

  app.get('/api/desk/session', sessionRoute(parts));
  app.post('/api/desk/setup', forOwnPage(parts, setupRoute(parts)));
  app.post('/api/desk/sign-in', forOwnPage(parts, signInRoute(parts)));
  app.post('/api/desk/sign-out', forOwnPage(parts, signOutRoute(parts)));
  app.get('/api/desk/overview', overviewRoute(parts));
  app.get('/api/desk/register', registerRoute(parts));
  app.post('/api/desk/areas', addAreaRoute(parts));
  app.post('/api/desk/teams', addTeamRoute(parts));
  app.post('/api/desk/members', addMemberRoute(parts));
  app.post('/api/desk/members/:id/code', codeRoute(parts));
  app.post('/api/desk/installs/:id/revoke', revokeRoute(parts));

  app.all('/api/*', (c) => refuse(c, 'notFound'));
  app.all('*', staticRoute(parts));
  app.notFound((c) => refuse(c, 'notFound'));
  app.onError((error, c) => {
    parts.onTrouble(error);
    return refuse(c, 'serverTrouble');
  });
  return app;
}
