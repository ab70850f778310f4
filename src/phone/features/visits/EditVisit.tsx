/**
 * Changing an earlier visit. Only what was changed here is saved, and the whole change can be taken
 * back.
 */
import { useCallback } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { HouseholdPage, VisitEntry } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { draftNames } from '../../parts/draftNames.ts';
import { useLeave } from '../../parts/leave.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { parseVisitDraft } from './parseVisitDraft.ts';
import { takeBackEdit } from './takeBackEdit.ts';
import { draftOfVisit, type VisitDraft } from './visitDraft.ts';
import { changedVisitForm, problemsIn, visitFields } from './visitForm.ts';
import { VisitFormScreen } from './VisitFormScreen.tsx';

export interface EditVisitProps {
  readonly visit: VisitEntry;
  /** Nothing where this phone does not know the household any more. */
  readonly page: HouseholdPage | undefined;
}

export function EditVisit({ visit, page }: EditVisitProps) {
  const t = useWords('visits');
  const common = useWords('common');
  const book = useBook();
  const { id } = visit;
  const leave = useLeave(`/visits/${id}`);
  const draftId = draftNames.editVisit(id);
  const start = useCallback(() => {
    const opened = draftOfVisit(visit, book.today());
    return { draft: opened, before: opened };
  }, [book, visit]);
  const draft = useDraft({ id: draftId, parse: parseVisitDraft, start });
  const now = draft.form.draft;
  const before = draft.form.before ?? draftOfVisit(visit, book.today());

  const takeBack = async () => {
    const isBack = await takeBackEdit(book, visit);
    showToast({ message: isBack ? t('undoneEdit') : t('notDone') });
  };
  const saving = useSaving({
    fields: visitFields,
    check: () => problemsIn(now, book.today()),
    rest: draft.rest,
    commit: () => book.saveVisit(changedVisitForm(id, before, now), draftId),
    onSaved: () => {
      const undo = { label: common('action.undo'), onAct: () => void takeBack() };
      showToast({ message: t('changed'), action: undo });
      leave();
    },
  });
  const change = (step: (draft: VisitDraft) => VisitDraft) =>
    draft.change((form) => ({ ...form, draft: step(form.draft) }));
  return <VisitFormScreen title={t('editTitle')} {...{ page, draft, saving, leave, change }} />;
}
