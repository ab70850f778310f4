// The desk's overview of mock-up 01, cut short.

import { useState } from 'react';

import { Badge } from '../../../src/ui/Badge.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { Cols } from '../../../src/ui/desk/Cols.tsx';
import { CoverageBar } from '../../../src/ui/desk/CoverageBar.tsx';
import { DeskFrame } from '../../../src/ui/desk/DeskFrame.tsx';
import { Fresh } from '../../../src/ui/desk/Fresh.tsx';
import { Kpi } from '../../../src/ui/desk/Kpi.tsx';
import { Page } from '../../../src/ui/desk/Page.tsx';
import { PageHeader } from '../../../src/ui/desk/PageHeader.tsx';
import { Panel } from '../../../src/ui/desk/Panel.tsx';
import { Pillar } from '../../../src/ui/desk/Pillar.tsx';
import { Side } from '../../../src/ui/desk/Side.tsx';
import { Table } from '../../../src/ui/desk/Table.tsx';
import { Tile } from '../../../src/ui/desk/Tile.tsx';
import { Segments } from '../../../src/ui/Segments.tsx';
import { State } from '../../../src/ui/State.tsx';

const HAMLETS = [
  { name: 'Thôn Tìa Súng', percent: 20.7, reached: '12/58', late: 5 },
  { name: 'Thôn Mã Pắng', percent: 57.7, reached: '45/78', late: 0 },
  { name: 'Bản Nà Ngần', percent: 84.8, reached: '95/112', late: 1 },
] as const;
const PERIODS = [
  { value: 'week', label: 'Tuần' },
  { value: 'month', label: 'Tháng' },
  { value: 'year', label: 'Năm' },
] as const;

export function DeskPart() {
  const [period, setPeriod] = useState<(typeof PERIODS)[number]['value']>('month');
  return (
    <DeskFrame side={<Menu />}>
      <Page>
        <PageHeader
          title="Tổng quan tháng 11/2026"
          sub={
            <Fresh late="còn 6 thành viên chưa đồng bộ quá 7 ngày">
              Số liệu tính đến <b>07:52, 23/11/2026</b>;
            </Fresh>
          }
          tools={
            <>
              <Segments label="Kỳ" options={PERIODS} value={period} onChange={setPeriod} />
              <Button icon="download">Xuất bảng</Button>
            </>
          }
        />
        <Cols template="three" label="Ba trụ cột">
          <PillarOf icon="government" title="Chính quyền số" />
          <PillarOf icon="shop" title="Kinh tế số" />
          <PillarOf icon="health" title="Xã hội số" />
        </Cols>
        <Cols template="mainAside">
          <Hamlets />
          <Panel as="aside" title="Cần chú ý">
            23 việc quá hạn
          </Panel>
        </Cols>
        <Cols template="four">
          <Tile figure="66,3%" unit="61/92 hộ" name="Tỷ lệ hộ được đến" />
          <Tile figure="214" unit="lượt" name="Lượt đến hộ, 168 lượt gặp được" />
        </Cols>
      </Page>
    </DeskFrame>
  );
}

function Menu() {
  return (
    <Side
      label="Chính"
      brand={{ name: 'Sổ Bản', place: 'xã Nà Mẫu (dữ liệu mẫu)' }}
      entries={[
        { to: '/', icon: 'chart', label: 'Tổng quan', end: true },
        { to: '/hamlets', icon: 'place', label: 'Thôn, bản' },
        {
          to: '/requests',
          icon: 'shield',
          label: 'Yêu cầu của người dân',
          badge: { count: 2, label: '2 yêu cầu gần hạn' },
        },
        { to: '/targets', icon: 'target', label: 'Chỉ tiêu, số chính thức' },
      ]}
      who={
        <>
          <b>Hoàng Thị Nhình</b>
          Thành viên Ban chỉ đạo
          <br />
          <button type="button">Đăng xuất</button>
        </>
      }
    />
  );
}

function PillarOf(props: {
  readonly icon: 'government' | 'shop' | 'health';
  readonly title: string;
}) {
  return (
    <Pillar {...props}>
      <Kpi
        figure="96 hồ sơ"
        of="120"
        left="còn 24 hồ sơ"
        percent={80}
        name="Hồ sơ nộp thành công"
      />
      <Kpi
        figure="71,4%"
        of="90%"
        left="còn 18,6 điểm %"
        percent={71}
        goal={90}
        name="Người có VNeID mức 2"
      />
    </Pillar>
  );
}

function Hamlets() {
  return (
    <Panel
      title="Thôn, bản"
      note="độ phủ thấp xếp trước"
      pad={false}
      tools={<a href="/x">Xem đủ 31</a>}
    >
      <Table
        caption="Thôn, bản"
        rows={HAMLETS}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', head: 'Thôn, bản', rowHead: true, cell: (row) => row.name },
          { key: 'signal', head: 'Sóng', cell: () => <State icon="signal">Sóng tốt</State> },
          {
            key: 'cover',
            head: 'Độ phủ từ đầu năm',
            small: 'hộ được đến ÷ tổng số hộ',
            cell: (row) => (
              <CoverageBar percent={row.percent} text={`${row.percent}%`} low={row.percent < 40} />
            ),
          },
          {
            key: 'reached',
            head: 'Hộ được đến',
            small: 'hộ',
            num: true,
            cell: (row) => row.reached,
          },
          {
            key: 'late',
            head: 'Quá hạn',
            small: 'việc',
            num: true,
            cell: (row) => (row.late === 0 ? 0 : <Badge tone="due">{row.late}</Badge>),
          },
        ]}
      />
    </Panel>
  );
}
