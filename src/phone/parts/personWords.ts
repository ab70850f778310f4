/**
 * What to call a person of a household in a chip: the given name, else "Chủ hộ", "Con, 18-59".
 * Never a guess at a name.
 */
import { useWords } from '../../i18n/words.ts';
import type { Values } from '../../shared/records/registry.ts';

export type PersonShown = Pick<Values<'person'>, 'displayName' | 'relation' | 'sex' | 'ageBand'>;

export function usePersonWords(): (person: PersonShown) => string {
  const options = useWords('enumerations');
  return ({ displayName, relation, ageBand }) => {
    if (displayName !== '') return displayName;
    const band = options(`ageBand.${ageBand}`);
    if (relation === null) return band;
    const word = options(`relation.${relation}`);
    return relation === 'head' || relation === 'spouse' ? word : `${word}, ${band}`;
  };
}
