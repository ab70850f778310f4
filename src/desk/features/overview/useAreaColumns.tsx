/** The columns of the hamlet table, each head with its unit. */
import { useWords } from '../../../i18n/words.ts';
import type { IsoDate } from '../../../shared/dates.ts';
import type { Column } from '../../../ui/desk/Table.tsx';
import {
  CoverageCell,
  FigureCell,
  HouseholdsCell,
  LastRoundCell,
  SignalCell,
} from './AreaCells.tsx';
import type { AreaRow, Sort, SortKey } from './areaRows.ts';
import { SortHead } from './SortHead.tsx';

export interface AreaColumnsOptions {
  readonly today: IsoDate;
  readonly sort: Sort;
  readonly onSort: (by: SortKey) => void;
}

type Columns = readonly Column<AreaRow>[];

export function useAreaColumns({ today, sort, onSort }: AreaColumnsOptions): Columns {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const unit = (name: 'visit' | 'contact' | 'help' | 'household') =>
    common(`unitName.${name}`, { count: 2 });
  const sorted = (by: SortKey, words: string) => {
    const isDown = sort.by === by ? sort.isDown : undefined;
    const head = (
      <SortHead isDown={isDown} onPress={() => onSort(by)}>
        {words}
      </SortHead>
    );
    return { key: by, head, sort: waySaid(isDown) };
  };
  const counted = (
    by: 'visits' | 'peopleTurns' | 'helps',
  ): Pick<Column<AreaRow>, 'num' | 'cell'> => ({
    num: true,
    cell: (row) => <FigureCell figure={row[by]} />,
  });
  return [
    {
      ...sorted('name', t('area.title')),
      rowHead: true,
      cell: ({ name }) => <span lang="vi">{name}</span>,
    },
    { key: 'signal', head: t('area.signal'), cell: (row) => <SignalCell signal={row.signal} /> },
    {
      ...sorted('coverage', t('area.coverage')),
      small: t('area.coverageSmall'),
      cell: (row) => <CoverageCell coverage={row.coverage} />,
    },
    {
      key: 'households',
      head: t('area.households'),
      small: unit('household'),
      num: true,
      cell: (row) => <HouseholdsCell {...row} />,
    },
    { ...sorted('visits', t('area.visits')), small: unit('visit'), ...counted('visits') },
    {
      ...sorted('peopleTurns', t('area.people')),
      small: unit('contact'),
      ...counted('peopleTurns'),
    },
    { ...sorted('helps', t('area.helps')), small: unit('help'), ...counted('helps') },
    {
      ...sorted('lastRoundAt', t('area.lastRound')),
      small: t('area.lastRoundSmall'),
      num: true,
      cell: ({ lastRoundAt }) => <LastRoundCell {...{ lastRoundAt, today }} />,
    },
  ];
}

const waySaid = (isDown: boolean | undefined): 'ascending' | 'descending' | undefined => {
  if (isDown === undefined) return undefined;
  return isDown ? 'descending' : 'ascending';
};
