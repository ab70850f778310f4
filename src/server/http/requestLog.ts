/**
 * A line for each request: method, the pattern of its path, status, milliseconds. No address, id, name or
 * body.
 */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ServerEnv } from './route.ts';

export const requestLog =
  (write: (line: string) => void): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    write(`${c.req.method} ${routePath(c)} ${c.res.status} ${ms} ms`);
  };
