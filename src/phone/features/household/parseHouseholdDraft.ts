/**
 * Reads a kept household draft back. What an older or newer app wrote otherwise is taken as far as
 * it can be read.
 */
import * as v from 'valibot';
import type { Json } from '../../../shared/json.ts';
import {
  helpLanguages,
  householdStatuses,
  livelihoods,
  priorities,
} from '../../../shared/records/enumerations.ts';
import { keptPerson } from '../../parts/keptPerson.ts';
import type { HouseholdDraft } from './householdDraft.ts';

/** The form as it is kept: the draft, and how an earlier household was opened. */
export type KeptHousehold = {
  readonly draft: HouseholdDraft;
  readonly before: HouseholdDraft | null;
};

const text = v.fallback(v.string(), '');
const count = v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null);
const listOf = <const T extends string>(options: readonly T[]) =>
  v.fallback(v.array(v.picklist(options)), []);

const draft = v.object({
  code: v.string(),
  headName: text,
  knownAs: text,
  contactPhone: text,
  cluster: text,
  landmark: text,
  counts: v.object({
    peopleU6: count,
    peopleA6to13: count,
    peopleA14: count,
    peopleA15to17: count,
    peopleA18to59: count,
    peopleA60p: count,
  }),
  livelihoods: listOf(livelihoods),
  priorities: listOf(priorities),
  status: v.fallback(v.picklist(householdStatuses), 'living'),
  helpLanguage: v.fallback(v.nullable(v.picklist(helpLanguages)), null),
  note: text,
  persons: v.fallback(v.array(keptPerson), []),
  sheet: v.fallback(v.nullable(v.object({ at: v.nullable(v.number()), person: keptPerson })), null),
});

const kept = v.object({ draft, before: v.nullable(draft) });

export function parseHouseholdDraft(form: Json): KeptHousehold | undefined {
  const read = v.safeParse(kept, form);
  return read.success ? read.output : undefined;
}
