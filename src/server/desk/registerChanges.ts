/**
 * What an officer adds to the register: hamlets, teams, members. Each becomes a change of the account's
 * own install, so that the same rights hold, the history names who did it, and phones receive it.
 */
import { mintRecordId, type InstallId, type RecordId } from '../../shared/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { AddArea, AddMember, AddTeam } from '../../shared/wire/desk.ts';
import type { CommuneTransaction } from '../store/contract.ts';
import { actAs, type ActDeps } from '../sync/makeAct.ts';
import { livingRecord, livingRecords } from './livingRecords.ts';
import { newRecord, type NewRecord } from './newRecord.ts';

export interface Officer {
  readonly tx: CommuneTransaction;
  readonly deps: ActDeps;
  /** The install of the officer's account. */
  readonly install: InstallId;
}

type Added<Reason extends string = never> = Result<
  { readonly id: RecordId },
  Reason | 'noRight' | 'malformed'
>;

/** A hamlet of the commune. Its name and the prefix of its codes are no other's. */
export async function addArea(
  officer: Officer,
  { id = mintRecordId(officer.deps.random), ...values }: AddArea,
): Promise<Added<'prefixTaken' | 'areaNameTaken'>> {
  const { tx } = officer;
  const { area: parent } = await tx.commune();
  const others = (await livingRecords(tx, 'area')).filter((one) => one.id !== id);
  if (others.some((one) => sameText(one.values.name, values.name))) return failed('areaNameTaken');
  const isTaken = others.some((one) => one.values.codePrefix === values.codePrefix);
  if (isTaken) return failed('prefixTaken');
  const { name, areaKind, codePrefix, signal, householdTotal } = values;
  return add(officer, {
    kind: 'area',
    id,
    area: parent,
    values: { name, areaKind, codePrefix, signal, householdTotal, parent },
  });
}

/** A team of a hamlet, or of the whole commune. */
export async function addTeam(
  officer: Officer,
  { id = mintRecordId(officer.deps.random), area, name }: AddTeam,
): Promise<Added<'notFound'>> {
  const commune = await officer.tx.commune();
  if ((await livingRecord(officer.tx, 'area', area)) === undefined) return failed('notFound');
  const level = area === commune.area ? 'commune' : 'hamlet';
  return add(officer, { kind: 'team', id, area, values: { name, level, placeArea: area } });
}

/** A member of a team. */
export async function addMember(
  officer: Officer,
  { id = mintRecordId(officer.deps.random), fullName, role, organisation, team }: AddMember,
): Promise<Added<'notFound'>> {
  const known = await livingRecord(officer.tx, 'team', team);
  if (known === undefined) return failed('notFound');
  const values = { fullName, role, organisation, team };
  return add(officer, { kind: 'member', id, area: known.placeArea, values });
}

/** A request that was sent twice names the same id: the second finds the record and changes nothing. */
async function add({ tx, deps, install }: Officer, record: NewRecord): Promise<Added> {
  const { id, kind } = record;
  const known = await tx.record(id);
  if (known !== undefined) return known.kind === kind ? ok({ id }) : failed('malformed');
  const edits = [newRecord(record)];
  const [receipt] = await actAs(deps, tx, { install, edits });
  const isTaken = receipt?.[1] === 'asIs' || receipt?.[1] === 'merged';
  return isTaken ? ok({ id }) : failed('noRight');
}

const sameText = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('vi') === b.normalize('NFC').toLocaleLowerCase('vi');
