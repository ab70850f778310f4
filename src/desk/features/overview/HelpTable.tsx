/** Every app and service that was helped with in the period, most frequent first. */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { DeskDialog } from '../../parts/DeskDialog.tsx';
import { Table } from '../../../ui/desk/Table.tsx';
import { pillarOf, useHelpName, type HelpRow } from './catalogue.ts';

export interface HelpTableProps {
  readonly open: boolean;
  readonly rows: readonly HelpRow[];
  readonly onClose: () => void;
}

export function HelpTable({ open, rows, onClose }: HelpTableProps) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const names = useWords('enumerations');
  const nameOf = useHelpName();
  const { formatNumber } = useFormat();
  const pillarName = (row: HelpRow): string => {
    const pillar = pillarOf(row);
    return pillar === undefined ? t('keys.unknownPillar') : names(`pillar.${pillar}`);
  };
  const unit = common('unitName.help', { count: 2 });
  return (
    <DeskDialog open={open} title={t('keys.title')} onClose={onClose} wide>
      <Table
        caption={t('keys.title')}
        rows={rows}
        rowKey={({ kind, key }) => `${kind} ${key}`}
        empty={t('pillar.none')}
        columns={[
          {
            key: 'name',
            head: t('keys.name'),
            rowHead: true,
            cell: (row) => <span lang="vi">{nameOf(row)}</span>,
          },
          {
            key: 'kind',
            head: t('keys.kind'),
            cell: ({ kind }) => t(kind === 'appAssist' ? 'keys.app' : 'keys.service'),
          },
          { key: 'pillar', head: t('keys.pillar'), cell: pillarName },
          {
            key: 'turns',
            head: t('keys.turns'),
            small: unit,
            num: true,
            cell: ({ turns }) => formatNumber(turns),
          },
          {
            key: 'done',
            head: t('keys.done'),
            small: unit,
            num: true,
            cell: ({ done }) => formatNumber(done),
          },
        ]}
      />
    </DeskDialog>
  );
}
