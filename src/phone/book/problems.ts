/**
 * What a form still lacks, by the rules that hold where something is typed; a record that arrives
 * is only ever marked.
 */
import { FIRST_DATE, type IsoDate } from '../../shared/dates.ts';
import type { Json } from '../../shared/json.ts';
import { headCounts } from '../../shared/records/household.ts';
import { PEOPLE_IN_BAND_LIKELY } from '../../shared/records/marks.ts';
import { kindOf, type KindName } from '../../shared/records/registry.ts';
import { PEOPLE_REACHED_LIKELY } from '../../shared/records/visit.ts';
import type { Problem } from './book.ts';

export interface Values {
  readonly [field: string]: Json;
}

/**
 * Required fields that are empty and texts that are too long. `known` names fields that the book
 * itself fills.
 */
export function fieldProblems(
  kind: KindName,
  values: Values,
  known: readonly string[] = [],
): readonly Problem[] {
  return Object.entries(kindOf(kind).fields).flatMap(([name, field]): readonly Problem[] => {
    const value = values[name];
    if (field.isRequired && !known.includes(name) && isEmpty(value)) {
      return [{ field: name, what: 'missing' }];
    }
    const isTooLong = typeof value === 'string' && value.length > field.maxLength;
    return isTooLong ? [{ field: name, what: 'tooLong' }] : [];
  });
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** The date, the purposes and the head-count of a visit. */
export function visitProblems(values: Values, today: IsoDate): readonly Problem[] {
  const problems = [...fieldProblems('visit', values)];
  const { visitDate, purposes, peopleReached } = values;
  if (typeof visitDate === 'string' && visitDate > today) {
    problems.push({ field: 'visitDate', what: 'future' });
  }
  if (typeof visitDate === 'string' && visitDate < FIRST_DATE) {
    problems.push({ field: 'visitDate', what: 'tooEarly' });
  }
  if (isEmpty(purposes)) problems.push({ field: 'purposes', what: 'noPurpose' });
  if (typeof peopleReached === 'number' && peopleReached > PEOPLE_REACHED_LIKELY) {
    problems.push({ field: 'peopleReached', what: 'tooMany' });
  }
  return problems;
}

export const headCountProblems = (values: Values): readonly Problem[] =>
  headCounts.flatMap((band): readonly Problem[] => {
    const count = values[band];
    const isTooMany = typeof count === 'number' && count > PEOPLE_IN_BAND_LIKELY;
    return isTooMany ? [{ field: band, what: 'tooMany' }] : [];
  });
