/**
 * Who acts through an install, from what stands in the commune's own records now: roles from the
 * member, areas from the team and the tree of areas. The one place that turns an install into
 * rights.
 */
import type { IsoDate } from '../../shared/dates.ts';
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { Author } from '../../shared/permissions.ts';
import { readRecord } from '../../shared/records/readRecord.ts';
import type { Values } from '../../shared/records/registry.ts';
import type { CommuneReader, Install } from '../store/contract.ts';

export interface Standing {
  readonly author: Author;
  /**
   * The install was revoked, or its member is no longer one: what it sends is kept apart, and it
   * receives nothing.
   */
  readonly isRevoked: boolean;
  /** Areas whose records it receives. */
  readonly reads: ReadonlySet<RecordId>;
}

const nothing: ReadonlySet<RecordId> = new Set();

export async function authorOf(
  reader: CommuneReader,
  install: Install,
  today: IsoDate,
): Promise<Standing> {
  if (install.kind === 'server') {
    const author: Author = { member: null, roles: new Set(['server']), areas: nothing };
    return { author, isRevoked: false, reads: nothing };
  }
  return install.kind === 'desk' ? atDesk(reader, install) : onPhone(reader, install, today);
}

/** A desk install acts with the roles of the account that it belongs to. */
async function atDesk(reader: CommuneReader, install: Install): Promise<Standing> {
  const account = (await reader.accounts()).find((one) => one.install === install.id);
  const author: Author = {
    member: install.member,
    roles: new Set(account?.roles ?? []),
    areas: nothing,
  };
  return { author, isRevoked: install.revokedAt !== null || account === undefined, reads: nothing };
}

async function onPhone(reader: CommuneReader, install: Install, today: IsoDate): Promise<Standing> {
  const member = await readMember(reader, install.member);
  const isActive =
    member !== undefined &&
    !member.retired &&
    (member.activeTo === null || member.activeTo >= today);
  if (install.revokedAt !== null || !isActive) {
    const author: Author = { member: install.member, roles: new Set(), areas: nothing };
    return { author, isRevoked: true, reads: nothing };
  }
  const areas = await areasOfTeam(reader, member.team);
  const commune = await reader.commune();
  const author: Author = { member: install.member, roles: new Set([member.role]), areas };
  return { author, isRevoked: false, reads: new Set([...areas, commune.area]) };
}

async function readMember(
  reader: CommuneReader,
  id: RecordId | null,
): Promise<Values<'member'> | undefined> {
  const record = id === null ? undefined : await reader.record(id);
  return record?.kind === 'member' ? readRecord('member', record.body) : undefined;
}

async function areasOfTeam(reader: CommuneReader, id: RecordId): Promise<ReadonlySet<RecordId>> {
  const record = await reader.record(id);
  const team = record?.kind === 'team' ? readRecord('team', record.body) : undefined;
  if (team === undefined || team.retired) return nothing;
  return areasUnder(reader, [team.placeArea]);
}

/** Some areas and all that lie below them in the tree. */
export async function areasUnder(
  reader: CommuneReader,
  roots: readonly RecordId[],
): Promise<ReadonlySet<RecordId>> {
  const areas = await reader.records('area');
  const under = new Set<RecordId>(roots);
  // Each turn goes one level down; a tree that bites its own tail ends all the same.
  for (let size = 0; size < under.size;) {
    size = under.size;
    for (const { id, body } of areas) {
      const parent = body['parent'];
      if (typeof parent === 'string' && isRecordId(parent) && under.has(parent)) under.add(id);
    }
  }
  return under;
}
