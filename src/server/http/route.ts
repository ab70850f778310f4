/** What every route is given, and how it answers. Nothing here decides anything. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HashText } from '../../shared/changes/change.ts';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import type { JoinReason } from '../../shared/reasons.ts';
import type { DeskReason } from '../../shared/wire/desk.ts';
import type { HashCode } from '../accounts/secrets.ts';
import type { Tries } from '../accounts/tries.ts';
import type { ServerStore } from '../store/contract.ts';
import type { StaticFiles } from './staticFiles.ts';

/** In tests a request comes without a socket. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
}
export type Ask = Context<ServerEnv>;
export type Route = (c: Ask) => Response | Promise<Response>;

/** Where people reach this server. */
export interface PublicAddress {
  /** Without a slash at its end. */
  readonly url: string;
  readonly isHttps: boolean;
  /** False where only this machine can open the address. */
  readonly reachesPhones: boolean;
}

export interface ServerParts {
  readonly store: ServerStore;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly hashCode: HashCode;
  readonly hash: HashText;
  readonly joinTries: Tries;
  readonly signInTries: Tries;
  /** Asked anew each time: the port may be known only once the server listens. */
  readonly address: () => PublicAddress;
  readonly isBehindProxy: boolean;
  readonly pause: (ms: number) => Promise<void>;
  readonly round: Route;
  readonly files: StaticFiles;
  /** A line for each request; nothing where nobody asked for it. */
  readonly log: ((line: string) => void) | undefined;
  /** A promise of our own code was broken: somebody must read this. */
  readonly onTrouble: (error: unknown) => void;
}

/** Answers with what was asked for. */
export const give = (c: Ask, body: Json | object): Response => c.json(body);

/** Answers why not. */
export const refuse = (c: Ask, reason: DeskReason | JoinReason): Response =>
  c.json({ reason }, statusOf[reason]);

const statusOf: { readonly [R in DeskReason | JoinReason]: ContentfulStatusCode } = {
  malformed: 400,
  tooLarge: 413,
  notFound: 404,
  wrongOrigin: 403,
  notSignedIn: 401,
  noRight: 403,
  tooManyTries: 429,
  wrongPassword: 403,
  nameMissing: 422,
  nameTaken: 409,
  passwordTooShort: 422,
  passwordTooLong: 422,
  passwordTooCommon: 422,
  passwordHasName: 422,
  setupLinkUsed: 410,
  prefixTaken: 409,
  areaNameTaken: 409,
  serverTrouble: 500,
  codeWrong: 403,
  codeUsed: 409,
  codeExpired: 410,
};
