/**
 * Household codes are labels that two phones may give twice while neither has signal. Of two equal
 * ones in an area the later gets the next free number, keeps the old one among its former codes,
 * and its author a card (architecture section 7).
 */
import type { RecordId } from '../../shared/ids.ts';
import { canonicalText } from '../../shared/json.ts';
import { cellsOf } from '../../shared/changes/change.ts';
import { readField } from '../../shared/records/readRecord.ts';
import { kinds } from '../../shared/records/registry.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { CommuneReader } from '../store/contract.ts';
import type { Accepted } from './accepted.ts';
import type { Edit } from './edit.ts';

export interface ClashEdits {
  readonly edits: readonly Edit[];
  /** The fields of the cards to make. */
  readonly cards: readonly Edit['fields'][];
}

const none: ClashEdits = { edits: [], cards: [] };

export async function codeClashEdits(
  reader: CommuneReader,
  { change, record }: Accepted,
): Promise<ClashEdits> {
  const { code } = record.body;
  const isGiven = cellsOf(change).some(
    (patch) => patch.cell === 'code' || patch.cell === 'retired',
  );
  if (record.kind !== 'household' || !isGiven || typeof code !== 'string' || code === '')
    return none;
  if (!isLiving(record)) return none;
  const twins = await reader.recordsNaming('household', 'code', code);
  const isTwin = (one: RecordState) =>
    one.id !== record.id && one.area === record.area && isLiving(one);
  if (!twins.some(isTwin)) return none;
  const { id: recordId, kind, area } = record;
  const fresh = nextCode(code, await codesIn(reader, area));
  const base = record.by['code']?.seq ?? 0;
  const fields: Edit['fields'] = {
    code: { value: fresh, base },
    formerCodes: { add: [code.slice(0, ELEMENT_LIMIT)], remove: [] },
  };
  const author = (await reader.install(change.install))?.member ?? null;
  return {
    edits: [{ recordId, kind, area, fields }],
    cards: [clashCard(record, { fresh, old: code, author })],
  };
}

/** The longest element of a set that a change may carry. */
const ELEMENT_LIMIT = 64;

/** A household that is one of its own: neither retired nor merged into another. */
const isLiving = ({ body }: RecordState): boolean =>
  body['retired'] !== true && (body['mergedInto'] ?? null) === null;

/** Every code that a household of the area has or had. */
async function codesIn(reader: CommuneReader, area: RecordId): Promise<readonly string[]> {
  const households = await reader.records('household', new Set([area]));
  return households.flatMap(({ body }) => {
    const { code } = body;
    const former = readField('formerCodes', kinds.household.fields.formerCodes, body);
    const texts = [code, ...(Array.isArray(former) ? former : [])];
    return texts.filter((text) => typeof text === 'string');
  });
}

/**
 * The number after the greatest one in use with the same beginning, as wide as the code was: PC-045
 * → PC-091. A code without a number gets one: X → X-2.
 */
export function nextCode(code: string, inUse: readonly string[]): string {
  const [, start = `${code}-`, digits = '1'] = /^(.*?)(\d{1,9})$/s.exec(code) ?? [];
  const numbers = inUse
    .filter((one) => one.startsWith(start) && /^\d{1,9}$/.test(one.slice(start.length)))
    .map((one) => Number(one.slice(start.length)));
  const next = Math.max(Number(digits), ...numbers) + 1;
  return start + String(next).padStart(digits.length, '0');
}

interface Clash {
  readonly fresh: string;
  readonly old: string;
  readonly author: RecordId | null;
}

const clashCard = (record: RecordState, { fresh, old, author }: Clash): Edit['fields'] => {
  const first = (value: string | null) => ({ value, base: 0 });
  return {
    topic: first('codeClash'),
    state: first('open'),
    subject: first(record.id),
    subjectKind: first(record.kind),
    field: first('code'),
    standing: first(canonicalText(fresh)),
    other: first(canonicalText(old)),
    standingBy: first(null),
    otherBy: first(author),
  };
};
