/**
 * What the sample's people do: each act makes one record, later written through the same door as every
 * other change.
 */
import type { KindName } from '../../shared/records/registry.ts';
import type { NewRecord } from '../desk/newRecord.ts';

export type Act<K extends KindName = KindName> = NewRecord<K>;
