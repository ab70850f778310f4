// Buttons, marks, lists and states, as on the sheet desk/00 of the design.

import { Badge } from '../../../src/ui/Badge.tsx';
import { Bar } from '../../../src/ui/Bar.tsx';
import { BigFigure } from '../../../src/ui/BigFigure.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { Card } from '../../../src/ui/Card.tsx';
import { Chip } from '../../../src/ui/Chip.tsx';
import { ChipSet } from '../../../src/ui/ChipSet.tsx';
import { Dock } from '../../../src/ui/Dock.tsx';
import { Empty } from '../../../src/ui/Empty.tsx';
import { Fig } from '../../../src/ui/Fig.tsx';
import { Figs } from '../../../src/ui/Figs.tsx';
import { Highlight } from '../../../src/ui/Highlight.tsx';
import { Icon } from '../../../src/ui/Icon.tsx';
import { Ledger } from '../../../src/ui/Ledger.tsx';
import { LedgerRow } from '../../../src/ui/LedgerRow.tsx';
import { Meter } from '../../../src/ui/Meter.tsx';
import { Note } from '../../../src/ui/Note.tsx';
import { phoneIcons } from '../../../src/ui/icons/phoneIcons.ts';
import { Progress } from '../../../src/ui/Progress.tsx';
import { Row } from '../../../src/ui/Row.tsx';
import { Rows } from '../../../src/ui/Rows.tsx';
import { Screen } from '../../../src/ui/Screen.tsx';
import { SkeletonRows } from '../../../src/ui/SkeletonRows.tsx';
import { State } from '../../../src/ui/State.tsx';
import { Steps } from '../../../src/ui/Steps.tsx';
import { Stitches } from '../../../src/ui/Stitches.tsx';
import { Strip } from '../../../src/ui/Strip.tsx';

export function ListsPart() {
  return (
    <Screen
      gap={3}
      bar={
        <Bar
          root
          title="Hộ"
          note="bản Phìn Chải"
          right={<State icon="signalWeak">Sóng yếu</State>}
        />
      }
      dock={
        <Dock>
          <Button kind="pri" wide disabledReason="Gõ đủ 8 ký tự đã">
            Vào Tổ này
          </Button>
        </Dock>
      }
    >
      <div className="pad stack g3">
        <Buttons />
        <States />
      </div>
      <Lists />
      <div className="pad stack g3">
        <Rest />
      </div>
      <SkeletonRows label="Đang mở sổ" rows={2} />
    </Screen>
  );
}

function Buttons() {
  return (
    <>
      <Button kind="pri" size="big" wide icon="plus">
        Ghi lượt đến hộ
      </Button>
      <div className="line">
        <Button kind="pri" grow>
          Chính
        </Button>
        <Button grow>Phụ</Button>
        <Button kind="soft" grow>
          Nhẹ
        </Button>
      </div>
      <div className="line">
        <Button kind="danger" grow>
          Xóa
        </Button>
        <Button kind="quiet" grow>
          Để sau
        </Button>
      </div>
      <div className="chips">
        <Chip selected onClick={() => undefined}>
          Đã chọn
        </Chip>
        <Chip selected={false} onClick={() => undefined}>
          Chưa chọn
        </Chip>
        <Chip kind="add" onClick={() => undefined}>
          Thêm
        </Chip>
        <Chip kind="square" onClick={() => undefined}>
          +5
        </Chip>
      </div>
      <ChipSet
        scroll
        label="Lọc"
        values={['all']}
        onChange={() => undefined}
        options={[
          { value: 'all', label: 'Tất cả 92 hộ' },
          { value: 'todo', label: 'Chưa đến 22 hộ' },
          { value: 'due', label: 'Có việc hẹn 8 hộ' },
        ]}
      />
    </>
  );
}

function States() {
  return (
    <>
      <Strip icon="phone" title="7 phiếu chưa gửi">
        Gửi lần cuối 21/11, 19:40
      </Strip>
      <Strip tone="ok" icon="checkDouble" title="Đã gửi hết" to="/sync">
        Xã nhận lúc 07:52 hôm nay
      </Strip>
      <Strip tone="off" icon="signalNone" title="Không có mạng">
        Vẫn ghi bình thường
      </Strip>
      <Strip tone="err" icon="error" title="Chưa lưu được" live="alert">
        Máy đầy bộ nhớ
      </Strip>
      <Stitches big total={7} sent={3} sending label="3 trên 7" />
      <Stitches big total={7} sent={5} asking={1} refused={1} label="5 trên 7" />
      <Stitches total={100} sent={43} label="43 trên 100" />
      <Steps done={3} total={5} label="Bước 3 trên 5" />
      <div className="wrap">
        <State tone="wait" icon="phone">
          Trên máy
        </State>
        <State tone="wait" icon="send">
          Đang gửi
        </State>
        <State tone="ok" icon="checkDouble">
          Đã gửi
        </State>
        <State icon="carry">Nhờ mang</State>
        <State tone="err" icon="error">
          Bị trả lại
        </State>
      </div>
      <div className="wrap">
        <Badge tone="late" icon="clock">
          Quá hạn 2 ngày
        </Badge>
        <Badge tone="due" icon="clock">
          Hạn hôm nay
        </Badge>
        <Badge tone="ok" icon="check">
          Đã khảo sát
        </Badge>
        <Badge tone="wait" icon="phone">
          Chưa gửi
        </Badge>
        <Badge tone="err" icon="error">
          Bị trả lại
        </Badge>
        <Badge tone="pri">Toàn trình</Badge>
        <Badge>Chưa hỏi</Badge>
        <Badge tone="draft">Nháp</Badge>
      </div>
    </>
  );
}

function Lists() {
  return (
    <>
      <Ledger>
        <LedgerRow
          margin="045"
          strong
          hiddenPrefix="PC-"
          to="/a"
          title={<Highlight text="Vàng Mí Sính" ranges={[[0, 7]]} />}
          aside="(Sính Lử)"
          sub="Xóm Khe Đá, nhà đầu dốc"
          meta={
            <>
              <span className="t-xs dimmer">Đến 14/11</span>
              <Badge tone="late" icon="clock">
                Quá hạn 2 ngày
              </Badge>
            </>
          }
        />
        <LedgerRow
          tight
          margin="09:40"
          marginNote="23/11"
          title="Lượt đến hộ"
          sub="Lù Văn Pao, PC-051"
          end={
            <State tone="ok" icon="checkDouble">
              Đã gửi
            </State>
          }
        />
      </Ledger>
      <Rows>
        <Row glyph="carry" title="Nhờ đồng đội mang hộ" sub="Người mang không đọc được" to="/b" />
        <Row
          icon="globe"
          plain
          title="Ngôn ngữ"
          end={<span className="t-sm dim">Tiếng Việt</span>}
          onClick={() => undefined}
        />
      </Rows>
    </>
  );
}

function Rest() {
  return (
    <>
      <Card gap={3}>
        <BigFigure value={3} of={7} title="phiếu xã đã nhận" sub="18 KB trên 41 KB" />
        <Progress value={18} max={41} label="Đang gửi" text="18 KB trên 41 KB" />
        <Meter percent={66} goal={80} label="66 trên 80" />
      </Card>
      <Card edge="err" gap={2}>
        <Badge tone="err" icon="error">
          Bị trả lại
        </Badge>
        <h2 className="t-md">Lượt đến hộ PC-019, 22/11</h2>
        <Figs>
          <Fig value={9} unit="ngày công" />
          <Fig value={21} unit="lượt đến hộ" />
          <Fig value={17} unit="hộ được đến" />
        </Figs>
      </Card>
      <Note>Bạn cứ ghi phiếu mới, việc gửi vẫn chạy.</Note>
      <Note tone="wait">
        <b>Cẩn thận:</b> VNeID chỉ chạy trên một máy mỗi lúc. Đăng nhập ở máy bạn, máy bà con sẽ
        thoát.
      </Note>
      <Empty icon="today" title="Không có việc đến hạn">
        Việc sắp tới: thứ Năm 26/11
      </Empty>
      <div className="wrap">
        {Object.keys(phoneIcons).map((name) => (
          <svg key={name} className="i i-l" aria-hidden="true">
            <use href={`#i-${name}`} />
          </svg>
        ))}
        <Icon name="check" size="l" />
      </div>
    </>
  );
}
