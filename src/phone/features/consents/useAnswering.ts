/**
 * Records an answer, says what became of the names, and goes back to where the question was asked.
 */
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { Problem } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { showToast } from '../../parts/toasts.tsx';
import type { FormDraft, StoreTrouble } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { consentFields, consentForm, consentProblems, type ConsentDraft } from './consentDraft.ts';

export interface AnswerOf {
  readonly household: RecordId;
  readonly draftId: string;
  readonly draft: FormDraft<ConsentDraft>;
  readonly onDone: () => void;
}

export interface Answering {
  readonly problems: readonly Problem[];
  readonly trouble: StoreTrouble | undefined;
  /** True for the yes button, false for the no button. */
  answer(isGiven: boolean): void;
}

export function useAnswering({ household, draftId, draft, onDone }: AnswerOf): Answering {
  const t = useWords('consent');
  const book = useBook();
  const navigate = useNavigate();
  const given = useRef(true);
  const saving = useSaving({
    fields: consentFields,
    check: () => consentProblems(draft.form, given.current),
    rest: draft.rest,
    commit: () => {
      const answer = { household, isGiven: given.current, textVersion: t('textVersion') };
      return book.saveConsent(consentForm(draft.form, answer), draftId);
    },
    onSaved: () => {
      const state = book.household(household)?.household.values.consentState;
      const writeNames = {
        label: t('writeNames'),
        onAct: () => void navigate(`/households/${household}/edit`),
      };
      if (given.current) {
        const opensNames = draft.form.purposes.includes('contact');
        showToast({ message: t('savedGiven'), action: opensNames ? writeNames : undefined });
      } else {
        showToast({ message: t(state === 'withdrawn' ? 'savedWithdrawn' : 'savedRefused') });
      }
      onDone();
    },
  });
  return {
    problems: saving.problems,
    trouble: saving.trouble,
    answer: (isGiven) => {
      given.current = isGiven;
      saving.save();
    },
  };
}
