/** The socket: takes connections until it is told to stop, and says in one word why it can not. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { ServerEnv } from './route.ts';

/** A phone on the weakest link sends its heads within this; a whole request has Node's five minutes. */
const HEADERS_TIMEOUT_MS = 20_000;
/** A phone's rounds come a minute apart while it is in use: the next one finds the connection open. */
const KEEP_ALIVE_MS = 75_000;
/** How long requests under way are waited for when the server stops. */
const STOP_PATIENCE_MS = 5_000;

export type ListenReason = 'portBusy' | 'portForbidden' | 'hostUnknown' | 'cannotListen';

export interface Listening {
  readonly port: number;
  /** Resolves when the last request is answered, or cut off after a few seconds. */
  stop(): Promise<void>;
}

export async function listen(
  app: Hono<ServerEnv>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Listening, ListenReason>> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: HEADERS_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
  });
  const problem = await new Promise<ListenReason | undefined>((resolve) => {
    server.once('error', (error) => resolve(reasonOf(error)));
    server.listen({ host, port }, () => resolve(undefined));
  });
  if (problem !== undefined) return failed(problem);
  const bound = server.address();
  return ok({
    port: isAddress(bound) ? bound.port : port,
    stop: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, STOP_PATIENCE_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  });
}

const isAddress = (bound: AddressInfo | string | null): bound is AddressInfo =>
  typeof bound === 'object' && bound !== null;

function reasonOf(error: Error): ListenReason {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'portBusy';
  if (code === 'EACCES') return 'portForbidden';
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? 'hostUnknown' : 'cannotListen';
}
