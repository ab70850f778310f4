/**
 * The frame of the visit form: whose household, where the draft is, what stands in the way of
 * saving, and the one button.
 */
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import type { HouseholdPage } from '../../book/book.ts';
import { ClockBehind } from '../../parts/ClockNote.tsx';
import { DraftMark } from '../../parts/DraftMark.tsx';
import { FoundDraft } from '../../parts/FoundDraft.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { SaveDock } from '../../parts/SaveDock.tsx';
import { StorageTrouble } from '../../parts/StorageTrouble.tsx';
import { troubleOf } from '../../parts/troubleOf.ts';
import type { FormDraft } from '../../parts/useDraft.ts';
import type { Saving } from '../../parts/useSaving.ts';
import { useHouseholdTitle } from './householdTitle.ts';
import type { KeptVisit } from './parseVisitDraft.ts';
import type { VisitDraft } from './visitDraft.ts';
import { VisitFields } from './VisitFields.tsx';

export interface VisitFormScreenProps {
  /** Instead of the household's name, where an earlier visit is changed. */
  readonly title: string | undefined;
  readonly page: HouseholdPage | undefined;
  readonly draft: FormDraft<KeptVisit>;
  readonly saving: Saving;
  readonly leave: () => void;
  readonly change: (step: (draft: VisitDraft) => VisitDraft) => void;
}

export function VisitFormScreen(props: VisitFormScreenProps) {
  const { title, page, draft, saving, leave, change } = props;
  const common = useWords('common');
  const trouble = troubleOf(draft.keeping, saving.trouble);
  const { name, where } = useHouseholdTitle(page?.household);
  const bar = (
    <Bar
      title={title ?? <span lang="vi">{name}</span>}
      sub={<span lang="vi">{title === undefined ? where : `${name} · ${where}`}</span>}
      leave={{ kind: 'close', label: common('action.closeKeepDraft'), onLeave: leave }}
      right={
        saving.trouble === undefined && (
          <DraftMark keeping={draft.keeping} isFound={draft.foundAt !== undefined} />
        )
      }
    />
  );
  return (
    <PhoneScreen pad gap={5} bar={bar} dock={<SaveDock saving={saving} trouble={trouble} />}>
      {trouble !== undefined && <StorageTrouble reason={trouble} />}
      <ClockBehind />
      <FoundDraft draft={draft} />
      <VisitFields
        draft={draft.form.draft}
        page={page}
        problems={saving.problems}
        change={change}
      />
    </PhoneScreen>
  );
}
