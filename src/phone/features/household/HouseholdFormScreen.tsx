/**
 * The frame of the household form: what became of the draft, what stands in the way of saving, and
 * the one button.
 */
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { DraftMark } from '../../parts/DraftMark.tsx';
import { FoundDraft } from '../../parts/FoundDraft.tsx';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { SaveDock } from '../../parts/SaveDock.tsx';
import { StorageTrouble } from '../../parts/StorageTrouble.tsx';
import { troubleOf } from '../../parts/troubleOf.ts';
import type { FormDraft } from '../../parts/useDraft.ts';
import type { Saving } from '../../parts/useSaving.ts';
import type { KeptHousehold } from './parseHouseholdDraft.ts';

export interface HouseholdFormScreenProps {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly draft: FormDraft<KeptHousehold>;
  readonly saving: Saving;
  readonly leave: () => void;
  readonly children: ReactNode;
}

export function HouseholdFormScreen(props: HouseholdFormScreenProps) {
  const { title, sub, draft, saving, leave, children } = props;
  const common = useWords('common');
  const trouble = troubleOf(draft.keeping, saving.trouble);
  const bar = (
    <Bar
      title={title}
      sub={sub}
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
      <FoundDraft draft={draft} />
      {children}
    </PhoneScreen>
  );
}
