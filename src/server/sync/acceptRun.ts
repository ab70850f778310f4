/**
 * Takes one run of a phone: whole or not at all as far as its chain goes, change by change as far
 * as its content goes. When the promise resolves, what was taken is durable.
 */
import { setImmediate as letOthersThrough } from 'node:timers/promises';
import { CHAIN_START, nextHash } from '../../shared/changes/change.ts';
import { businessDate } from '../../shared/dates.ts';
import type { CommuneId, InstallId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import { assert, failed, ok, type Result } from '../../shared/result.ts';
import { decodeRun, type Run } from '../../shared/wire/run.ts';
import type { CommuneTransaction } from '../store/contract.ts';
import { acceptChange, type Arriving } from './acceptChange.ts';
import { authorOf } from './authorOf.ts';
import type { SyncDeps } from './deps.ts';
import { actingIn } from './makeAct.ts';

export interface ArrivingRun {
  readonly commune: CommuneId;
  /**
   * Who signed the request. A run of another install is `damaged`: nothing yet proves whose it is.
   */
  readonly install: InstallId;
  readonly bytes: Uint8Array;
}

export interface TakenRun {
  /**
   * The first n at which the server knows another history of this install; nothing of the run was
   * taken.
   */
  readonly fork: number | undefined;
}

/** One change of a run, with its place in the install's chain. */
interface Link {
  readonly n: number;
  readonly hash: string;
  readonly written: Json;
}

export async function acceptRun(
  deps: SyncDeps,
  { commune, install, bytes }: ArrivingRun,
): Promise<Result<TakenRun, 'damaged'>> {
  const run = await decodeRun(bytes, deps.inflate);
  if (!run.ok || run.value.header.install !== install) return failed('damaged');
  const links = await linksOf(deps, run.value);
  if (links === undefined) return failed('damaged');
  return deps.store.inTransaction(commune, async (tx) => {
    const fork = await forkIn(tx, run.value, links);
    if (fork === undefined) await takeLinks(deps, tx, { install, links });
    return ok({ fork });
  });
}

/** The run's changes with their hashes; nothing where the chain does not close. */
async function linksOf(
  deps: SyncDeps,
  { header, changes }: Run,
): Promise<readonly Link[] | undefined> {
  if (header.first === 1 && header.prevHash !== CHAIN_START) return undefined;
  const links: Link[] = [];
  let hash = header.prevHash;
  for (const [at, written] of changes.entries()) {
    const n = header.first + at;
    hash = await nextHash(deps.hash, hash, { install: header.install, n, written });
    links.push({ n, hash, written });
  }
  return hash === header.hash ? links : undefined;
}

/**
 * Where the run and what the server has of this install are two histories: a phone that lost its
 * tail, or was copied.
 */
async function forkIn(
  tx: CommuneTransaction,
  { header }: Run,
  links: readonly Link[],
): Promise<number | undefined> {
  const { install, first, prevHash } = header;
  const lastN = (await tx.install(install))?.lastN ?? 0;
  if (first - 1 > lastN) return undefined;
  const before = first === 1 ? undefined : await tx.change(install, first - 1);
  if (before !== undefined && before.hash !== prevHash) return first;
  for (const link of links) {
    if (link.n > lastN) break;
    const known = await tx.change(install, link.n);
    if (known !== undefined && known.hash !== link.hash) return link.n;
  }
  return undefined;
}

interface Taking {
  readonly install: InstallId;
  readonly links: readonly Link[];
}

/** Changes taken in one go: the database is synchronous, and all else waits meanwhile. */
const TAKEN_AT_ONCE = 50;

/**
 * Takes every change that is not known yet, each in its own savepoint, so that one that fails fails
 * alone.
 */
async function takeLinks(
  deps: SyncDeps,
  tx: CommuneTransaction,
  { install: id, links }: Taking,
): Promise<void> {
  const install = await tx.install(id);
  assert(install !== undefined, 'a run is taken from an install that is known');
  const at = deps.now();
  const standing = await authorOf(tx, install, businessDate(at));
  const acting = actingIn(deps, tx);
  let lastN = install.lastN;
  for (const [place, link] of links.entries()) {
    if (place % TAKEN_AT_ONCE === TAKEN_AT_ONCE - 1) await letOthersThrough();
    const isKnown = link.n <= install.lastN && (await tx.change(id, link.n)) !== undefined;
    if (isKnown) continue;
    const arriving: Arriving = { install, standing, at, ...link };
    const isTaken = await triesAlone(deps, tx, () => acceptChange(tx, arriving, acting));
    if (isTaken) lastN = Math.max(lastN, link.n);
  }
  if (lastN > install.lastN) await tx.writeInstall({ ...install, lastN });
}

/**
 * A fault of our own in one change must not hold up the others: it is undone, reported, and the
 * change gets no receipt, so that the phone sends it again.
 */
async function triesAlone(
  deps: SyncDeps,
  tx: CommuneTransaction,
  step: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await tx.savepoint(step);
    return true;
  } catch (trouble) {
    deps.report(trouble);
    return false;
  }
}
