// The home screen of the mock-ups, 04 and 19c, built from the kit.

import { useState } from 'react';

import { Badge } from '../../../src/ui/Badge.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { Dock } from '../../../src/ui/Dock.tsx';
import { Hero } from '../../../src/ui/Hero.tsx';
import { IconButton } from '../../../src/ui/IconButton.tsx';
import { Ledger } from '../../../src/ui/Ledger.tsx';
import { LedgerRow } from '../../../src/ui/LedgerRow.tsx';
import { Screen } from '../../../src/ui/Screen.tsx';
import { Section } from '../../../src/ui/Section.tsx';
import { State } from '../../../src/ui/State.tsx';
import { Stitches } from '../../../src/ui/Stitches.tsx';
import { Strip } from '../../../src/ui/Strip.tsx';
import { TabNav } from '../../../src/ui/TabNav.tsx';
import { Toast } from '../../../src/ui/Toast.tsx';
import type { ToastMessage } from '../../../src/ui/Toast.tsx';

const SAVED: ToastMessage = {
  key: 1,
  message: 'Đã lưu trên máy. Sẽ gửi khi có sóng.',
  action: { label: 'Hoàn tác', onAct: () => undefined },
};

export function FramePart() {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  return (
    <Screen
      bar={<Head />}
      toast={<Toast toast={toast} onGone={() => setToast(null)} />}
      dock={
        <Dock>
          <Button kind="pri" size="big" icon="plus" grow onClick={() => setToast(SAVED)}>
            Ghi lượt đến hộ
          </Button>
          <Button size="big" tall icon="users">
            Ghi buổi
          </Button>
        </Dock>
      }
      nav={<Tabs />}
    >
      <Section title="Việc cần theo dõi" count="5 việc" more={{ label: 'Xem hết', to: '/all' }}>
        <Ledger>
          <LedgerRow
            margin="21/11"
            title="Vàng Mí Sính"
            aside={<span className="nowrap">PC-045</span>}
            sub="VNeID dở dang, OTP về máy cũ"
            to="/a"
            meta={
              <>
                <Badge tone="late" icon="clock">
                  Quá hạn 2 ngày
                </Badge>
                <span className="t-xs dim">Đến lại nhà</span>
              </>
            }
          />
          <LedgerRow
            margin="23/11"
            title="Giàng Thị Mỷ"
            aside={<span className="nowrap">PC-012</span>}
            sub="Giấy tờ khai sinh cho cháu"
            to="/b"
            meta={
              <>
                <Badge tone="due" icon="clock">
                  Hạn hôm nay
                </Badge>
                <span className="t-xs dim">Gọi điện</span>
              </>
            }
          />
        </Ledger>
      </Section>
      <Section title="Đã ghi hôm nay" count="2 lượt">
        <Ledger>
          <LedgerRow
            margin="09:40"
            title="Lù Văn Pao"
            sub="Gặp được · 3 lượt người"
            to="/c"
            end={<OnPhone />}
          />
          <LedgerRow
            margin="08:15"
            title="Thào Thị Dính"
            sub="Vắng nhà"
            to="/d"
            end={<OnPhone />}
          />
        </Ledger>
      </Section>
    </Screen>
  );
}

function Head() {
  return (
    <Hero
      title="Hôm nay"
      sub="Thứ Hai 23/11 · Bản Phìn Chải"
      right={<IconButton icon="lock" label="Khóa máy" />}
    >
      <Strip
        onHero
        icon="phone"
        title="7 phiếu chưa gửi"
        to="/sync"
        below={<Stitches total={7} label={null} />}
      >
        Gửi lần cuối thứ Bảy 21/11, 19:40
      </Strip>
    </Hero>
  );
}

function OnPhone() {
  return (
    <State tone="wait" icon="phone">
      Trên máy
    </State>
  );
}

function Tabs() {
  return (
    <TabNav
      label="Chính"
      entries={[
        { to: '/', icon: 'today', label: 'Hôm nay', end: true },
        { to: '/homes', icon: 'home', label: 'Hộ' },
        { to: '/book', icon: 'book', label: 'Sổ tay' },
        {
          to: '/sync',
          icon: 'sync',
          label: 'Đồng bộ',
          badge: { count: 7, label: '7 phiếu chưa gửi' },
        },
        { to: '/me', icon: 'user', label: 'Tôi' },
      ]}
    />
  );
}
