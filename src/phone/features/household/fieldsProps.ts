/** What every question of the household form is given. */
import type { ProblemWords } from '../../parts/problemWords.ts';
import type { HouseholdDraft } from './householdDraft.ts';

export interface FieldsProps {
  readonly draft: HouseholdDraft;
  readonly change: (step: (draft: HouseholdDraft) => HouseholdDraft) => void;
  readonly errorOf: ProblemWords;
}
