/**
 * The desk's one door to the server, and the only file of the desk that names `fetch`. Every
 * answer is checked, every expected failure is a value with a reason; it never throws and never
 * asks anybody but the desk's own server.
 */
import * as v from 'valibot';
import type { Period, PeriodLength } from '../../shared/dates.ts';
import { mintRecordId, type InstallId, type RecordId } from '../../shared/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import {
  addedAnswerSchema,
  codeAnswerSchema,
  overviewAnswerSchema,
  refusedDeskSchema,
  registerAnswerSchema,
  revokedAnswerSchema,
  sessionAnswerSchema,
  type AddArea,
  type AddMember,
  type AddTeam,
  type CodeAnswer,
  type DeskReason,
  type OverviewAnswer,
  type RegisterAnswer,
  type SessionAnswer,
} from '../../shared/wire/desk.ts';

/** `offline`: nothing came back at all, for whatever cause. */
export type DeskTrouble = DeskReason | 'offline';
export type Answer<T> = Result<T, DeskTrouble>;

/** A calendar span that holds a date (today's where none is given), or any two dates. */
export type OverviewQuery =
  Period | { readonly length: PeriodLength; readonly date?: string | undefined };

export interface DeskApi {
  session(): Promise<Answer<SessionAnswer>>;
  /** Spends the token of the first-run link and signs in. */
  setUp(request: SetupRequest): Promise<Answer<SessionAnswer>>;
  signIn(request: SignInRequest): Promise<Answer<SessionAnswer>>;
  signOut(): Promise<Answer<SessionAnswer>>;
  overview(query: OverviewQuery): Promise<Answer<OverviewAnswer>>;
  register(): Promise<Answer<RegisterAnswer>>;
  /**
   * The three that add give one record however often they are sent: the page mints the id, see
   * `newId`.
   */
  addArea(area: AddArea): Promise<Answer<Added>>;
  addTeam(team: AddTeam): Promise<Answer<Added>>;
  addMember(member: AddMember): Promise<Answer<Added>>;
  /** A one-time code for one member; it can not be shown again. */
  makeCode(member: RecordId): Promise<Answer<CodeAnswer>>;
  revoke(install: InstallId): Promise<Answer<{ readonly revokedAt: number }>>;
  newId(): RecordId;
}

export interface SignInRequest {
  readonly name: string;
  readonly password: string;
}

export interface SetupRequest extends SignInRequest {
  readonly token: string;
}

export interface Added {
  readonly id: RecordId;
}

/** Longer than any answer takes on a bad line; after it the desk says so instead of waiting on. */
const PATIENCE_MS = 20_000;

/** The server of this page's own address. */
export function makeDeskApi(): DeskApi {
  return {
    session: () => get('session', sessionAnswerSchema),
    setUp: (request) => post('setup', request, sessionAnswerSchema),
    signIn: (request) => post('sign-in', request, sessionAnswerSchema),
    signOut: () => post('sign-out', {}, sessionAnswerSchema),
    overview: (query) => get(`overview?${asSearch(query)}`, overviewAnswerSchema),
    register: () => get('register', registerAnswerSchema),
    addArea: (area) => post('areas', area, addedAnswerSchema),
    addTeam: (team) => post('teams', team, addedAnswerSchema),
    addMember: (member) => post('members', member, addedAnswerSchema),
    makeCode: (member) => post(`members/${member}/code`, {}, codeAnswerSchema),
    revoke: (install) => post(`installs/${install}/revoke`, {}, revokedAnswerSchema),
    newId: () => mintRecordId((n) => crypto.getRandomValues(new Uint8Array(n))),
  };
}

function asSearch(query: OverviewQuery): string {
  const words = 'length' in query ? { length: query.length, date: query.date } : query;
  const given = Object.entries(words).filter(
    (word): word is [string, string] => word[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}

/** What a schema lets through. */
type Read<S extends v.GenericSchema> = Promise<Answer<v.InferOutput<S>>>;

const get = <S extends v.GenericSchema>(path: string, schema: S): Read<S> =>
  ask(path, { method: 'GET' }, schema);

const post = <S extends v.GenericSchema>(path: string, body: object, schema: S): Read<S> => {
  const headers = { 'content-type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) }, schema);
};

/**
 * An answer that does not fit its schema comes from a server of another version: as good as none.
 */
async function ask<S extends v.GenericSchema>(
  path: string,
  request: RequestInit,
  schema: S,
): Read<S> {
  let response: Response;
  let body: unknown;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    response = await fetch(`/api/desk/${path}`, { ...request, signal, cache: 'no-store' });
    body = asJson(await response.text());
  } catch {
    return failed('offline');
  }
  if (!response.ok) {
    const refused = v.safeParse(refusedDeskSchema, body);
    return failed(refused.success ? refused.output.reason : 'serverTrouble');
  }
  const answer = v.safeParse(schema, body);
  return answer.success ? ok(answer.output) : failed('serverTrouble');
}

/** A proxy's own error page is no JSON; it reads as an answer that fits nothing. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
