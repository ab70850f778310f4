/**
 * One person of a household while it is filled in. Children under 14 have no record: they are
 * counted only.
 */
import type { RecordId } from '../../shared/ids.ts';
import type { Relation, Sex } from '../../shared/records/enumerations.ts';
import type { personAgeBands } from '../../shared/records/person.ts';
import type { Edit, Entry } from '../book/book.ts';

export type PersonBand = (typeof personAgeBands)[number];

export type PersonDraft = {
  /** Null until it was saved once. */
  readonly id: RecordId | null;
  readonly displayName: string;
  readonly relation: Relation | null;
  readonly sex: Sex | null;
  readonly ageBand: PersonBand | null;
  readonly isRemoved: boolean;
};

export const startPerson = (): PersonDraft => ({
  id: null,
  displayName: '',
  relation: null,
  sex: null,
  ageBand: null,
  isRemoved: false,
});

export const personOf = ({ id, values }: Entry<'person'>): PersonDraft => ({
  id,
  displayName: values.displayName,
  relation: values.relation,
  sex: values.sex,
  ageBand: values.ageBand,
  isRemoved: false,
});

/** Something was said of the person; an empty card is nobody. */
export const isBegun = ({ displayName, relation, sex, ageBand }: PersonDraft): boolean =>
  displayName.trim() !== '' || relation !== null || sex !== null || ageBand !== null;

/** The age band is all that a person needs: the official ratios are counted by it. */
export const isWhole = ({ ageBand }: PersonDraft): boolean => ageBand !== null;

export const valuesOfPerson = (person: PersonDraft): Edit<'person'> => ({
  displayName: person.displayName.trim(),
  relation: person.relation,
  sex: person.sex,
  ageBand: person.ageBand,
});
