/**
 * A change that was accepted, as the server looks at it afterwards: what was before, what is now,
 * what was left open.
 */
import type { Disagreement } from '../../shared/changes/applyChange.ts';
import type { RecordState } from '../../shared/records/state.ts';
import type { KnownChange } from '../../shared/wire/parseChange.ts';

export interface Accepted {
  readonly change: KnownChange;
  readonly before: RecordState | undefined;
  /** The record after it. */
  readonly record: RecordState;
  readonly disagreements: readonly Disagreement[];
}
