/**
 * The commune of a simulation: the real server core behind its real route, on the store in memory,
 * with a few hamlets and households.
 */
import { Hono } from 'hono';
import { roundRoute } from '../../src/server/http/round.ts';
import type { Install, ServerStore } from '../../src/server/store/contract.ts';
import { openMemoryStore } from '../../src/server/store/memory/openMemoryStore.ts';
import type { SyncDeps } from '../../src/server/sync/deps.ts';
import type { Edit } from '../../src/server/sync/edit.ts';
import { actAs, serverInstall } from '../../src/server/sync/makeAct.ts';
import { patchesOf, type LooseEdit } from '../../src/phone/book/makeChanges.ts';
import {
  mintCommuneId,
  mintInstallId,
  mintRecordId,
  type CommuneId,
  type RecordId,
} from '../../src/shared/ids.ts';
import type { KindName } from '../../src/shared/records/registry.ts';
import type { JoinAnswer } from '../../src/shared/wire/join.ts';
import {
  bytesFrom,
  inflate,
  makeKeyForTests,
  sha256,
  type KeyForTests,
} from '../fixtures/nodePowers.ts';
import type { Serve } from './network.ts';

export interface Commune {
  readonly id: CommuneId;
  readonly store: ServerStore;
  readonly area: RecordId;
  readonly hamlets: readonly Hamlet[];
  readonly serve: Serve;
  /** Faults of our own that the server contained; there must be none. */
  readonly troubles: readonly unknown[];
  join(at: number, role: 'team_member' | 'team_lead'): Promise<Joined>;
  /** The commune moves a member to the team of another hamlet. */
  move(member: RecordId, to: Hamlet): Promise<void>;
}

export interface Hamlet {
  readonly area: RecordId;
  readonly team: RecordId;
  readonly name: string;
}

export interface Joined {
  readonly answer: JoinAnswer;
  readonly key: KeyForTests;
}

export interface CommuneOptions {
  readonly chance: () => number;
  readonly now: () => number;
  readonly hamlets: number;
  readonly households: number;
  /** A planted fault of the server. */
  readonly wrap?: (store: ServerStore) => ServerStore;
}

const EPOCH = 'epoch-1';

export async function foundCommune(options: CommuneOptions): Promise<Commune> {
  const random = bytesFrom(options.chance);
  const mint = () => mintRecordId(random);
  const plain = openMemoryStore();
  const troubles: unknown[] = [];
  const report = (trouble: unknown) => troubles.push(trouble);
  const deps: SyncDeps = { store: plain, now: options.now, random, hash: sha256, inflate, report };
  const id = mintCommuneId(random);
  const area = mint();
  await plain.found({ id, name: 'xã Nà Mẫu (dữ liệu mẫu)', area, epoch: EPOCH, isSample: true });
  const act = (edits: readonly Edit[]) =>
    plain.inTransaction(id, async (tx) => {
      const { id: install } = await serverInstall(deps, tx);
      await actAs(deps, tx, { install, edits });
    });
  const edit = (
    kind: KindName,
    recordId: RecordId,
    [where, values]: [RecordId, LooseEdit],
  ): Edit => ({
    recordId,
    kind,
    area: where,
    fields: patchesOf(kind, values, undefined),
  });
  const hamlets = Array.from({ length: options.hamlets }, (_, at): Hamlet => {
    return { area: mint(), team: mint(), name: `Bản ${at + 1}` };
  });
  await act([
    edit('area', area, [area, { name: 'Xã Nà Mẫu', areaKind: 'commune' }]),
    ...hamlets.flatMap((hamlet, at) => {
      const values = { name: hamlet.name, areaKind: 'ban', parent: area, codePrefix: `B${at + 1}` };
      return [
        edit('area', hamlet.area, [area, values]),
        edit('team', hamlet.team, [area, { level: 'hamlet', placeArea: hamlet.area, name: 'Tổ' }]),
        ...Array.from({ length: options.households }, (_, n) =>
          edit('household', mint(), [hamlet.area, sampleHousehold(at, n)]),
        ),
      ];
    }),
  ]);

  const app = new Hono();
  const served: SyncDeps = { ...deps, store: options.wrap?.(plain) ?? plain };
  app.post('/api/round', roundRoute(served));
  return {
    id,
    store: plain,
    area,
    hamlets,
    troubles,
    serve: async (path, body) => app.request(path, { method: 'POST', body }),
    async join(at, role) {
      const hamlet = hamlets[at % hamlets.length];
      if (hamlet === undefined) throw new Error('a commune has hamlets');
      const member = mint();
      const memberName = `Thành viên ${at + 1}`;
      await act([
        edit('member', member, [area, { fullName: memberName, role, team: hamlet.team }]),
      ]);
      const key = await makeKeyForTests();
      const install = { ...newPhone, id: mintInstallId(random), member, publicKey: key.publicKey };
      await plain.inTransaction(id, (tx) => tx.writeInstall(install));
      const answer: JoinAnswer = {
        install: install.id,
        epoch: EPOCH,
        communeName: 'xã Nà Mẫu (dữ liệu mẫu)',
        communeArea: area,
        member,
        memberName,
        role,
        team: hamlet.team,
        teamName: 'Tổ',
        area: hamlet.area,
        areaName: hamlet.name,
      };
      return { answer, key };
    },
    async move(member, to) {
      await act([{ recordId: member, kind: 'member', area, fields: moved(to.team) }]);
    },
  };
}

/** The server's own install set the team before: its next value is never stale. */
const moved = (team: RecordId): Edit['fields'] => ({ team: { value: team, base: 0 } });

const newPhone: Omit<Install, 'id'> = {
  kind: 'phone',
  member: null,
  publicKey: '',
  joinedAt: 0,
  revokedAt: null,
  appVersion: '0.1.0',
  lastRoundAt: null,
  unsentTold: 0,
  lastN: 0,
  cursor: 0,
};

const sampleHousehold = (hamlet: number, n: number): LooseEdit => ({
  code: `B${hamlet + 1}-${String(n + 1).padStart(3, '0')}`,
  headName: `Chủ hộ ${n + 1}`,
  status: 'living',
  consentState: n % 2 === 0 ? 'given' : 'not_asked',
  source: n % 3 === 0 ? 'app' : 'import',
});
