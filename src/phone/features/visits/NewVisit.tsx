/**
 * Logging a visit: nothing waits for a network, every tap is kept, and what was saved can be taken
 * back.
 */
import { useCallback } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { HouseholdPage } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { draftNames } from '../../parts/draftNames.ts';
import { useLeave } from '../../parts/leave.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { parseVisitDraft } from './parseVisitDraft.ts';
import { startVisit, type VisitDraft } from './visitDraft.ts';
import { newVisitForm, problemsIn, visitFields } from './visitForm.ts';
import { VisitFormScreen } from './VisitFormScreen.tsx';

export interface NewVisitProps {
  readonly page: HouseholdPage;
}

export function NewVisit({ page }: NewVisitProps) {
  const t = useWords('visits');
  const common = useWords('common');
  const book = useBook();
  const household = page.household.id;
  const leave = useLeave(`/households/${household}`);
  const draftId = draftNames.visit(household);
  const isReturn = page.visits.some((visit) => !visit.isRetired);
  const start = useCallback(() => {
    const draft = startVisit({ today: book.today(), me: book.me.member, isReturn });
    return { draft, before: null };
  }, [book, isReturn]);
  const draft = useDraft({ id: draftId, parse: parseVisitDraft, start });
  const now = draft.form.draft;

  const takeBack = async (id: RecordId) => {
    const outcome = await book.retire(id, t('undoReason'));
    showToast({ message: outcome.ok ? t('undone') : t('notDone') });
  };
  const saving = useSaving({
    fields: visitFields,
    check: () => problemsIn(now, book.today()),
    rest: draft.rest,
    commit: () => book.saveVisit(newVisitForm(household, now), draftId),
    onSaved: (id) => {
      const undo = { label: common('action.undo'), onAct: () => void takeBack(id) };
      showToast({ message: t('saved'), action: undo });
      leave();
    },
  });
  const change = (step: (draft: VisitDraft) => VisitDraft) =>
    draft.change((form) => ({ ...form, draft: step(form.draft) }));
  return <VisitFormScreen title={undefined} {...{ page, draft, saving, leave, change }} />;
}
