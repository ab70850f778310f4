/**
 * The questions of a visit, in the order of the talk at the door. The result decides which of them
 * are asked.
 */
import type { HouseholdPage, Problem } from '../../book/book.ts';
import { useWords } from '../../../i18n/words.ts';
import { Note } from '../../../ui/Note.tsx';
import { useProblemWords } from '../../parts/problemWords.ts';
import { DayField } from './DayField.tsx';
import type { FieldProps } from './fieldProps.ts';
import { HelpList } from './HelpList.tsx';
import { MembersField } from './MembersField.tsx';
import { NoteField } from './NoteField.tsx';
import { PeopleField } from './PeopleField.tsx';
import { PurposesField } from './PurposesField.tsx';
import { ResultField } from './ResultField.tsx';
import { TopicsField } from './TopicsField.tsx';
import { isMeeting, shownHelps } from './visitDraft.ts';

export interface VisitFieldsProps extends Omit<FieldProps, 'errorOf'> {
  readonly page: HouseholdPage | undefined;
  readonly problems: readonly Problem[];
}

export function VisitFields({ draft, change, page, problems }: VisitFieldsProps) {
  const errorOf = useProblemWords(problems);
  const field = { draft, change, errorOf };
  return (
    <>
      <DayField {...field} />
      <ResultField {...field} />
      <PurposesField {...field} />
      {isMeeting(draft) ? (
        <>
          <PeopleField {...field} people={page?.household.people} />
          <HelpList {...field} page={page} problems={problems} />
          <TopicsField {...field} />
        </>
      ) : (
        <NotMet draft={draft} />
      )}
      <MembersField {...field} />
      <NoteField {...field} />
    </>
  );
}

function NotMet({ draft }: Pick<FieldProps, 'draft'>) {
  const t = useWords('visits');
  const hidden = shownHelps(draft).length;
  if (draft.result === null || draft.result === 'met') return null;
  return (
    <>
      <Note>{t(`notMet.${draft.result}`)}</Note>
      {hidden > 0 && <Note tone="wait">{t('hiddenHelps', { count: hidden })}</Note>}
    </>
  );
}
