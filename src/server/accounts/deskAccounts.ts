/**
 * Accounts of the desk: the first one is made with the one-time link from the server's terminal, later
 * sign-ins ask name and password. A session is a random token in a cookie, known here by its hash, for one
 * working day.
 */
import {
  mintInstallId,
  type CommuneId,
  type InstallId,
  type RandomBytes,
} from '../../shared/ids.ts';
import { assert, failed, ok, type Result } from '../../shared/result.ts';
import type { Account, CommuneReader, CommuneTransaction, ServerStore } from '../store/contract.ts';
import { newInstall } from './newInstall.ts';
import { foldAccountName, tidyName } from './accountName.ts';
import { hashPassword, isPassword, problemOfPassword, type PasswordProblem } from './passwords.ts';
import { hashToken, mintToken, sameHash } from './secrets.ts';

export const SESSION_LIFE_MS = 12 * 60 * 60 * 1000;

/** Holds the set-up token until somebody has set a password; no typed name can ever fold to it. */
const FIRST = '#first';

export interface AccountTools {
  readonly store: ServerStore;
  readonly now: () => number;
  readonly random: RandomBytes;
}

/** Somebody signed in: the token goes into the cookie and is kept nowhere else. */
export interface SignedIn {
  readonly token: string;
  readonly session: DeskSession;
}

/** Who asks, at the desk. */
export interface DeskSession {
  readonly commune: CommuneId;
  readonly account: Account;
  readonly expiresAt: number;
}

/** Whether an account of the commune can be signed in to. */
export const hasPassword = async (reader: CommuneReader): Promise<boolean> =>
  (await reader.accounts()).some((account) => account.passwordHash !== null);

/**
 * A new set-up token, which ends the one before; nothing once a password is set. Its row stands in the
 * name of the server's install: nobody acts by it.
 */
export async function offerSetup(
  { store, random }: Pick<AccountTools, 'store' | 'random'>,
  commune: CommuneId,
): Promise<string | undefined> {
  return store.inTransaction(commune, async (tx) => {
    if (await hasPassword(tx)) return undefined;
    const install = await serverInstall(tx);
    const token = mintToken(random);
    await tx.writeAccount({
      name: FIRST,
      displayName: '',
      roles: [],
      passwordHash: null,
      setupHash: hashToken(token),
      install,
    });
    return token;
  });
}

export type SetupReason = 'setupLinkUsed' | 'nameMissing' | PasswordProblem;

export interface SetupRequest {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

/**
 * The first account, with all roles of the desk. The link is good until this succeeds, and for nothing
 * afterwards.
 */
export async function setUp(
  tools: AccountTools,
  { token, name, password }: SetupRequest,
): Promise<Result<SignedIn, SetupReason>> {
  const commune = await communeOfSetup(tools.store, token);
  if (commune === undefined) return failed('setupLinkUsed');
  if (foldAccountName(name) === '') return failed('nameMissing');
  const problem = problemOfPassword(password, name);
  if (problem !== undefined) return failed(problem);
  const passwordHash = await hashPassword(password, tools.random);
  return tools.store.inTransaction(commune, async (tx) => {
    const first = await tx.account(FIRST);
    if (first === undefined || !isOffered(first, token)) return failed('setupLinkUsed');
    const account: Account = {
      name: foldAccountName(name),
      displayName: tidyName(name),
      roles: ['commune_officer', 'steering_member', 'admin'],
      passwordHash,
      setupHash: null,
      install: await enrolDesk(tx, tools),
    };
    await tx.writeAccount({ ...first, setupHash: null });
    await tx.writeAccount(account);
    await note(tx, account, { at: tools.now(), act: 'setup' });
    return ok(await startSession(tx, { commune, account, tools }));
  });
}

/** Signs in. Takes the same time whether or not there is such an account. */
export async function signIn(
  tools: AccountTools,
  { name, password }: Omit<SetupRequest, 'token'>,
): Promise<Result<SignedIn, 'wrongPassword'>> {
  const folded = foldAccountName(name);
  const commune = await tools.store.communeOfAccount(folded);
  const account =
    commune === undefined
      ? undefined
      : await tools.store.reading(commune, (reader) => reader.account(folded));
  const isRight = await isPassword(password, account?.passwordHash ?? undefined);
  if (!isRight || commune === undefined || account === undefined) return failed('wrongPassword');
  const signedIn = await tools.store.inTransaction(commune, async (tx) => {
    await note(tx, account, { at: tools.now(), act: 'signIn' });
    return startSession(tx, { commune, account, tools });
  });
  return ok(signedIn);
}

/** Ends a session; a token that is none is none afterwards too. */
export async function signOut(tools: AccountTools, token: string): Promise<void> {
  const session = await findSession(tools, token);
  if (session === undefined) return;
  await tools.store.inTransaction(session.commune, async (tx) => {
    await tx.endSession(hashToken(token));
    await note(tx, session.account, { at: tools.now(), act: 'signOut' });
  });
}

/** The session of a token, while it lasts. */
export async function findSession(
  { store, now }: AccountTools,
  token: string,
): Promise<DeskSession | undefined> {
  const hash = hashToken(token);
  const commune = await store.communeOfSession(hash);
  if (commune === undefined) return undefined;
  return store.reading(commune, async (reader) => {
    const session = await reader.session(hash);
    if (session === undefined || session.expiresAt <= now()) return undefined;
    const account = await reader.account(session.account);
    return account === undefined ? undefined : { commune, account, expiresAt: session.expiresAt };
  });
}

/** What the account does to records, it does as this install. */
async function enrolDesk(
  tx: CommuneTransaction,
  { now, random }: AccountTools,
): Promise<InstallId> {
  const install = newInstall({
    id: mintInstallId(random),
    kind: 'desk',
    member: null,
    joinedAt: now(),
  });
  await tx.writeInstall(install);
  return install.id;
}

async function serverInstall(reader: CommuneReader): Promise<InstallId> {
  const install = (await reader.installs()).find((one) => one.kind === 'server');
  assert(install !== undefined, 'a commune is founded with an install of the server');
  return install.id;
}

const isOffered = (account: Account, token: string): boolean =>
  account.setupHash !== null && sameHash(account.setupHash, hashToken(token));

async function communeOfSetup(store: ServerStore, token: string): Promise<CommuneId | undefined> {
  for (const { id } of await store.communes()) {
    const first = await store.reading(id, (reader) => reader.account(FIRST));
    if (first !== undefined && isOffered(first, token)) return id;
  }
  return undefined;
}

interface Start {
  readonly commune: CommuneId;
  readonly account: Account;
  readonly tools: AccountTools;
}

async function startSession(
  tx: CommuneTransaction,
  { commune, account, tools }: Start,
): Promise<SignedIn> {
  const token = mintToken(tools.random);
  const startedAt = tools.now();
  const expiresAt = startedAt + SESSION_LIFE_MS;
  await tx.writeSession({ hash: hashToken(token), account: account.name, startedAt, expiresAt });
  return { token, session: { commune, account, expiresAt } };
}

const note = (
  tx: CommuneTransaction,
  account: Account,
  { at, act }: { readonly at: number; readonly act: string },
): Promise<void> =>
  tx.audit({ at, install: account.install, account: account.name, act, subject: account.name });
