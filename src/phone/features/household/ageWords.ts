/** The age group of a person as it stands in a line: "18-59 tuổi", and "Từ 60 tuổi" as it is. */
import { useWords } from '../../../i18n/words.ts';
import type { PersonBand } from '../../parts/personDraft.ts';

export function useAgeWords(): (ageBand: PersonBand) => string {
  const t = useWords('household');
  const options = useWords('enumerations');
  return (ageBand) => {
    const band = options(`ageBand.${ageBand}`);
    return ageBand === 'a60p' ? band : t('aged', { band });
  };
}
