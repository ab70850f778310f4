/** A commune in a database of its own, with a phone that makes runs: what the server's measurements work on. */
import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  CHAIN_START,
  nextHash,
  type FieldPatch,
  type WrittenChange,
} from '../../src/shared/changes/change.ts';
import { mintInstallId, mintRecordId } from '../../src/shared/ids.ts';
import type { CommuneId, InstallId, RecordId } from '../../src/shared/ids.ts';
import { encodeRun } from '../../src/shared/wire/run.ts';
import { INFLATED_LIMIT } from '../../src/shared/wire/version.ts';
import { newInstall } from '../../src/server/accounts/newInstall.ts';
import { newRecord } from '../../src/server/desk/newRecord.ts';
import { foundCommune } from '../../src/server/sample/foundCommune.ts';
import type { ServerStore } from '../../src/server/store/contract.ts';
import { openSqliteStore } from '../../src/server/store/sqlite/openSqliteStore.ts';
import type { SyncDeps } from '../../src/server/sync/deps.ts';
import { actAs, serverInstall } from '../../src/server/sync/makeAct.ts';

export const random = (n: number): Uint8Array => randomBytes(n);
const hash = async (text: string): Promise<string> =>
  createHash('sha256').update(text).digest('hex');

export interface BenchPlace {
  /** Where the database lies. */
  readonly path: string;
  readonly store: ServerStore;
  readonly deps: SyncDeps;
  readonly commune: CommuneId;
  readonly epoch: string;
  readonly area: RecordId;
  readonly phone: BenchPhone;
}

export interface BenchPhone {
  readonly id: InstallId;
  readonly member: RecordId;
  makeRun(changes: readonly Said[]): Promise<Uint8Array>;
}

interface Said {
  readonly recordId: RecordId;
  readonly kind: string;
  readonly fields: { readonly [name: string]: FieldPatch };
}

export async function openPlace(path: string): Promise<BenchPlace> {
  const store = openSqliteStore(path);
  const deps: SyncDeps = {
    store,
    now: Date.now,
    random,
    hash,
    inflate: async (bytes) => inflateRawSync(bytes, { maxOutputLength: INFLATED_LIMIT }),
    report: (trouble) => {
      throw trouble;
    },
  };
  const commune = await foundCommune(deps, { isEmpty: true, name: 'xã Đo' });
  const [area, team, member] = [mintRecordId(random), mintRecordId(random), mintRecordId(random)];
  const id = mintInstallId(random);
  await store.inTransaction(commune.id, async (tx) => {
    const { id: install } = await serverInstall(deps, tx);
    const edits = [
      newRecord({
        kind: 'area',
        id: area,
        area: commune.area,
        values: { name: 'Bản Đo', areaKind: 'ban' },
      }),
      newRecord({ kind: 'team', id: team, area, values: { level: 'hamlet', placeArea: area } }),
      newRecord({
        kind: 'member',
        id: member,
        area,
        values: { fullName: 'Người Đo', role: 'team_member', team },
      }),
    ];
    await actAs(deps, tx, { install, edits });
    await tx.writeInstall(newInstall({ id, kind: 'phone', member, joinedAt: Date.now() }));
  });
  return {
    path,
    store,
    deps,
    commune: commune.id,
    epoch: commune.epoch,
    area,
    phone: makePhone({ id, member, area }),
  };
}

/** The same place as after a restart of the server: what was written last no longer lies apart. */
export async function reopened(place: BenchPlace): Promise<BenchPlace> {
  await place.store.close();
  const store = openSqliteStore(place.path);
  return { ...place, store, deps: { ...place.deps, store } };
}

function makePhone({
  id,
  member,
  area,
}: Pick<BenchPhone, 'id' | 'member'> & { area: RecordId }): BenchPhone {
  let n = 0;
  let chain = CHAIN_START;
  return {
    id,
    member,
    async makeRun(changes) {
      const first = n + 1;
      const prevHash = chain;
      const written: WrittenChange[] = [];
      for (const said of changes) {
        n += 1;
        const change = { ...said, area, appVersion: '0.1.0', wall: Date.now(), offset: 420 };
        chain = await nextHash(hash, chain, { install: id, n, written: change });
        written.push(change);
      }
      const header = { install: id, first, last: n, prevHash, hash: chain };
      return encodeRun(header, written, async (bytes) => deflateRawSync(bytes));
    },
  };
}

const is = (value: string | number): FieldPatch => ({ value, base: 0 });

export const HELPS_OF_A_VISIT = 3;

/** What one form saves: a visit with two app helps and a service. */
export function aVisitWithHelps({ member }: BenchPhone): readonly Said[] {
  const visit = mintRecordId(random);
  const help = {
    visit: is(visit),
    action: is('activate'),
    outcome: is('done'),
    deviceUsed: is('own'),
    verified: is('seen_on_device'),
  };
  const app = (key: string): Said => ({
    recordId: mintRecordId(random),
    kind: 'appAssist',
    fields: { ...help, appKey: is(key) },
  });
  return [
    {
      recordId: visit,
      kind: 'visit',
      fields: {
        household: is(mintRecordId(random)),
        visitDate: is('2026-11-20'),
        result: is('met'),
        members: { add: [member], remove: [] },
        purposes: { add: ['app_help', 'public_service'], remove: [] },
        peopleReached: is(3),
      },
    },
    app('vneid'),
    app('zalo'),
    {
      recordId: mintRecordId(random),
      kind: 'serviceGuidance',
      fields: {
        ...help,
        serviceKey: is('birth_bundle'),
        action: is('submit'),
        channel: is('vneid'),
      },
    },
  ];
}
