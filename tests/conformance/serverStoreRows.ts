/** Rows for the stores of the server, made up here: no rule of the sync had a part in them. */
import type { ChangeRow, Commune, CommuneTransaction } from '../../src/server/store/contract.ts';
import type { InstallId, RecordId } from '../../src/shared/ids.ts';
import type { Json } from '../../src/shared/json.ts';
import type { KindName } from '../../src/shared/records/registry.ts';
import type { By, RecordState } from '../../src/shared/records/state.ts';
import type { Receipt } from '../../src/shared/wire/round.ts';
import { areas, communeId, id, installId, NOON, TODAY } from '../fixtures/serverWorld.ts';

export const commune = communeId('commune');
export const other = communeId('other commune');
export const mai = installId('Mai');
export const lan = installId('Lan');

export const founding = (of: typeof commune): Omit<Commune, 'head'> => ({
  id: of,
  name: 'xã Nà Mẫu (dữ liệu mẫu)',
  area: areas.commune,
  epoch: 'epoch-1',
  isSample: true,
});

export interface Made {
  readonly seq: number;
  readonly kind?: KindName;
  readonly area?: RecordId;
  readonly body?: { readonly [cell: string]: Json };
}

export const record = (
  name: string,
  { seq, kind = 'household', area = areas.north, body }: Made,
): RecordState => {
  const cells = body ?? { code: name, note: 'dòng một\nđồi 😀 "\\' };
  const by: By = { seq, install: mai, n: seq, asIs: seq % 2 === 0 };
  return {
    id: id(name),
    kind,
    area,
    placeArea: area,
    madeBy: seq % 2 === 0 ? null : id('member'),
    seq,
    receivedOn: TODAY,
    marks: seq === 1 ? ['doubtfulDate', 'tooLong'] : [],
    body: cells,
    by: Object.fromEntries(Object.keys(cells).map((cell) => [cell, by])),
  };
};

export const change = (
  install: InstallId,
  n: number,
  over: Partial<ChangeRow> = {},
): ChangeRow => ({
  install,
  n,
  hash: String(n).padStart(64, '0'),
  recordId: id('PC-001'),
  kind: 'household',
  area: areas.north,
  written: { fields: { note: { value: 'đã gặp', base: 0 } }, odd: [1, null, 'x'] },
  receivedAt: NOON,
  receipt: [n, 'asIs', 100 + n, ''],
  ...over,
});

export const refused = (n: number): Receipt => [n, 'refused', 0, 'malformed'];

/** Writes a record under the next seq. */
export async function put(
  tx: CommuneTransaction,
  name: string,
  made: Omit<Made, 'seq'> = {},
): Promise<RecordState> {
  const made1 = record(name, { ...made, seq: await tx.nextSeq() });
  await tx.writeRecord(made1);
  return made1;
}
