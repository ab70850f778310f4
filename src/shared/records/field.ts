/**
 * The small language in which a record kind names its fields: what a value may be, and which merge
 * rule guards it. A kind's file is the only place that says so; forms, storage, wire, merge, rights
 * and figures all read it there.
 */
import * as v from 'valibot';
import type { Json } from '../json.ts';
import { isRecordId, type RecordId } from '../ids.ts';
import { isDate, type IsoDate } from '../dates.ts';

/**
 * What happens to a stale value (architecture section 5). *free*: both texts are kept. *simple*:
 * the arriving value wins, a card shows both. *guarded*: the current value stays, the new one waits
 * on a card.
 */
export type FieldClass = 'free' | 'simple' | 'guarded';

export interface Field<T extends Json> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly fieldClass: FieldClass;
  /** What a record says that has never set it. */
  readonly initial: Json;
  /** Without it the record is neither listed nor counted. */
  readonly isRequired: boolean;
  /** Names a person: dropped for a household that refused or withdrew (domain 8.2). */
  readonly isPersonal: boolean;
  /** A set: its elements are added and removed one by one, and merge one by one. */
  readonly isSet: boolean;
  /** Longest text wanted, in UTF-16 units; a longer arrival is marked, never refused. */
  readonly maxLength: number;
  /** The closed list that a choice, or a set of choices, comes from. */
  readonly options: readonly string[];
}

export type Fields = { readonly [name: string]: Field<Json> };

/** No arriving text may be longer, whatever its field: beyond this it is no note but an attack. */
export const TEXT_LIMIT = 4000;
/** The most elements one change may add to or remove from a set. */
export const SET_LIMIT = 200;
const KEY_LIMIT = 64;
const AMOUNT_LIMIT = 1_000_000;

const anyText = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const anyKey = v.pipe(v.string(), v.minLength(1), v.maxLength(KEY_LIMIT));
const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const isoDate = v.custom<IsoDate>((value) => typeof value === 'string' && isDate(value));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(AMOUNT_LIMIT));

const plain = {
  fieldClass: 'simple',
  initial: null,
  isRequired: false,
  isPersonal: false,
  isSet: false,
  maxLength: TEXT_LIMIT,
  options: [],
} as const satisfies Partial<Field<Json>>;

export const text = (maxLength: number): Field<string> => ({
  ...plain,
  schema: anyText,
  initial: '',
  maxLength,
});

/** One value of a closed list, or null. */
export const choice = <const T extends string>(options: readonly T[]): Field<T | null> => ({
  ...plain,
  schema: v.nullable(v.picklist(options)),
  options,
});

/**
 * One key of a catalogue that a commune may edit, or null; any key is well formed, known here or
 * not.
 */
export const catalogueKey = (): Field<string | null> => ({ ...plain, schema: v.nullable(anyKey) });

/** A whole number from 0, or null where nobody counted. */
export const amount = (): Field<number | null> => ({ ...plain, schema: v.nullable(wholeNumber) });

export const flag = (): Field<boolean> => ({ ...plain, schema: v.boolean(), initial: false });

export const date = (): Field<IsoDate | null> => ({ ...plain, schema: v.nullable(isoDate) });

/** The id of another record, known here or not, or null. */
export const reference = (): Field<RecordId | null> => ({ ...plain, schema: v.nullable(recordId) });

const set = { ...plain, initial: [], isSet: true } as const;

export const setOf = <const T extends string>(options: readonly T[]): Field<readonly T[]> => ({
  ...set,
  schema: v.pipe(v.array(v.picklist(options)), v.maxLength(SET_LIMIT)),
  options,
});

export const setOfReferences = (): Field<readonly RecordId[]> => ({
  ...set,
  schema: v.pipe(v.array(recordId), v.maxLength(SET_LIMIT)),
});

export const setOfTexts = (): Field<readonly string[]> => ({
  ...set,
  schema: v.pipe(v.array(anyKey), v.maxLength(SET_LIMIT)),
});

/**
 * A field without which a record is incomplete: a text that is not empty, a value that is not null,
 * a set with an element.
 */
export const required = <T extends Json>(field: Field<T>): Field<NonNullable<T>> => ({
  ...field,
  schema: v.nonNullable(field.schema),
  isRequired: true,
});

export const free = <T extends Json>(field: Field<T>): Field<T> => ({
  ...field,
  fieldClass: 'free',
});

export const guarded = <T extends Json>(field: Field<T>): Field<T> => ({
  ...field,
  fieldClass: 'guarded',
});

export const personal = <T extends Json>(field: Field<T>): Field<T> => ({
  ...field,
  isPersonal: true,
});
