/**
 * What the server does of itself after an accepted change: a card for each disagreement, names that
 * go with a refusal, a free code for a household whose code another has. Only says what is to be
 * edited; the edits are changes of the server's own install.
 */
import type { Disagreement } from '../../shared/changes/applyChange.ts';
import type { FieldPatch } from '../../shared/changes/change.ts';
import type { RecordId } from '../../shared/ids.ts';
import { canonicalText, type Json } from '../../shared/json.ts';
import { TEXT_LIMIT } from '../../shared/records/field.ts';
import { kindOf } from '../../shared/records/registry.ts';
import type { By } from '../../shared/records/state.ts';
import type { CommuneReader } from '../store/contract.ts';
import type { Accepted } from './accepted.ts';
import { codeClashEdits } from './codeClash.ts';
import type { Edit } from './edit.ts';
import { isNo } from './homes.ts';

export async function serverEdits(
  reader: CommuneReader,
  accepted: Accepted,
  mintId: () => RecordId,
): Promise<readonly Edit[]> {
  const cards = await Promise.all(
    accepted.disagreements.map((one) => cardOf(reader, accepted, one)),
  );
  const clash = await codeClashEdits(reader, accepted);
  const toCard = (fields: Edit['fields']): Edit => ({
    recordId: mintId(),
    kind: 'card',
    area: accepted.record.area,
    fields,
  });
  return [
    ...(await forgettingEdits(reader, accepted)),
    ...clash.edits,
    ...[...cards, ...clash.cards].map(toCard),
  ];
}

/** A card on which both values stand, each with the member it comes from. */
async function cardOf(
  reader: CommuneReader,
  { change, record }: Accepted,
  { topic, cell, standing, standingBy, other, otherBy }: Disagreement,
): Promise<Edit['fields']> {
  const own: Pick<By, 'install'> = change;
  // In a conflict the arriving value stands; under review it is the one that waits.
  const [by, against] = topic === 'conflict' ? [own, otherBy] : [standingBy, own];
  return {
    topic: first(topic),
    state: first('open'),
    subject: first(record.id),
    subjectKind: first(record.kind),
    field: first(cell),
    standing: first(textOf(standing)),
    other: first(textOf(other)),
    standingBy: first(await memberOf(reader, by)),
    otherBy: first(await memberOf(reader, against)),
  };
}

export const first = (value: Json): FieldPatch => ({ value, base: 0 });

/**
 * A value as canonical JSON; one too long for a card is cut there, and stands whole in the history.
 */
export function textOf(value: Json): string {
  const text = canonicalText(value);
  if (text.length <= TEXT_LIMIT || typeof value !== 'string') return text.slice(0, TEXT_LIMIT);
  // Escapes make a text up to six times longer.
  return canonicalText(`${value.slice(0, Math.floor(TEXT_LIMIT / 6) - 1)}…`);
}

async function memberOf(
  reader: CommuneReader,
  by: Pick<By, 'install'> | undefined,
): Promise<RecordId | null> {
  return by === undefined ? null : ((await reader.install(by.install))?.member ?? null);
}

/**
 * When a household says no, what names its people goes, also what stood there before (domain 8.2).
 */
async function forgettingEdits(
  reader: CommuneReader,
  { before, record }: Accepted,
): Promise<readonly Edit[]> {
  const saysNo = record.kind === 'household' && isNo(record.body['consentState']);
  if (!saysNo || isNo(before?.body['consentState'])) return [];
  const persons = await reader.recordsNaming('person', 'household', record.id);
  return [record, ...persons].flatMap((one) => {
    const named = Object.entries(kindOf(one.kind).fields)
      .filter(
        ([name, field]) => field.isPersonal && (one.body[name] ?? field.initial) !== field.initial,
      )
      .map(([name, { initial }]): [string, FieldPatch] => [
        name,
        { value: initial, base: one.by[name]?.seq ?? 0 },
      ]);
    const edit = {
      recordId: one.id,
      kind: one.kind,
      area: one.area,
      fields: Object.fromEntries(named),
    };
    return named.length === 0 ? [] : [edit];
  });
}
