/**
 * Two answers of equal weight. Neither is ever disabled: what a yes still needs is said above them.
 */
import { useId } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';

export interface AnswerDockProps {
  /** There is a yes to take back: a no is then a withdrawal. */
  readonly isGiven: boolean;
  readonly onAgree: () => void;
  readonly onRefuse: () => void;
}

export function AnswerDock({ isGiven, onAgree, onRefuse }: AnswerDockProps) {
  const t = useWords('consent');
  const why = useId();
  return (
    <Dock note={<span id={why}>{t('choosePurpose')}</span>}>
      <Button size="big" grow onClick={onRefuse}>
        {t(isGiven ? 'withdraw' : 'refuse')}
      </Button>
      <Button size="big" grow describedBy={why} onClick={onAgree}>
        {t('agree')}
      </Button>
    </Dock>
  );
}
