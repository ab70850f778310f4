/**
 * The way to a new household, with what was typed in the search, so that it need not be typed
 * again.
 */
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';

export interface AddHouseholdProps {
  readonly typed: string;
  /** The new household takes this screen's place in the way back. */
  readonly replace?: boolean | undefined;
}

export function AddHousehold({ typed, replace = false }: AddHouseholdProps) {
  const t = useWords('households');
  const navigate = useNavigate();
  const add = () => void navigate('/households/new', { state: { typed }, replace });
  return (
    <Button wide icon="plus" onClick={add}>
      {typed === '' ? t('addNew') : t('addTyped', { typed })}
    </Button>
  );
}
