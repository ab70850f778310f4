/** What the fields of either sheet are given. */
import type { HouseholdPage } from '../../book/book.ts';
import type { HelpDraft, HelpLack } from './helpDraft.ts';

export interface SheetFieldsProps<Help extends HelpDraft> {
  readonly help: Help;
  readonly onChange: (help: HelpDraft) => void;
  /** The sentence for what is missing, once one said that it is done. */
  readonly errorOf: (lack: HelpLack, words: string) => string | undefined;
  readonly page: HouseholdPage | undefined;
}
