/**
 * Who may read and write what (architecture section 7). Law at the server, courtesy on the phone:
 * both ask here. Rights are judged at arrival, over the area of the record and field by field.
 */
import type { RefusalReason } from './reasons.ts';
import { failed, ok, type Result } from './result.ts';
import type { RecordId } from './ids.ts';
import type { Role } from './records/enumerations.ts';
import type { KindName } from './records/registry.ts';
import { cellsOf, type Change } from './changes/change.ts';

/** Somebody who acts through an install, with what is true of them now. */
export interface Author {
  /** The member's record; null for the server's own acts. */
  readonly member: RecordId | null;
  readonly roles: ReadonlySet<Role | 'server'>;
  /** Areas in which the author may write. */
  readonly areas: ReadonlySet<RecordId>;
}

/** What a team's members log and keep. */
const fieldWork: ReadonlySet<KindName> = new Set([
  'household',
  'person',
  'consent',
  'visit',
  'appAssist',
  'serviceGuidance',
]);

/** Kept by the commune alone. */
const registers: ReadonlySet<KindName> = new Set(['area', 'team', 'member']);

export interface Attempt {
  readonly change: Change & { readonly kind: KindName };
  /** The record's own area; for a new record the one that its change names. */
  readonly area: RecordId;
  /** Who made the record; nothing for a new one. */
  readonly madeBy: RecordId | null | undefined;
  /**
   * Where the record lies that this one is hung on, and where it was made; nothing where it names
   * none that is known. A household that moved away may still get what was logged where it lived.
   */
  readonly owner?: readonly RecordId[] | undefined;
}

/** Whether an author may make a change, as the table of architecture section 7 has it. */
export function mayWrite(author: Author, attempt: Attempt): Result<null, RefusalReason> {
  if (author.roles.has('server')) return ok(null);
  const { kind } = attempt.change;
  if (kind === 'card') return onCard(author, attempt);
  const isOfficer = author.roles.has('commune_officer');
  if (isOfficer) return registers.has(kind) || fieldWork.has(kind) ? ok(null) : failed('noRight');
  const isLead = leads(author);
  if (!isLead && !author.roles.has('team_member')) return failed('noRight');
  if (!author.areas.has(attempt.area)) return failed('outOfScope');
  if (!fieldWork.has(kind)) return failed('noRight');
  const { owner } = attempt;
  if (owner !== undefined && !owner.some((area) => author.areas.has(area))) {
    return failed('outOfScope');
  }
  return isLead ? ok(null) : asMember(author, attempt);
}

const leads = (author: Author): boolean =>
  author.roles.has('team_lead') || author.roles.has('deputy_lead');

/**
 * What a person says on a card: the choice, and that it is settled. All else on it the server
 * wrote.
 */
const choosing: ReadonlySet<string> = new Set(['chosen', 'state']);

/** Only the server makes cards; leads close those of their areas, officers any. */
function onCard(author: Author, attempt: Attempt): Result<null, RefusalReason> {
  const isOfficer = author.roles.has('commune_officer');
  if (!isOfficer && !leads(author)) return failed('noRight');
  if (!isOfficer && !author.areas.has(attempt.area)) return failed('outOfScope');
  const isChoice = cellsOf(attempt.change).every(({ field }) => choosing.has(field));
  return isChoice && attempt.madeBy !== undefined ? ok(null) : failed('noRight');
}

/**
 * A member edits any record of the area and retires only what is their own; merging and importing
 * are not theirs.
 */
function asMember(author: Author, attempt: Attempt): Result<null, RefusalReason> {
  for (const { field, value } of cellsOf(attempt.change)) {
    if (field === 'mergedInto') return failed('noRight');
    if (field === 'source' && value === 'import') return failed('noRight');
    const isRetiring = field === 'retired' && value === true;
    if (isRetiring && attempt.madeBy !== undefined && attempt.madeBy !== author.member) {
      return failed('notAuthor');
    }
  }
  return ok(null);
}

/** Whether the phone should offer to retire a record at all. */
export const mayRetire = (author: Author, madeBy: RecordId | null): boolean =>
  leads(author) ||
  author.roles.has('commune_officer') ||
  (madeBy !== null && madeBy === author.member);
