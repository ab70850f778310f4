// Sheet, dialog and toast.

import { useState } from 'react';

import { Bar } from '../../../src/ui/Bar.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { ChipChoice } from '../../../src/ui/ChipChoice.tsx';
import { Dialog } from '../../../src/ui/Dialog.tsx';
import { Dock } from '../../../src/ui/Dock.tsx';
import { Field } from '../../../src/ui/Field.tsx';
import { Glyph } from '../../../src/ui/Glyph.tsx';
import { Note } from '../../../src/ui/Note.tsx';
import { Screen } from '../../../src/ui/Screen.tsx';
import { Sheet } from '../../../src/ui/Sheet.tsx';
import { Toast } from '../../../src/ui/Toast.tsx';

const QUESTIONS = ['Cho ai?', 'Đã làm gì?', 'Kết quả', 'Vướng ở đâu?', 'Dựa vào đâu?'] as const;
const ANSWERS = [
  { value: 'a', label: 'Chủ hộ' },
  { value: 'b', label: 'Vợ chủ hộ' },
  { value: 'c', label: 'Con 18-59' },
  { value: 'd', label: 'Không ghi người' },
] as const;

export function OverPart() {
  const [sheet, setSheet] = useState(false);
  const [dialog, setDialog] = useState(false);
  const [toast, setToast] = useState(0);
  const shown =
    toast === 0 ? null : { key: toast, message: 'Đã bỏ việc “Viettel Money”.', action: undo };
  return (
    <Screen
      pad
      gap={3}
      bar={<Bar title="Lù Văn Pao" sub="PC-051 · Xóm Dưới" />}
      toast={<Toast toast={shown} onGone={() => setToast(0)} />}
    >
      <Button onClick={() => setSheet(true)}>Mở phiếu</Button>
      <Button onClick={() => setDialog(true)}>Rời Tổ</Button>
      <Button onClick={() => setToast(toast + 1)}>Báo</Button>
      <AppSheet open={sheet} onClose={() => setSheet(false)} />
      <Dialog
        open={dialog}
        danger
        title="Rời Tổ này?"
        confirm="Rời Tổ, xóa dữ liệu"
        cancel="Ở lại"
        onConfirm={() => setDialog(false)}
        onCancel={() => setDialog(false)}
      >
        Còn 7 phiếu chưa gửi.
      </Dialog>
    </Screen>
  );
}

const undo = { label: 'Hoàn tác', onAct: () => undefined };

function AppSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]['value'] | null>('a');
  return (
    <Sheet
      open={open}
      title="Hỗ trợ ứng dụng"
      closeLabel="Đóng, giữ nháp"
      onClose={onClose}
      dock={
        <Dock>
          <Button size="big" tall icon="book">
            Xem bài
          </Button>
          <Button kind="pri" size="big" grow onClick={onClose}>
            Thêm vào phiếu
          </Button>
        </Dock>
      }
    >
      <div className="line g3">
        <Glyph icon="identity" />
        <div className="grow">
          <b>VNeID</b>
          <p className="t-xs dimmer">Chính quyền số · Bộ Công an</p>
        </div>
        <Button size="small">Đổi</Button>
      </div>
      {QUESTIONS.map((question) => (
        <Field key={question} kind="set" label={question}>
          <ChipChoice options={ANSWERS} value={answer} onChange={setAnswer} />
        </Field>
      ))}
      <Note tone="wait">
        <b>Cẩn thận:</b> VNeID chỉ chạy trên một máy mỗi lúc.
      </Note>
    </Sheet>
  );
}
