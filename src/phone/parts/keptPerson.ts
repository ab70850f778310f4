/** The schema of a kept person draft, for every form that holds one. */
import * as v from 'valibot';
import { isRecordId, type RecordId } from '../../shared/ids.ts';
import { relations, sexes } from '../../shared/records/enumerations.ts';
import { personAgeBands } from '../../shared/records/person.ts';

export const keptRecordId = v.custom<RecordId>(
  (value) => typeof value === 'string' && isRecordId(value),
);

export const keptPerson = v.object({
  id: v.nullable(keptRecordId),
  displayName: v.fallback(v.string(), ''),
  relation: v.fallback(v.nullable(v.picklist(relations)), null),
  sex: v.fallback(v.nullable(v.picklist(sexes)), null),
  ageBand: v.fallback(v.nullable(v.picklist(personAgeBands)), null),
  isRemoved: v.fallback(v.boolean(), false),
});
