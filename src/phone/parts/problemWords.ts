/**
 * What a form lacks, in one sentence for under the field. A field that needs its own sentence has
 * it in its feature.
 */
import { useWords } from '../../i18n/words.ts';
import type { Problem } from '../book/book.ts';

/**
 * The sentence for the first problem of a field; nothing where there is none. `limit` is the most
 * that the field takes.
 */
export type ProblemWords = (field: string, limit?: number) => string | undefined;

export function useProblemWords(problems: readonly Problem[]): ProblemWords {
  const t = useWords('forms');
  return (field, limit = 0) => {
    const problem = problems.find((one) => one.field === field);
    return problem === undefined ? undefined : t(`problem.${problem.what}`, { limit });
  };
}
