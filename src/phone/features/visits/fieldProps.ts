/** What every question of the visit form is given. */
import type { ProblemWords } from '../../parts/problemWords.ts';
import type { VisitDraft } from './visitDraft.ts';

export interface FieldProps {
  readonly draft: VisitDraft;
  readonly change: (step: (draft: VisitDraft) => VisitDraft) => void;
  readonly errorOf: ProblemWords;
}
