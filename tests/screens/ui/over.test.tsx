// What comes over the page: sheet, dialog, toast.

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Dialog } from '../../../src/ui/Dialog.tsx';
import { Sheet } from '../../../src/ui/Sheet.tsx';
import { Toast } from '../../../src/ui/Toast.tsx';

function Form() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Ứng dụng</button>
      <Sheet open={open} title="Hỗ trợ ứng dụng" closeLabel="Đóng" onClose={() => setOpen(false)}>
        <p>Cho ai?</p>
      </Sheet>
    </>
  );
}

const opener = () => screen.getByRole('button', { name: 'Ứng dụng' });
const openSheet = () => userEvent.click(opener());

describe('Sheet', () => {
  it('names itself and takes the focus', async () => {
    render(<Form />);
    expect(screen.queryByText('Cho ai?')).not.toBeInTheDocument();
    await openSheet();
    const sheet = screen.getByRole('dialog', { name: 'Hỗ trợ ứng dụng' });
    expect(sheet).toContainElement(screen.getByText('Cho ai?'));
    expect(sheet.contains(document.activeElement)).toBe(true);
  });

  it('its close button gives the focus back to what opened it', async () => {
    render(<Form />);
    await openSheet();
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(opener()).toHaveFocus();
  });

  it('Escape closes it and gives the focus back', async () => {
    render(<Form />);
    await openSheet();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('Cho ai?')).not.toBeInTheDocument();
    expect(opener()).toHaveFocus();
  });

  it('a tap beside it closes it, a tap inside does not', async () => {
    render(<Form />);
    await openSheet();
    await userEvent.click(screen.getByText('Cho ai?'));
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('dialog'));
    expect(screen.queryByText('Cho ai?')).not.toBeInTheDocument();
  });

  it('Back closes the sheet and stays on the screen', async () => {
    render(<Form />);
    const address = location.href;
    await openSheet();
    await waitFor(() => expect(history.state).toMatchObject({ sheet: true }));
    history.back();
    await waitFor(() => expect(screen.queryByText('Cho ai?')).not.toBeInTheDocument());
    expect(location.href).toBe(address);
    expect(history.state).not.toMatchObject({ sheet: true });
  });

  it('closed by its button, it leaves no stray step in the history', async () => {
    render(<Form />);
    const before: unknown = history.state;
    await openSheet();
    await waitFor(() => expect(history.state).toMatchObject({ sheet: true }));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(history.state).toEqual(before));
  });

  it('one sheet that gives way to the next does not close it', async () => {
    function Two() {
      const [step, setStep] = useState<'none' | 'first' | 'second'>('none');
      return (
        <>
          <button onClick={() => setStep('first')}>Ứng dụng</button>
          <Sheet
            open={step === 'first'}
            title="Chọn"
            closeLabel="Đóng"
            onClose={() => setStep('none')}
          >
            <button onClick={() => setStep('second')}>Tiếp</button>
          </Sheet>
          <Sheet
            open={step === 'second'}
            title="Ghi"
            closeLabel="Đóng"
            onClose={() => setStep('none')}
          >
            Xong
          </Sheet>
        </>
      );
    }
    render(<Two />);
    await openSheet();
    await userEvent.click(screen.getByRole('button', { name: 'Tiếp' }));
    expect(screen.getByRole('dialog', { name: 'Ghi' })).toBeInTheDocument();
    await waitFor(() => expect(history.state).toMatchObject({ sheet: true }));
    history.back();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe('Dialog', () => {
  function Leave({ onLeft }: { readonly onLeft: () => void }) {
    const [open, setOpen] = useState(true);
    return (
      <Dialog
        danger
        open={open}
        title="Rời Tổ này?"
        confirm="Rời Tổ"
        cancel="Ở lại"
        onConfirm={onLeft}
        onCancel={() => setOpen(false)}
      >
        Còn 7 phiếu chưa gửi.
      </Dialog>
    );
  }

  it('asks in full, with the way out first', () => {
    render(<Leave onLeft={() => undefined} />);
    const dialog = screen.getByRole('alertdialog', { name: 'Rời Tổ này?' });
    expect(dialog).toHaveAccessibleDescription('Còn 7 phiếu chưa gửi.');
    expect(screen.getByRole('button', { name: 'Ở lại' })).toHaveFocus();
  });

  it('Escape never does the act', async () => {
    const onLeft = vi.fn<() => void>();
    render(<Leave onLeft={onLeft} />);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(onLeft).not.toHaveBeenCalled();
  });
});

describe('Toast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));
  const onGone = vi.fn<() => void>();
  const onAct = vi.fn<() => void>();
  const saved = { key: 1, message: 'Đã lưu trên máy.', action: { label: 'Hoàn tác', onAct } };
  beforeEach(() => {
    onGone.mockClear();
    onAct.mockClear();
  });

  it('speaks through a region that was there before it', () => {
    const { rerender } = render(<Toast toast={null} onGone={onGone} />);
    const region = screen.getByRole('status');
    rerender(<Toast toast={saved} onGone={onGone} />);
    expect(region).toHaveTextContent('Đã lưu trên máy.');
  });

  it('goes after eight seconds, once', () => {
    render(<Toast toast={saved} onGone={onGone} />);
    wait(7.9);
    expect(onGone).not.toHaveBeenCalled();
    wait(0.2);
    expect(onGone).toHaveBeenCalledTimes(1);
    wait(60);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('Undo acts and the toast goes', () => {
    render(<Toast toast={saved} onGone={onGone} />);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(onAct).toHaveBeenCalledTimes(1);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the pointer', fireEvent.pointerEnter, fireEvent.pointerLeave],
    ['the focus', fireEvent.focus, fireEvent.blur],
  ] as const)('waits while %s is on it, then gives the full time again', (_what, come, go) => {
    render(<Toast toast={saved} onGone={onGone} />);
    wait(7);
    come(screen.getByRole('button'));
    wait(60);
    expect(onGone).not.toHaveBeenCalled();
    go(screen.getByRole('button'));
    wait(7.9);
    expect(onGone).not.toHaveBeenCalled();
    wait(0.2);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('the next toast has its own eight seconds', () => {
    const { rerender } = render(<Toast toast={saved} onGone={onGone} />);
    wait(7);
    rerender(<Toast toast={{ key: 2, message: 'Đã bỏ việc.' }} onGone={onGone} />);
    wait(7);
    expect(onGone).not.toHaveBeenCalled();
    wait(1.1);
    expect(onGone).toHaveBeenCalledTimes(1);
  });
});
