/** Why joining did not go through, in a sentence or two: what happened, and what to do next. */
import { useWords } from '../../../i18n/words.ts';
import type { JoinFailure } from './joining.ts';

export function useFailureWords(): (reason: JoinFailure) => string {
  const t = useWords('join');
  const reasons = useWords('reasons');
  return (reason) => {
    if (reason === 'offline') return t('offlineKept');
    if (reason === 'full' || reason === 'stale' || reason === 'lost') return t(`stored.${reason}`);
    if (reason === 'wiped' || reason === 'torn') return t('stored.lost');
    return `${reasons(`${reason}.title`)}. ${reasons(`${reason}.advice`)}`;
  };
}
