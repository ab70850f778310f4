// The stepper: taps, holding, typing, and its bounds.

import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { HOLD_DELAY_MS, HOLD_EVERY_MS } from '../../../src/ui/holdToRepeat.ts';
import { Field } from '../../../src/ui/Field.tsx';
import { Stepper } from '../../../src/ui/Stepper.tsx';

const labels = { less: 'Bớt lượt người', more: 'Thêm lượt người', type: 'Gõ số' };

type Given = { readonly start: number | null; readonly min?: number; readonly max?: number };

function Turns({ start, min, max }: Given) {
  const [value, setValue] = useState(start);
  return (
    <Field kind="set" label="Số lượt người" error={value === 13 ? 'Nhiều quá' : undefined}>
      <Stepper
        {...{ value, min, max, labels }}
        unit="lượt người"
        onChange={(next) => setValue(next)}
      />
    </Field>
  );
}

const less = () => screen.getByRole('button', { name: labels.less });
const more = () => screen.getByRole('button', { name: labels.more });
const figure = (value: string) =>
  screen.getByRole('button', { name: new RegExp(`^${value} lượt`) });

describe('tapping', () => {
  it('one tap on plus or minus is one turn', async () => {
    render(<Turns start={3} />);
    await userEvent.click(more());
    expect(figure('4')).toBeInTheDocument();
    await userEvent.dblClick(less());
    expect(figure('2')).toBeInTheDocument();
  });

  it('a keyboard press counts once too', async () => {
    render(<Turns start={3} />);
    more().focus();
    await userEvent.keyboard('{Enter}');
    expect(figure('4')).toBeInTheDocument();
  });

  it('nothing known shows a dash, and the first plus makes one', async () => {
    render(<Turns start={null} />);
    expect(screen.getByRole('button', { name: /^–/ })).toBeInTheDocument();
    await userEvent.click(more());
    expect(figure('1')).toBeInTheDocument();
  });

  it('stops at its bounds, keeps the focus there and says so', async () => {
    render(<Turns start={4} min={4} max={5} />);
    expect(less()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(less());
    expect(figure('4')).toBeInTheDocument();
    await userEvent.click(more());
    await userEvent.click(more());
    expect(figure('5')).toBeInTheDocument();
    expect(more()).toHaveFocus();
    expect(more()).toHaveAttribute('aria-disabled', 'true');
  });

  it('speaks the new figure with its unit', async () => {
    render(<Turns start={3} />);
    await userEvent.click(more());
    expect(screen.getByRole('status')).toHaveTextContent('4 lượt người');
  });

  it('is named by its question and takes its error', () => {
    render(<Turns start={13} />);
    const group = screen.getByRole('group', { name: 'Số lượt người' });
    expect(group).toHaveAccessibleDescription('Nhiều quá');
  });
});

describe('holding', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

  it('repeats while held and stops when let go, without one more for the click', () => {
    render(<Turns start={0} />);
    fireEvent.pointerDown(more());
    wait(HOLD_DELAY_MS + 4 * HOLD_EVERY_MS);
    expect(figure('5')).toBeInTheDocument();
    fireEvent.pointerUp(more());
    fireEvent.click(more(), { detail: 1 });
    wait(10 * HOLD_EVERY_MS);
    expect(figure('5')).toBeInTheDocument();
  });

  it('a short press is one turn', () => {
    render(<Turns start={0} />);
    fireEvent.pointerDown(more());
    wait(HOLD_DELAY_MS - 1);
    fireEvent.pointerUp(more());
    fireEvent.click(more(), { detail: 1 });
    wait(10 * HOLD_EVERY_MS);
    expect(figure('1')).toBeInTheDocument();
  });

  it('never runs past the bound', () => {
    render(<Turns start={0} max={3} />);
    fireEvent.pointerDown(more());
    wait(HOLD_DELAY_MS + 50 * HOLD_EVERY_MS);
    expect(figure('3')).toBeInTheDocument();
  });

  it('a finger that slides off to scroll stops it', () => {
    render(<Turns start={0} />);
    fireEvent.pointerDown(more());
    fireEvent.pointerCancel(more());
    wait(HOLD_DELAY_MS + 5 * HOLD_EVERY_MS);
    expect(figure('0')).toBeInTheDocument();
  });
});

describe('typing', () => {
  it('tapping the figure lets one type it, Enter keeps it and gives the focus back', async () => {
    render(<Turns start={3} />);
    await userEvent.click(figure('3'));
    expect(screen.getByRole('textbox', { name: labels.type })).toHaveFocus();
    await userEvent.keyboard('28{Enter}');
    expect(figure('28')).toHaveFocus();
  });

  it('what is typed is brought into the bounds', async () => {
    render(<Turns start={3} max={5} />);
    await userEvent.click(figure('3'));
    await userEvent.keyboard('50');
    await userEvent.tab();
    expect(figure('5')).toBeInTheDocument();
  });

  it('Escape and an emptied line leave the number as it was', async () => {
    render(<Turns start={3} />);
    await userEvent.click(figure('3'));
    await userEvent.keyboard('9{Escape}');
    expect(figure('3')).toBeInTheDocument();
    await userEvent.click(figure('3'));
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.tab();
    expect(figure('3')).toBeInTheDocument();
  });

  it('takes no letters', async () => {
    render(<Turns start={3} />);
    await userEvent.click(figure('3'));
    await userEvent.keyboard('1a-2{Enter}');
    expect(figure('12')).toBeInTheDocument();
  });
});
