/** States and changes of one record in few words, for examples of the merge. */
import {
  applyChange,
  type Applied,
  type Arrival,
} from '../../../../src/shared/changes/applyChange.ts';
import type { FieldPatch } from '../../../../src/shared/changes/change.ts';
import type { Json } from '../../../../src/shared/json.ts';
import type { KindName } from '../../../../src/shared/records/registry.ts';
import type { By, RecordState } from '../../../../src/shared/records/state.ts';
import { areas, id, installId, NOON, TODAY } from '../../../fixtures/serverWorld.ts';

export const mai = installId('Mai');
export const lan = installId('Lan');
const member = id('member');

export const by = (seq: number, install = mai, over: Partial<By> = {}): By => ({
  seq,
  install,
  n: seq,
  asIs: true,
  ...over,
});

export type Cells = { readonly [cell: string]: readonly [Json, By] };

export const state = (cells: Cells, kind: KindName = 'household'): RecordState => ({
  id: id('record'),
  kind,
  area: areas.north,
  placeArea: areas.north,
  madeBy: member,
  seq: 7,
  receivedOn: TODAY,
  marks: [],
  body: Object.fromEntries(Object.entries(cells).map(([cell, [value]]) => [cell, value])),
  by: Object.fromEntries(Object.entries(cells).map(([cell, [, one]]) => [cell, one])),
});

export interface Arriving {
  readonly install?: typeof mai;
  readonly n?: number;
  readonly kind?: KindName;
  readonly fields: { readonly [name: string]: FieldPatch };
}

export const SEQ = 9;

export function apply(
  before: RecordState | undefined,
  arriving: Arriving,
  over: Partial<Arrival> = {},
): Applied {
  const change = {
    install: lan,
    n: 20,
    recordId: id('record'),
    kind: 'household' as const,
    area: areas.north,
    appVersion: '0.1.0',
    wall: NOON,
    offset: 420,
    ...arriving,
  };
  return applyChange(before, change, {
    seq: SEQ,
    receivedOn: TODAY,
    area: areas.north,
    madeBy: member,
    superseded: new Set(),
    ownTexts: new Map(),
    namesForgotten: false,
    ...over,
  });
}

export const sets = (field: string, value: Json, base = 0) => ({
  fields: { [field]: { value, base } },
});
export const elements = (field: string, add: string[], remove: string[] = []) => ({
  fields: { [field]: { add, remove } },
});
