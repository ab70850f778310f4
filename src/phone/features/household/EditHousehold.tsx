/** Changing a household that is in the book, or taking out one that was entered by mistake. */
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import type { HouseholdPage } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { draftNames } from '../../parts/draftNames.ts';
import { useLeave } from '../../parts/leave.ts';
import { mayHold } from '../../parts/mayHold.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { VoidSheet } from '../../parts/VoidSheet.tsx';
import { HouseholdFields } from './HouseholdFields.tsx';
import { HouseholdFormScreen } from './HouseholdFormScreen.tsx';
import { draftOfHousehold, type HouseholdDraft } from './householdDraft.ts';
import { changedHouseholdForm, householdFields, householdProblems } from './householdForm.ts';
import { useHouseholdTitle } from './householdWords.ts';
import { parseHouseholdDraft } from './parseHouseholdDraft.ts';
import { useCodeTaken } from './useCodeTaken.ts';

export interface EditHouseholdProps {
  readonly page: HouseholdPage;
}

export function EditHousehold({ page }: EditHouseholdProps) {
  const t = useWords('household');
  const book = useBook();
  const { household } = page;
  const { id } = household;
  const leave = useLeave(`/households/${id}`);
  const titleOf = useHouseholdTitle();
  const start = useCallback(() => {
    const opened = draftOfHousehold(page);
    return { draft: opened, before: opened };
  }, [page]);
  const draftId = draftNames.editHousehold(id);
  const draft = useDraft({ id: draftId, parse: parseHouseholdDraft, start });
  const { draft: now, before } = draft.form;
  const may = mayHold(page);
  const codeTaken = useCodeTaken(id);

  const saving = useSaving({
    fields: householdFields,
    check: () => [...householdProblems(now), ...codeTaken(now.code)],
    rest: draft.rest,
    commit: () => {
      const drafts = { before: before ?? draftOfHousehold(page), now };
      return book.saveHousehold(changedHouseholdForm(id, drafts, may), draftId);
    },
    onSaved: () => {
      showToast({ message: t('form.changed') });
      leave();
    },
  });
  const change = (step: (draft: HouseholdDraft) => HouseholdDraft) =>
    draft.change((form) => ({ ...form, draft: step(form.draft) }));
  return (
    <HouseholdFormScreen
      title={t('form.editTitle')}
      sub={<span lang="vi">{`${household.values.code} · ${titleOf(household)}`}</span>}
      {...{ draft, saving, leave }}
    >
      <HouseholdFields
        household={id}
        problems={saving.problems}
        typed=""
        {...{ draft: now, change, may }}
      />
      <RetireHousehold page={page} />
    </HouseholdFormScreen>
  );
}

/**
 * Only a household without visits, entered by mistake, goes out of the list; what moved away has a
 * status.
 */
function RetireHousehold({ page }: EditHouseholdProps) {
  const t = useWords('household');
  const common = useWords('common');
  const book = useBook();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { household, visits } = page;
  const { id } = household;
  if (!household.mayRetire || visits.some((visit) => !visit.isRetired)) return null;
  const bringBack = async () => {
    const outcome = await book.undoRetire(id);
    if (!outcome.ok) showToast({ message: t('notDone') });
  };
  const retire = async (reason: string) => {
    const outcome = await book.retire(id, reason);
    setAsking(false);
    if (!outcome.ok) {
      showToast({ message: t('notDone') });
      return;
    }
    const undo = { label: common('action.undo'), onAct: () => void bringBack() };
    showToast({ message: t('form.retired', { code: household.values.code }), action: undo });
    void navigate('/households', { replace: true });
  };
  return (
    <div className="mt4">
      <Button kind="quiet" icon="trash" wide onClick={() => setAsking(true)}>
        {t('form.retire')}
      </Button>
      <VoidSheet
        open={isAsking}
        title={t('form.retire')}
        why={t('form.retireWhy')}
        reasons={t.list('form.retireReasons')}
        confirm={t('form.retireConfirm')}
        onVoid={(reason) => void retire(reason)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
