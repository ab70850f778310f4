/**
 * What a record kind is: its name, its version, its fields, and how it hangs together with others.
 */
import type * as v from 'valibot';
import { flag, free, guarded, text, type Fields } from './field.ts';

export interface RecordKind<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  /** Raised when a field is added; a phone that meets a higher one keeps what it does not know. */
  readonly version: number;
  readonly fields: F;
  /**
   * The field that names its root record, or null for a root itself. A *phiếu* is a root with all
   * that hangs on it, and "N phiếu chưa gửi" counts distinct roots (architecture section 3).
   */
  readonly rootField: string | null;
  /**
   * Something that happened: it keeps the area where it happened, and counts on its business date.
   */
  readonly isEvent: boolean;
  /** The field that holds the business date, where the kind has one of its own. */
  readonly dateField: string | null;
}

export const defineKind = <const Name extends string, const F extends Fields>(
  kind: RecordKind<Name, F> & {
    readonly rootField: (keyof F & string) | null;
    readonly dateField: (keyof F & string) | null;
  },
): RecordKind<Name, F> => kind;

/**
 * Retiring instead of deleting: the record stays, is neither listed nor counted, and can come back.
 * The reason is in the member's own words. Every kind carries both fields.
 */
export const retirement = {
  retired: guarded(flag()),
  retireReason: free(text(200)),
} as const;

/** The values of a complete record, as a screen or a figure reads them. */
export type ValuesOf<K extends RecordKind> = {
  readonly [Name in keyof K['fields']]: v.InferOutput<K['fields'][Name]['schema']>;
};
