/**
 * Records made by hand for the tests of the figures: only what a test is about is written, the
 * rest is whole and plain.
 */
import type { InstallId, RecordId } from '../../../../src/shared/ids.ts';
import { base64url } from '../../../../src/shared/ids.ts';
import type { Json } from '../../../../src/shared/json.ts';
import { elementCell } from '../../../../src/shared/records/readRecord.ts';
import type { KindName } from '../../../../src/shared/records/registry.ts';
import type { RecordMark, RecordState } from '../../../../src/shared/records/state.ts';

/** An id that is the same for the same name, and well formed. */
export function idOf(name: string): RecordId {
  const bytes = new Uint8Array(16);
  new TextEncoder().encode(name).forEach((byte, at) => {
    bytes[at % 16] = ((bytes[at % 16] ?? 0) * 31 + byte) & 255;
  });
  return base64url(bytes) as RecordId;
}

export const pineSlope = idOf('bản Dốc Thông');
export const riverBend = idOf('bản Khúc Sông');

interface Made {
  readonly id: string;
  readonly area?: RecordId | undefined;
  readonly marks?: readonly RecordMark[] | undefined;
  /** Cells laid over the plain ones; null takes a cell away. */
  readonly set?: { readonly [cell: string]: Json } | undefined;
}

function made(
  kind: KindName,
  { id, area = pineSlope, marks = [], set = {} }: Made,
  plain: Record<string, Json>,
): RecordState {
  const body = Object.fromEntries(
    Object.entries({ ...plain, ...set }).filter(([, value]) => value !== null),
  );
  const install = idOf('phone') as string as InstallId;
  const by = Object.fromEntries(
    Object.keys(body).map((cell) => [cell, { seq: 1, install, n: 1, asIs: true }]),
  );
  return {
    id: idOf(id),
    kind,
    area,
    placeArea: area,
    madeBy: null,
    seq: 1,
    receivedOn: '2026-11-30',
    marks,
    body,
    by,
  };
}

/** A visit on 23 November 2026 at the household "H" by the member "M" where someone was met. */
export const visit = (one: Made): RecordState =>
  made('visit', one, {
    household: idOf('H'),
    visitDate: '2026-11-23',
    result: 'met',
    [elementCell('members', idOf('M'))]: true,
  });

/** Help with VNeID on the visit "V", done, on the citizen's own phone. */
export const appAssist = (one: Made): RecordState =>
  made('appAssist', one, {
    visit: idOf('V'),
    appKey: 'vneid',
    action: 'install',
    outcome: 'done',
    deviceUsed: 'own',
    verified: 'seen_on_device',
  });

/** Help to explain a public service on the visit "V", done. */
export const serviceGuidance = (one: Made): RecordState =>
  made('serviceGuidance', one, {
    visit: idOf('V'),
    serviceKey: 'birth',
    action: 'explain',
    outcome: 'done',
    channel: 'vneid',
    verified: 'self_report',
  });

export const household = (one: Made): RecordState =>
  made('household', one, { code: 'DT-001', status: 'living', consentState: 'given' });
