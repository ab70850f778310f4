/**
 * A phone joins: a one-time code and the phone's public key become an install of the code's member.
 * Reading a code spends nothing; two phones racing for one code are told apart by the commune's
 * transaction.
 */
import { webcrypto } from 'node:crypto';
import {
  bytesOfBase64url,
  mintInstallId,
  type CommuneId,
  type RandomBytes,
} from '../../shared/ids.ts';
import type { JoinReason } from '../../shared/reasons.ts';
import { readRecord } from '../../shared/records/readRecord.ts';
import type { Values } from '../../shared/records/registry.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { JoinAnswer, LookAnswer } from '../../shared/wire/join.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { CommuneReader, CommuneTransaction, Install, ServerStore } from '../store/contract.ts';
import { newInstall } from './newInstall.ts';
import { findCode, hashOfGiven, spendCode } from './codes.ts';
import type { HashCode } from './secrets.ts';

export interface JoinTools {
  readonly store: ServerStore;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly hashCode: HashCode;
}

export interface JoinRequest {
  readonly code: string;
  /** base64url of the 65 raw bytes of a P-256 key; checked by `isPublicKey` before. */
  readonly publicKey: string;
  readonly appVersion: string;
}

/** Whose code is this? So that a member sees the right team and name before joining. */
export async function lookAtCode(
  { store, now, hashCode }: JoinTools,
  given: string,
): Promise<Result<LookAnswer, JoinReason>> {
  const found = await locate(store, hashOfGiven(given, hashCode));
  if (found === undefined) return failed('codeWrong');
  return store.reading(found.commune, async (reader) => {
    const code = await findCode(reader, found.hash, now());
    if (!code.ok) return code;
    const place = await placeOf(reader, code.value.member);
    if (place === undefined) return failed('codeExpired');
    const { name: communeName } = await reader.commune();
    const { memberName, teamName, areaName } = place;
    return ok({ communeName, teamName, areaName, memberName });
  });
}

/** Spends the code and makes the install, both or neither. */
export async function join(
  tools: JoinTools,
  request: JoinRequest,
): Promise<Result<JoinAnswer, JoinReason>> {
  const { store, now, hashCode } = tools;
  const found = await locate(store, hashOfGiven(request.code, hashCode));
  if (found === undefined) return failed('codeWrong');
  return store.inTransaction(found.commune, async (tx) => {
    const code = await findCode(tx, found.hash, now());
    if (!code.ok) return code.reason === 'codeUsed' ? repeat(tx, found.hash, request) : code;
    const place = await placeOf(tx, code.value.member);
    if (place === undefined) return failed('codeExpired');
    await spendCode(tx, code.value, now());
    const install = await enrol(tx, { member: code.value.member, request, tools });
    return ok(await answer(tx, install, place));
  });
}

/** Whether a text is a public key that signatures can be checked with: a point of the curve, uncompressed. */
export async function isPublicKey(text: string): Promise<boolean> {
  const bytes = bytesOfBase64url(text);
  if (bytes?.length !== 65 || bytes[0] !== 4) return false;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  return webcrypto.subtle.importKey('raw', bytes, curve, false, ['verify']).then(
    () => true,
    () => false,
  );
}

async function locate(
  store: ServerStore,
  hash: string | undefined,
): Promise<{ readonly commune: CommuneId; readonly hash: string } | undefined> {
  const commune = hash === undefined ? undefined : await store.communeOfCode(hash);
  return hash === undefined || commune === undefined ? undefined : { commune, hash };
}

/**
 * The first answer was lost on the way: the same phone, known by its key, asks again with the spent code
 * and gets it again. Nobody else gains by it, since nobody else can sign with that key.
 */
async function repeat(
  tx: CommuneTransaction,
  hash: string,
  request: JoinRequest,
): Promise<Result<JoinAnswer, JoinReason>> {
  const code = await tx.code(hash);
  const installs = await tx.installs();
  const mine = installs.find(
    (one) =>
      one.publicKey === request.publicKey && one.member === code?.member && one.revokedAt === null,
  );
  const place = code === undefined ? undefined : await placeOf(tx, code.member);
  if (mine === undefined || place === undefined) return failed('codeUsed');
  return ok(await answer(tx, mine, place));
}

interface Enrolment {
  readonly member: RecordId;
  readonly request: JoinRequest;
  readonly tools: JoinTools;
}

async function enrol(
  tx: CommuneTransaction,
  { member, request, tools }: Enrolment,
): Promise<Install> {
  const { publicKey, appVersion } = request;
  const install: Install = {
    ...newInstall({
      id: mintInstallId(tools.random),
      kind: 'phone',
      member,
      joinedAt: tools.now(),
    }),
    publicKey,
    appVersion,
  };
  await tx.writeInstall(install);
  const at = tools.now();
  await tx.audit({ at, install: install.id, account: null, act: 'join', subject: member });
  return install;
}

interface MemberPlace {
  readonly member: RecordId;
  readonly memberName: string;
  readonly role: Values<'member'>['role'];
  readonly team: RecordId;
  readonly teamName: string;
  readonly area: RecordId;
  readonly areaName: string;
}

/** Where a member works; nothing once the member or the team is no longer one. */
async function placeOf(reader: CommuneReader, id: RecordId): Promise<MemberPlace | undefined> {
  const member = await living(reader, 'member', id);
  const team = member === undefined ? undefined : await living(reader, 'team', member.team);
  const area = team === undefined ? undefined : await living(reader, 'area', team.placeArea);
  if (member === undefined || team === undefined || area === undefined) return undefined;
  return {
    member: id,
    memberName: member.fullName,
    role: member.role,
    team: member.team,
    teamName: team.name,
    area: team.placeArea,
    areaName: area.name,
  };
}

async function living<K extends 'member' | 'team' | 'area'>(
  reader: CommuneReader,
  kind: K,
  id: RecordId,
): Promise<Values<K> | undefined> {
  const record = await reader.record(id);
  const values = record?.kind === kind ? readRecord(kind, record.body) : undefined;
  return values === undefined || record?.body['retired'] === true ? undefined : values;
}

async function answer(
  tx: CommuneTransaction,
  install: Install,
  place: MemberPlace,
): Promise<JoinAnswer> {
  const { name: communeName, area: communeArea, epoch } = await tx.commune();
  return { ...place, install: install.id, epoch, communeName, communeArea };
}
