/**
 * The hamlets, lowest coverage first: sorted by a press on a head, found by typing, a screenful
 * until one asks for all.
 */
import { useMemo, useState } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { Table } from '../../../ui/desk/Table.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import {
  areaRows,
  firstSort,
  LOW_COVERAGE,
  shownRows,
  sortAfterPress,
  type SortKey,
} from './areaRows.ts';
import { Defined } from './Defined.tsx';
import { useAreaColumns } from './useAreaColumns.tsx';

/** As many as fit one screen of 1366 × 850 with the rest of the page. */
const SCREENFUL = 8;

export function AreaTable({ overview }: { readonly overview: OverviewAnswer }) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const { formatPercent } = useFormat();
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState(firstSort);
  const [isWhole, setWhole] = useState(false);
  const rows = useMemo(() => areaRows(overview), [overview]);
  const found = useMemo(() => shownRows(rows, typed, sort), [rows, typed, sort]);
  const shown = isWhole ? found : found.slice(0, SCREENFUL);
  const columns = useAreaColumns({
    today: overview.today,
    sort,
    onSort: (by: SortKey) => setSort((before) => sortAfterPress(before, by)),
  });
  const low = formatPercent(LOW_COVERAGE);
  return (
    <Panel
      title={t('area.title')}
      note={t('area.note', { shown: shown.length, count: found.length, low })}
      pad={false}
      tools={
        <span className="table-tools">
          <Defined figures={['coverage', 'visits', 'peopleTurns', 'helps', 'lastRound']}>
            {t('area.howCounted')}
          </Defined>
          <SearchInput
            value={typed}
            onChange={setTyped}
            label={t('area.search')}
            placeholder={t('area.search')}
            clearLabel={common('action.clearSearch')}
          />
          {found.length > SCREENFUL && (
            <Button kind="quiet" onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('area.fewer') : t('area.all', { count: found.length })}
            </Button>
          )}
        </span>
      }
    >
      <Table
        caption={t('area.title')}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={rows.length > 0 ? t('area.noMatch', { typed }) : <NoAreas />}
      />
    </Panel>
  );
}

function NoAreas() {
  const t = useWords('deskOverview');
  return (
    <span className="line">
      {t('area.none')} <Button to="/register">{t('area.addFirst')}</Button>
    </span>
  );
}
