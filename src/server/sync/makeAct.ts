/**
 * Acts of the desk and of the server itself: an edit becomes a change of an install that the server
 * keeps, with its own n and chain, and goes the same way as a phone's. Also used to fill a sample
 * commune.
 */
import { CHAIN_START, nextHash, type WrittenChange } from '../../shared/changes/change.ts';
import { businessDate } from '../../shared/dates.ts';
import { mintInstallId, mintRecordId, type InstallId } from '../../shared/ids.ts';
import { assert } from '../../shared/result.ts';
import { OLDEST_APP } from '../../shared/wire/version.ts';
import type { Receipt } from '../../shared/wire/round.ts';
import type { CommuneTransaction, Install } from '../store/contract.ts';
import { acceptChange, type Acting } from './acceptChange.ts';
import { authorOf, type Standing } from './authorOf.ts';
import type { SyncDeps } from './deps.ts';
import type { Edit, ServerAct } from './edit.ts';

export type ActDeps = Pick<SyncDeps, 'now' | 'random' | 'hash'>;

/** The offset of Việt Nam in minutes: the desk and the server keep its time. */
const OFFSET_MINUTES = 420;

/**
 * Makes edits as an install, in order, within a transaction. Gives the receipt of each; an edit
 * that its install may not make is refused like any other change. Roles and areas are read once,
 * before the first.
 */
export async function actAs(
  deps: ActDeps,
  tx: CommuneTransaction,
  { install: id, edits }: { readonly install: InstallId; readonly edits: readonly Edit[] },
): Promise<readonly Receipt[]> {
  const install = await installIn(tx, id);
  const standing = await authorOf(tx, install, businessDate(deps.now()));
  const acting = actingIn(deps, tx);
  const receipts: Receipt[] = [];
  for (const edit of edits) receipts.push(await actOnce(deps, tx, { id, standing, acting, edit }));
  return receipts;
}

interface Step {
  readonly id: InstallId;
  readonly standing: Standing;
  readonly acting: Acting;
  readonly edit: Edit;
}

/**
 * The n is taken before the change is judged: what the change provokes may be an act of the same
 * install.
 */
async function actOnce(
  deps: ActDeps,
  tx: CommuneTransaction,
  { id, standing, acting, edit }: Step,
): Promise<Receipt> {
  const install = await installIn(tx, id);
  const n = install.lastN + 1;
  await tx.writeInstall({ ...install, lastN: n });
  const at = deps.now();
  const written: WrittenChange = {
    ...edit,
    appVersion: OLDEST_APP,
    wall: at,
    offset: OFFSET_MINUTES,
  };
  const link = { install: id, n, written };
  const hash = await nextHash(deps.hash, await hashBefore(tx, id, n), link);
  return acceptChange(tx, { install, standing, n, hash, written: link.written, at }, acting);
}

async function hashBefore(tx: CommuneTransaction, id: InstallId, n: number): Promise<string> {
  if (n === 1) return CHAIN_START;
  const last = await tx.change(id, n - 1);
  assert(last !== undefined, 'the changes that the server makes for an install have no gap');
  return last.hash;
}

async function installIn(tx: CommuneTransaction, id: InstallId): Promise<Install> {
  const install = await tx.install(id);
  assert(install !== undefined, 'who acts has an install');
  return install;
}

/**
 * How a change is acted upon in a transaction: by the commune's own install, which is made when
 * first needed.
 */
export function actingIn(deps: ActDeps, tx: CommuneTransaction): Acting {
  const act: ServerAct = async (edits) => {
    const { id: install } = await serverInstall(deps, tx);
    const receipts = await actAs(deps, tx, { install, edits });
    const areAllTaken = receipts.every((receipt) => receipt[2] > 0);
    assert(areAllTaken, 'what the server does of itself can be accepted');
  };
  return { act, mintId: () => mintRecordId(deps.random) };
}

/** The install of the commune's own acts; a commune has one. */
export async function serverInstall(deps: ActDeps, tx: CommuneTransaction): Promise<Install> {
  const known = (await tx.installs()).find((install) => install.kind === 'server');
  if (known !== undefined) return known;
  const made: Install = {
    id: mintInstallId(deps.random),
    kind: 'server',
    member: null,
    publicKey: '',
    joinedAt: deps.now(),
    revokedAt: null,
    appVersion: OLDEST_APP,
    lastRoundAt: null,
    unsentTold: 0,
    lastN: 0,
    cursor: 0,
  };
  await tx.writeInstall(made);
  return made;
}
