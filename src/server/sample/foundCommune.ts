/**
 * The first start: a commune with the sample's people, or an empty one. All that it holds comes in one
 * transaction, so that a server killed on the way finds nothing half made and begins again.
 */
import { base64url, mintCommuneId, mintRecordId } from '../../shared/ids.ts';
import { assert } from '../../shared/result.ts';
import { newInstall } from '../accounts/newInstall.ts';
import { newRecord } from '../desk/newRecord.ts';
import type { Commune, CommuneTransaction, ServerStore } from '../store/contract.ts';
import type { Edit } from '../sync/edit.ts';
import { actAs, serverInstall, type ActDeps } from '../sync/makeAct.ts';
import {
  SAMPLE_COMMUNE_NAME,
  sampleCommune,
  SAMPLE_SEED,
  type SamplePhone,
} from './sampleCommune.ts';

export interface FoundingDeps extends ActDeps {
  readonly store: ServerStore;
}

const EPOCH_BYTES = 9;

/** The commune of this server; founds one where there is none. `name` is asked for an empty commune alone. */
export async function foundCommune(
  deps: FoundingDeps,
  wanted: { readonly isEmpty: boolean; readonly name: string },
): Promise<Commune> {
  const { store } = deps;
  if ((await store.communes()).length === 0) await store.found(newCommune(deps, wanted));
  const [commune] = await store.communes();
  assert(commune !== undefined, 'a commune that was founded is there');
  await store.inTransaction(commune.id, async (tx) => {
    if ((await tx.record(commune.area)) !== undefined) return;
    await (commune.isSample ? fillSample(deps, tx) : fillEmpty(deps, tx, commune));
  });
  return commune;
}

function newCommune(
  { random, now }: FoundingDeps,
  { isEmpty, name }: { readonly isEmpty: boolean; readonly name: string },
): Omit<Commune, 'head'> {
  const epoch = base64url(random(EPOCH_BYTES));
  const id = mintCommuneId(random);
  if (isEmpty) return { id, name, area: mintRecordId(random), epoch, isSample: false };
  const { area } = sampleCommune(SAMPLE_SEED, now());
  return { id, name: SAMPLE_COMMUNE_NAME, area, epoch, isSample: true };
}

async function fillEmpty(
  deps: ActDeps,
  tx: CommuneTransaction,
  { area, name }: Commune,
): Promise<void> {
  const { id: install } = await serverInstall(deps, tx);
  const values = { name, areaKind: 'commune' } as const;
  await actAll(deps, tx, { install, edits: [newRecord({ kind: 'area', id: area, area, values })] });
}

async function fillSample(deps: ActDeps, tx: CommuneTransaction): Promise<void> {
  const { registers, phones } = sampleCommune(SAMPLE_SEED, deps.now());
  const { id: install } = await serverInstall(deps, tx);
  await actAll(deps, tx, { install, edits: registers.map((one) => newRecord(one)) });
  for (const phone of phones) await enrolSample(deps, tx, phone);
}

/** The phone's key is left empty: no signature is ever its own. */
async function enrolSample(
  deps: ActDeps,
  tx: CommuneTransaction,
  phone: SamplePhone,
): Promise<void> {
  const { install: id, member, joinedAt, lastRoundAt, unsentTold, acts } = phone;
  const install = newInstall({ id, kind: 'phone', member, joinedAt });
  await tx.writeInstall({ ...install, lastRoundAt, unsentTold });
  await actAll(deps, tx, { install: id, edits: acts.map((one) => newRecord(one)) });
}

async function actAll(
  deps: ActDeps,
  tx: CommuneTransaction,
  acting: { readonly install: SamplePhone['install']; readonly edits: readonly Edit[] },
): Promise<void> {
  if (acting.edits.length === 0) return;
  const receipts = await actAs(deps, tx, acting);
  assert(
    receipts.every(([, result]) => result === 'asIs'),
    'what the sample does can be accepted as it is',
  );
}
