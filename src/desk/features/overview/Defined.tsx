/** The name of a figure, as a button that says exactly how it is counted. */
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { DeskDialog } from '../../parts/DeskDialog.tsx';

export const figureNames = [
  'visits',
  'householdsReached',
  'householdsFirst',
  'peopleTurns',
  'memberDays',
  'appTurns',
  'serviceTurns',
  'serviceFiled',
  'coverage',
  'helps',
  'lastRound',
  'blockers',
  'helperDevice',
  'doubtful',
  'membersStale',
  'idle',
  'elsewhere',
  'unsentTold',
  'unknownApps',
] as const;
export type FigureName = (typeof figureNames)[number];

export interface DefinedProps {
  /** One figure, or several that stand together. */
  readonly figures: readonly FigureName[];
  /** What stands on the page: the figure's short name. */
  readonly children: ReactNode;
}

export function Defined({ figures, children }: DefinedProps) {
  const t = useWords('deskFigures');
  const overview = useWords('deskOverview');
  const [isOpen, setOpen] = useState(false);
  const names = figures.map((figure) => t(`figure.${figure}.name`));
  return (
    <>
      <button
        type="button"
        className="defined"
        aria-haspopup="dialog"
        title={overview('define', { name: names.join(', ') })}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && <Definitions figures={figures} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DefinitionsProps {
  readonly figures: readonly FigureName[];
  readonly onClose: () => void;
}

function Definitions({ figures, onClose }: DefinitionsProps) {
  const t = useWords('deskFigures');
  return (
    <DeskDialog open title={t('formula')} onClose={onClose}>
      {figures.map((figure) => (
        <Definition key={figure} figure={figure} />
      ))}
      <p className="dim">{t('always')}</p>
    </DeskDialog>
  );
}

function Definition({ figure }: { readonly figure: FigureName }) {
  const t = useWords('deskFigures');
  return (
    <section className="definition">
      <h3>{t(`figure.${figure}.name`)}</h3>
      <dl>
        <dt>{t('unit')}</dt>
        <dd>{t(`figure.${figure}.unit`)}</dd>
        <dt>{t('formula')}</dt>
        <dd>{t(`figure.${figure}.formula`)}</dd>
        <dt>{t('note')}</dt>
        <dd>{t(`figure.${figure}.note`)}</dd>
      </dl>
    </section>
  );
}
