/**
 * What the phone could not write last: the form itself, or its draft at the last tap. Nothing where
 * all is well.
 */
import type { FormDraft, StoreTrouble } from './useDraft.ts';

export function troubleOf(
  keeping: FormDraft<null>['keeping'],
  saving: StoreTrouble | undefined,
): StoreTrouble | undefined {
  if (saving !== undefined) return saving;
  return keeping === 'untouched' || keeping === 'keeping' || keeping === 'kept'
    ? undefined
    : keeping;
}
