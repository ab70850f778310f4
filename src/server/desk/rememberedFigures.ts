/**
 * Figures counted once for as long as nothing changes: every change of a record raises the commune's
 * head, so the same head, epoch and period have the same figures. Never kept beyond the process.
 */
import type { Figures } from '../../shared/tallies/tally.ts';
import type { CommuneReader, FigureQuestion } from '../store/contract.ts';

export type FiguresOf = (reader: CommuneReader, question: FigureQuestion) => Promise<Figures>;

/** Periods remembered; of one commune or of several. Each is a few kilobytes. */
const REMEMBERED = 32;

/** For one catalogue: whoever asks with other pillars needs a memory of their own. */
export function rememberFigures(limit = REMEMBERED): FiguresOf {
  const known = new Map<string, Figures>();
  return async (reader, question) => {
    const { id, epoch, head } = await reader.commune();
    const { from, to } = question.period;
    const key = JSON.stringify([id, epoch, head, from, to]);
    const figures = known.get(key) ?? (await reader.figures(question));
    // The one asked for last stands at the end; the first is the one that goes.
    known.delete(key);
    known.set(key, figures);
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - limit))) {
      known.delete(oldest);
    }
    return figures;
  };
}
