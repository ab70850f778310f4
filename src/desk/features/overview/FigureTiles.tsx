/** The four figures of the work done, each with its unit, each defined one press away. */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { Cols } from '../../../ui/desk/Cols.tsx';
import { Tile } from '../../../ui/desk/Tile.tsx';
import { Defined, type FigureName } from './Defined.tsx';

type Tally = OverviewAnswer['figures']['total'];

export function FigureTiles({ total }: { readonly total: Tally }) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const { formatNumber } = useFormat();
  const tiles: readonly TileRow[] = [
    {
      figures: ['visits'],
      figure: total.visits,
      unit: common('unitName.visit', { count: total.visits }),
      name: t('tile.visits'),
      beside: t('tile.visitsMet', { count: total.visitsMet }),
    },
    {
      figures: ['householdsReached', 'householdsFirst'],
      figure: total.householdsReached,
      unit: common('unitName.household', { count: total.householdsReached }),
      name: t('tile.householdsReached'),
      beside: t('tile.householdsFirst', { count: total.householdsFirst }),
    },
    {
      figures: ['peopleTurns'],
      figure: total.peopleTurns,
      unit: common('unitName.contact', { count: total.peopleTurns }),
      name: t('tile.peopleTurns'),
    },
    {
      figures: ['memberDays'],
      figure: total.memberDays,
      unit: common('unitName.memberDay', { count: total.memberDays }),
      name: t('tile.memberDays'),
    },
  ];
  return (
    <Cols template="four" label={t('tile.label')}>
      {tiles.map(({ figures, figure, unit, name, beside }) => (
        <Tile
          key={name}
          figure={formatNumber(figure)}
          unit={beside === undefined ? unit : t('tile.with', { unit, beside })}
          name={<Defined figures={figures}>{name}</Defined>}
        />
      ))}
    </Cols>
  );
}

interface TileRow {
  readonly figures: readonly FigureName[];
  readonly figure: number;
  readonly unit: string;
  readonly name: string;
  /** What stands with it: gặp được bao nhiêu, lần đầu bao nhiêu. */
  readonly beside?: string;
}
