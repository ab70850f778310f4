/** Households in a ledger, drawn as far as one has come. */
import type { RecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Ledger } from '../../../ui/Ledger.tsx';
import type { HouseholdEntry } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { useHouseholdLines } from './householdLine.ts';
import { HouseholdRow } from './HouseholdRow.tsx';
import { STRETCH, useGrowing } from './useGrowing.ts';
import { householdsWithDraft } from './visitDrafts.ts';

export interface HouseholdListProps {
  readonly households: readonly HouseholdEntry[];
  readonly label: string;
  /** Which list of which screen it is, so that it stands where it was when one comes back. */
  readonly name: string;
  /** What it shows now; another search or filter begins at the top. */
  readonly of: string;
  readonly typed?: string | undefined;
  readonly onPick?: ((id: RecordId) => void) | undefined;
}

export function HouseholdList(props: HouseholdListProps) {
  const { households, label, name, of, typed = '', onPick } = props;
  const t = useWords('households');
  const lineOf = useHouseholdLines();
  const drafts = useShown(householdsWithDraft);
  const { shown, left, end, grow } = useGrowing(households.length, name, of);
  return (
    <>
      <Ledger label={label}>
        {households.slice(0, shown).map((household) => (
          <HouseholdRow
            key={household.id}
            id={household.id}
            line={lineOf(household)}
            typed={typed}
            onPick={onPick}
            draft={drafts.has(household.id) ? t('hasDraft') : undefined}
          />
        ))}
      </Ledger>
      <div ref={end} className="pad">
        {left > 0 && (
          <Button wide className="mt4" onClick={grow}>
            {t('more', { count: Math.min(left, STRETCH) })}
          </Button>
        )}
      </div>
    </>
  );
}
