/**
 * Adding a household: code, place and head-counts. Names come after a yes, so they are not asked
 * here.
 */
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words.ts';
import { useBook } from '../../parts/book.tsx';
import { draftNames } from '../../parts/draftNames.ts';
import { useLeave } from '../../parts/leave.ts';
import { mayHold } from '../../parts/mayHold.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { codeFromTyped } from './codeFromTyped.ts';
import { HouseholdFields } from './HouseholdFields.tsx';
import { startHousehold, type HouseholdDraft } from './householdDraft.ts';
import { householdFields, householdProblems, newHouseholdForm } from './householdForm.ts';
import { parseHouseholdDraft } from './parseHouseholdDraft.ts';
import { HouseholdFormScreen } from './HouseholdFormScreen.tsx';
import { useCodeTaken } from './useCodeTaken.ts';

export interface NewHouseholdProps {
  /** From the search that did not find it. */
  readonly typed: string;
}

export function NewHousehold({ typed }: NewHouseholdProps) {
  const t = useWords('household');
  const common = useWords('common');
  const book = useBook();
  const navigate = useNavigate();
  const leave = useLeave('/households');
  const next = book.nextHouseholdCode();
  const code = codeFromTyped(typed, next);
  const start = useCallback(
    () => ({ draft: startHousehold(code ?? next), before: null }),
    [code, next],
  );
  const draft = useDraft({ id: draftNames.newHousehold, parse: parseHouseholdDraft, start });
  const now = draft.form.draft;
  const codeTaken = useCodeTaken(undefined);

  const saving = useSaving({
    fields: householdFields,
    check: () => [...householdProblems(now), ...codeTaken(now.code)],
    rest: draft.rest,
    commit: () => book.saveHousehold(newHouseholdForm(now), draftNames.newHousehold),
    onSaved: (id) => {
      const takeOut = async () => {
        const outcome = await book.retire(id, t('form.undoReason'));
        showToast({ message: outcome.ok ? t('form.undone') : t('notDone') });
      };
      const undo = { label: common('action.undo'), onAct: () => void takeOut() };
      showToast({ message: t('form.saved', { code: now.code.trim() }), action: undo });
      void navigate(`/households/${id}`, { replace: true });
    },
  });
  const change = (step: (draft: HouseholdDraft) => HouseholdDraft) =>
    draft.change((form) => ({ ...form, draft: step(form.draft) }));
  return (
    <HouseholdFormScreen title={t('form.newTitle')} {...{ draft, saving, leave }}>
      <HouseholdFields
        household={undefined}
        may={mayHold(undefined)}
        problems={saving.problems}
        typed={code === undefined ? typed : ''}
        {...{ draft: now, change }}
      />
    </HouseholdFormScreen>
  );
}
