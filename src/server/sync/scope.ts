/**
 * A reader's scope over time. When a member goes to another team, or the team to another area, the
 * one cursor of their phone no longer says what it holds. The epoch that such a phone is told then
 * changes, so that it starts again from nothing, page by page, however often a link dies.
 */
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import type { CommuneReader, Move } from '../store/contract.ts';
import { areasUnder } from './authorOf.ts';

export interface Scope {
  /**
   * The commune's epoch; with the seq of the last move of the member or the team, where there was
   * one.
   */
  readonly epoch: string;
  /** That seq; 0 where there was none. */
  readonly since: number;
  readonly moves: readonly Move[];
}

export async function scopeOf(reader: CommuneReader, member: RecordId | null): Promise<Scope> {
  const { epoch, head } = await reader.commune();
  const record = member === null ? undefined : await reader.record(member);
  const team = record?.body['team'];
  const ids = [member, team].filter((id) => typeof id === 'string' && isRecordId(id));
  const moves = await reader.moves({ after: 0, to: head, ids });
  const since = moves.at(-1)?.seq ?? 0;
  return { epoch: since === 0 ? epoch : `${epoch}~${since}`, since, moves };
}

/** Records of the areas that the reader had and has no longer: their rows go from the phone. */
export async function formerRecords(
  reader: CommuneReader,
  { moves }: Scope,
  areas: ReadonlySet<RecordId>,
): Promise<readonly RecordId[]> {
  if (moves.length === 0) return [];
  const ever = await areasUnder(
    reader,
    moves.map((move) => move.from),
  );
  const former = new Set([...ever].filter((area) => !areas.has(area)));
  const limit = Number.MAX_SAFE_INTEGER;
  return (await reader.feed({ areas: former, after: 0, limit })).map((record) => record.id);
}
