/**
 * Whether a right that is missing now was held earlier. Such a change was made in good faith,
 * perhaps weeks ago with no signal: it is kept for the desk to decide instead of being refused.
 */
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import { mayWrite, type Attempt } from '../../shared/permissions.ts';
import { roles } from '../../shared/records/enumerations.ts';
import type { CommuneReader } from '../store/contract.ts';
import { areasUnder } from './authorOf.ts';

/**
 * Judges by every role and team that the member ever had, together: more is kept than strictly
 * needed, never less.
 */
export async function hadRight(
  reader: CommuneReader,
  member: RecordId | null,
  attempt: Attempt,
): Promise<boolean> {
  if (member === null) return false;
  const everRoles = await everIn(reader, member, 'role');
  const teams = (await everIn(reader, member, 'team')).filter(isRecordId);
  const places = await Promise.all(teams.map((team) => everIn(reader, team, 'placeArea')));
  const areas = await areasUnder(reader, places.flat().filter(isRecordId));
  const past = { member, areas, roles: new Set(roles.filter((role) => everRoles.includes(role))) };
  return mayWrite(past, attempt).ok;
}

/** Every text that a field of a record was ever given. */
async function everIn(
  reader: CommuneReader,
  id: RecordId,
  field: string,
): Promise<readonly string[]> {
  const history = await reader.history(id);
  return history.flatMap(({ written, receipt }) => {
    if (receipt[2] === 0) return [];
    const value = memberOf(memberOf(memberOf(written, 'fields'), field), 'value');
    return typeof value === 'string' ? [value] : [];
  });
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
