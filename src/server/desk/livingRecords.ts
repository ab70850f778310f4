/** The records of a kind that count: complete and not retired, with their values. */
import type { RecordId } from '../../shared/ids.ts';
import { readRecord } from '../../shared/records/readRecord.ts';
import type { KindName, Values } from '../../shared/records/registry.ts';
import type { CommuneReader } from '../store/contract.ts';

export interface Living<K extends KindName> {
  readonly id: RecordId;
  readonly values: Values<K>;
}

export async function livingRecords<K extends KindName>(
  reader: CommuneReader,
  kind: K,
): Promise<readonly Living<K>[]> {
  const records = await reader.records(kind);
  return records.flatMap(({ id, body }): Living<K>[] => {
    const values = readRecord(kind, body);
    return values === undefined || body['retired'] === true ? [] : [{ id, values }];
  });
}

/** One record, where it is of the kind and counts. */
export async function livingRecord<K extends KindName>(
  reader: CommuneReader,
  kind: K,
  id: RecordId,
): Promise<Values<K> | undefined> {
  const record = await reader.record(id);
  if (record?.kind !== kind || record.body['retired'] === true) return undefined;
  return readRecord(kind, record.body);
}
