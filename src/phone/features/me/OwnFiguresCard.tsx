/** What the member did today and this month, each figure with its unit. */
import { periodOf } from '../../../shared/dates.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { Card } from '../../../ui/Card.tsx';
import { Fig } from '../../../ui/Fig.tsx';
import { Figs } from '../../../ui/Figs.tsx';
import { useShown } from '../../parts/book.tsx';
import { useToday } from '../../parts/useToday.ts';
import { ownFigures, type OwnFigures } from './ownFigures.ts';

export function OwnFiguresCard() {
  const t = useWords('me');
  const { formatMonth } = useFormat();
  const today = useToday();
  const day = useShown((book) => ownFigures(book, { from: today, to: today }));
  const month = useShown((book) => ownFigures(book, periodOf('month', today)));
  return (
    <Card gap={4}>
      <Figures title={t('today')} figures={day} shown={['visits', 'helps']} />
      <Figures
        title={formatMonth(today)}
        figures={month}
        shown={['memberDays', 'visits', 'households', 'helps']}
      />
      <p className="t-xs dimmer">{t('figuresWhy')}</p>
    </Card>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly figures: OwnFigures;
  readonly shown: readonly (keyof OwnFigures)[];
}

function Figures({ title, figures, shown }: FiguresProps) {
  const t = useWords('me');
  const { formatNumber } = useFormat();
  return (
    <section className="stack g2 own-figures">
      <h3 className="t-md">{title}</h3>
      <Figs>
        {shown.map((name) => (
          <Fig key={name} value={formatNumber(figures[name])} unit={t(`figure.${name}`)} />
        ))}
      </Figs>
    </section>
  );
}
