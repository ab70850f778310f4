// The visit form of mock-up 07 and the other controls.

import { useState } from 'react';

import { Bar } from '../../../src/ui/Bar.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { CheckRow } from '../../../src/ui/CheckRow.tsx';
import { Chip } from '../../../src/ui/Chip.tsx';
import { ChipChoice } from '../../../src/ui/ChipChoice.tsx';
import { ChipSet } from '../../../src/ui/ChipSet.tsx';
import { ChoiceTiles } from '../../../src/ui/ChoiceTiles.tsx';
import { DateField } from '../../../src/ui/DateField.tsx';
import { Dock } from '../../../src/ui/Dock.tsx';
import { Field } from '../../../src/ui/Field.tsx';
import { ItemCard } from '../../../src/ui/ItemCard.tsx';
import { PickCards } from '../../../src/ui/PickCards.tsx';
import { Rows } from '../../../src/ui/Rows.tsx';
import { Screen } from '../../../src/ui/Screen.tsx';
import { SearchInput } from '../../../src/ui/SearchInput.tsx';
import { Segments } from '../../../src/ui/Segments.tsx';
import { Select } from '../../../src/ui/Select.tsx';
import { State } from '../../../src/ui/State.tsx';
import { Stepper } from '../../../src/ui/Stepper.tsx';
import { Switch } from '../../../src/ui/Switch.tsx';
import { TextArea } from '../../../src/ui/TextArea.tsx';
import { TextInput } from '../../../src/ui/TextInput.tsx';

const DAYS = [
  { value: 'today', label: 'Hôm nay' },
  { value: 'yesterday', label: 'Hôm qua' },
  { value: 'other', label: 'Ngày khác' },
] as const;
const RESULTS = [
  { value: 'met', label: 'Gặp được', icon: 'met' },
  { value: 'away', label: 'Vắng nhà', icon: 'away' },
  { value: 'later', label: 'Hẹn lại', icon: 'later' },
  { value: 'refused', label: 'Từ chối', icon: 'refused' },
  { value: 'storm', label: 'Không vào được', icon: 'storm', note: 'mưa lũ, sạt lở', wide: true },
] as const;
const PURPOSES = [
  { value: 'spread', label: 'Tuyên truyền' },
  { value: 'follow', label: 'Theo dõi lại' },
  { value: 'app', label: 'Cài đặt, hướng dẫn ứng dụng' },
  { value: 'service', label: 'Hướng dẫn dịch vụ công' },
] as const;
type Value<O extends readonly { readonly value: string }[]> = O[number]['value'];

export function FieldsPart() {
  return (
    <Screen
      pad
      gap={5}
      bar={
        <Bar
          title="Lù Văn Pao"
          sub="PC-051 · Xóm Dưới"
          leave={{ kind: 'close', label: 'Đóng, nháp được giữ lại', onLeave: () => undefined }}
          right={
            <State icon="check" live>
              Nháp đã lưu
            </State>
          }
        />
      }
      dock={
        <Dock>
          <Button kind="pri" size="big" wide icon="check">
            Xong, lưu trên máy
          </Button>
        </Dock>
      }
    >
      <VisitFields />
      <OtherFields />
    </Screen>
  );
}

function VisitFields() {
  const [day, setDay] = useState<Value<typeof DAYS>>('today');
  const [result, setResult] = useState<Value<typeof RESULTS> | null>('met');
  const [purposes, setPurposes] = useState<readonly Value<typeof PURPOSES>[]>(['spread', 'app']);
  const [count, setCount] = useState<number | null>(3);
  return (
    <>
      <Field kind="set" label="Ngày đến" note="Thứ Hai 23/11/2026">
        <Segments options={DAYS} value={day} onChange={setDay} />
      </Field>
      <Field kind="set" label="Kết quả">
        <ChoiceTiles options={RESULTS} value={result} onChange={setResult} />
      </Field>
      <Field kind="set" label="Mục đích" note="chọn một hay nhiều">
        <ChipSet
          options={PURPOSES}
          values={purposes}
          onChange={setPurposes}
          more={
            <Chip kind="add" onClick={() => undefined}>
              Thêm
            </Chip>
          }
        />
      </Field>
      <Field kind="set" label="Số lượt người được tuyên truyền" hint="Hộ có 5 người">
        <Stepper
          value={count}
          onChange={setCount}
          max={12}
          unit="lượt người"
          labels={{ less: 'Bớt lượt người', more: 'Thêm lượt người', type: 'Gõ số' }}
        />
      </Field>
      <Field kind="fieldset" label="Việc đã làm" note="2 việc">
        <div className="stack g2">
          <ItemCard
            icon="identity"
            tone="wait"
            title="VNeID · Kích hoạt"
            action={{ label: 'Sửa hoặc xóa VNeID', onClick: () => undefined }}
            sub={
              <>
                Chủ hộ · <b className="unfinished">Dở dang</b>
                <br />
                OTP gửi về máy cũ
              </>
            }
          />
          <div className="line">
            <Button kind="soft" size="small" grow icon="plus">
              Ứng dụng
            </Button>
            <Button kind="soft" size="small" grow icon="plus">
              Dịch vụ công
            </Button>
          </div>
        </div>
      </Field>
    </>
  );
}

function OtherFields() {
  const [text, setText] = useState('Nhà trình tường đầu dốc');
  const [note, setNote] = useState('Số 0912345678');
  const [search, setSearch] = useState('vang mi');
  const [date, setDate] = useState('2026-11-23');
  const [code, setCode] = useState('TL7K 2M9P');
  const [device, setDevice] = useState<'own' | 'kin' | null>(null);
  const [on, setOn] = useState(true);
  const [checked, setChecked] = useState(false);
  const [version, setVersion] = useState<'mine' | 'theirs'>('mine');
  return (
    <>
      <SearchInput value={search} onChange={setSearch} label="Tìm hộ" clearLabel="Xóa" />
      <Field label="Mốc nhận biết">
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field label="Trong đó nữ" error="Lớn hơn số người dự, 28 người">
        <TextInput value="37" onChange={() => undefined} inputMode="numeric" />
      </Field>
      <Field label="Mã 8 ký tự" hint="Chữ hoa hay chữ thường đều được.">
        <TextInput code value={code} onChange={setCode} />
      </Field>
      <Field label="Ngày khác">
        <DateField value={date} onChange={setDate} max="2026-11-23" />
      </Field>
      <Field label="Ghi chú" note="không bắt buộc">
        <TextArea
          value={note}
          onChange={setNote}
          maxLength={500}
          count={`${note.length}/500`}
          warning={
            /\d{6}/.test(note) ? 'Có phải số điện thoại không? Đừng ghi vào đây.' : undefined
          }
        />
      </Field>
      <Field label="Danh sách dài">
        <Select
          value={device}
          onChange={setDevice}
          placeholder="Chọn"
          options={[
            { value: 'own', label: 'Máy của người dân' },
            { value: 'kin', label: 'Máy người thân' },
          ]}
        />
      </Field>
      <Field kind="set" label="Làm trên máy nào?">
        <ChipChoice
          value={device}
          onChange={setDevice}
          options={[
            { value: 'own', label: 'Máy của người dân' },
            { value: 'kin', label: 'Máy người thân' },
          ]}
        />
      </Field>
      <Switch card title="Lớp Bình dân học vụ số" sub="Tính là 1 buổi" on={on} onChange={setOn} />
      <Rows boxed>
        <CheckRow
          title="Theo dõi hỗ trợ"
          sub="Nhớ việc đã giúp"
          checked={checked}
          onChange={setChecked}
        />
        <Switch
          title="Tự gửi khi có sóng"
          sub="Mỗi lần vài KB"
          on={!on}
          onChange={(v) => setOn(!v)}
        />
      </Rows>
      <PickCards
        label="Chọn bản để giữ"
        value={version}
        onChange={setVersion}
        options={[
          { value: 'mine', over: 'Bạn, 22/11 15:10', title: 'Cạnh miếu, mái tôn đỏ' },
          { value: 'theirs', over: 'Sùng Mí Chá, 22/11 17:32', title: 'Sau điểm trường mới' },
        ]}
      />
    </>
  );
}
