/**
 * The form of the answer. A no where names are held asks once more, since the names go and can not
 * be brought back.
 */
import { useCallback, useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { HouseholdPage } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { draftNames } from '../../parts/draftNames.ts';
import { DraftMark } from '../../parts/DraftMark.tsx';
import { useLeave } from '../../parts/leave.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { StorageTrouble } from '../../parts/StorageTrouble.tsx';
import { troubleOf } from '../../parts/troubleOf.ts';
import { useToday } from '../../parts/useToday.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { AnswerDock } from './AnswerDock.tsx';
import { BlankDialog } from './BlankDialog.tsx';
import { MethodField, PurposeField, SpokenLanguageField } from './ConsentFields.tsx';
import { readConsentDraft, startConsent, type ConsentDraft } from './consentDraft.ts';
import { holdsNames } from './holdsNames.ts';
import { SpokenText } from './SpokenText.tsx';
import { useAnswering } from './useAnswering.ts';

export interface ConsentFormProps {
  readonly page: HouseholdPage;
}

export function ConsentForm({ page }: ConsentFormProps) {
  const t = useWords('consent');
  const today = useToday();
  const { household } = page;
  const leave = useLeave(`/households/${household.id}`);
  const book = useBook();
  const draftId = draftNames.consent(household.id);
  const draft = useDraft({
    id: draftId,
    parse: (form) => readConsentDraft(form, book.today()),
    start: useCallback(() => startConsent(today), [today]),
  });
  const [isSure, setSure] = useState<'asking' | 'no'>('no');
  const answering = useAnswering({ household: household.id, draftId, draft, onDone: leave });
  const change = (part: Partial<ConsentDraft>) =>
    draft.change((before) => ({ ...before, ...part }));
  const refuse = () => {
    const isReady = draft.form.method !== null;
    if (isReady && holdsNames(page)) setSure('asking');
    else answering.answer(false);
  };

  const isGiven = household.values.consentState === 'given';
  const trouble = troubleOf(draft.keeping, answering.trouble);
  const { code, cluster } = household.values;
  const bar = (
    <Bar
      long
      title={t('title')}
      sub={<span lang="vi">{[code, cluster].filter((part) => part !== '').join(' · ')}</span>}
      leave={{ kind: 'close', label: t('close'), onLeave: leave }}
      right={
        answering.trouble === undefined && <DraftMark keeping={draft.keeping} isFound={false} />
      }
    />
  );
  const dock = (
    <AnswerDock isGiven={isGiven} onAgree={() => answering.answer(true)} onRefuse={refuse} />
  );
  return (
    <PhoneScreen pad gap={4} bar={bar} dock={dock}>
      {trouble !== undefined && <StorageTrouble reason={trouble} />}
      <SpokenText />
      <PurposeField draft={draft.form} change={change} problems={answering.problems} />
      <MethodField draft={draft.form} change={change} problems={answering.problems} />
      <SpokenLanguageField draft={draft.form} change={change} />
      <p className="line top t-sm dim">
        <Icon name="shield" />
        <span>{t('refusalKeeps')}</span>
      </p>
      <BlankDialog
        open={isSure === 'asking'}
        isGiven={isGiven}
        onConfirm={() => {
          setSure('no');
          answering.answer(false);
        }}
        onCancel={() => setSure('no')}
      />
    </PhoneScreen>
  );
}
