/** What the fields of either sheet are given. */
import type { HouseholdPage } from '../../book/book.ts';
import type { HelpDraft, HelpLack } from './helpDraft.ts';
import type { SheetDraft, VisitDraft } from './visitDraft.ts';

export interface SheetFieldsProps<Help extends HelpDraft> {
  readonly help: Help;
  readonly sheet: SheetDraft;
  readonly onChange: (help: HelpDraft) => void;
  /** The sentence for what is missing, once one said that it is done. */
  readonly errorOf: (lack: HelpLack, words: string) => string | undefined;
  readonly change: (step: (draft: VisitDraft) => VisitDraft) => void;
  readonly page: HouseholdPage | undefined;
}
