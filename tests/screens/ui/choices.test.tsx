// Choosing one, choosing many: what the fingers, the keyboard and a screen reader get.

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';

import { Chip } from '../../../src/ui/Chip.tsx';
import { ChipChoice } from '../../../src/ui/ChipChoice.tsx';
import { ChipSet } from '../../../src/ui/ChipSet.tsx';
import { ChoiceTiles } from '../../../src/ui/ChoiceTiles.tsx';
import { CheckRow } from '../../../src/ui/CheckRow.tsx';
import { Field } from '../../../src/ui/Field.tsx';
import { PickCards } from '../../../src/ui/PickCards.tsx';
import { Rows } from '../../../src/ui/Rows.tsx';
import { Segments } from '../../../src/ui/Segments.tsx';
import { Select } from '../../../src/ui/Select.tsx';
import { Switch } from '../../../src/ui/Switch.tsx';

const DAYS = [
  { value: 'today', label: 'Hôm nay', title: 'Hôm nay', icon: 'today' },
  { value: 'yesterday', label: 'Hôm qua', title: 'Hôm qua', icon: 'clock' },
  { value: 'other', label: 'Ngày khác', title: 'Ngày khác', icon: 'calendar' },
] as const;
type Day = (typeof DAYS)[number]['value'];

const KINDS = { Segments, ChipChoice, ChoiceTiles, PickCards } as const;

describe.each(Object.entries(KINDS))('%s', (_name, One) => {
  function Days({ start }: { readonly start: Day | null }) {
    const [day, setDay] = useState(start);
    return (
      <Field kind="set" label="Ngày đến" hint="Ngày ở nhà bà con">
        <One options={DAYS} value={day} onChange={setDay} />
      </Field>
    );
  }
  const radio = (name: string) => screen.getByRole('radio', { name });

  it('is named by its question and has the hint', () => {
    render(<Days start={null} />);
    const group = screen.getByRole('radiogroup', { name: 'Ngày đến' });
    expect(group).toHaveAccessibleDescription('Ngày ở nhà bà con');
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
  });

  it('a tap chooses one and only one', async () => {
    render(<Days start="today" />);
    await userEvent.click(radio('Hôm qua'));
    expect(radio('Hôm qua')).toBeChecked();
    expect(radio('Hôm nay')).not.toBeChecked();
  });

  it('is one stop for Tab: the chosen one, or the first', async () => {
    const { unmount } = render(<Days start="other" />);
    await userEvent.tab();
    expect(radio('Ngày khác')).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
    unmount();
    render(<Days start={null} />);
    await userEvent.tab();
    expect(radio('Hôm nay')).toHaveFocus();
    expect(radio('Hôm nay')).not.toBeChecked();
  });

  it('arrows move and choose, round the ends; Home and End go to the ends', async () => {
    render(<Days start="today" />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(radio('Hôm qua')).toBeChecked();
    expect(radio('Hôm qua')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(radio('Ngày khác')).toBeChecked();
    await userEvent.keyboard('{ArrowDown}');
    expect(radio('Hôm nay')).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(radio('Ngày khác')).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(radio('Hôm nay')).toBeChecked();
  });
});

describe('ChipSet', () => {
  function Purposes({ start }: { readonly start: readonly Day[] }) {
    const [values, setValues] = useState(start);
    return (
      <>
        <ChipSet
          label="Mục đích"
          options={DAYS}
          values={values}
          onChange={setValues}
          more={
            <Chip kind="add" onClick={() => undefined}>
              Thêm
            </Chip>
          }
        />
        <output>{values.join(' ')}</output>
      </>
    );
  }
  const chip = (name: string) => screen.getByRole('button', { name });

  it('says which chips are chosen, and the tick says it to the eye', async () => {
    render(<Purposes start={['other']} />);
    expect(chip('Ngày khác')).toHaveAttribute('aria-pressed', 'true');
    expect(chip('Hôm nay')).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(chip('Hôm nay'));
    expect(chip('Hôm nay')).toHaveAttribute('aria-pressed', 'true');
    expect(chip('Hôm nay').querySelector('use')).toHaveAttribute('href', '#i-check');
  });

  it('keeps the order of the list, whatever the order of the taps', async () => {
    render(<Purposes start={[]} />);
    await userEvent.click(chip('Ngày khác'));
    await userEvent.click(chip('Hôm nay'));
    expect(screen.getByRole('status')).toHaveTextContent('today other');
    await userEvent.click(chip('Ngày khác'));
    expect(screen.getByRole('status')).toHaveTextContent(/^today$/);
  });

  it('a chip that only acts is no choice', () => {
    render(<Purposes start={[]} />);
    expect(chip('Thêm')).not.toHaveAttribute('aria-pressed');
  });
});

describe('rows that are on or off', () => {
  function Settings() {
    const [on, setOn] = useState(false);
    const [ticked, setTicked] = useState(false);
    return (
      <Rows>
        <Switch title="Tự gửi khi có sóng" sub="Mỗi lần vài KB" on={on} onChange={setOn} />
        <CheckRow title="Lưu liên hệ" checked={ticked} onChange={setTicked} />
      </Rows>
    );
  }

  it('the whole row turns the switch, by finger and by key', async () => {
    render(<Settings />);
    const row = screen.getByRole('switch', { name: /Tự gửi khi có sóng/ });
    expect(row).not.toBeChecked();
    await userEvent.click(screen.getByText('Mỗi lần vài KB'));
    expect(row).toBeChecked();
    await userEvent.keyboard(' ');
    expect(row).not.toBeChecked();
  });

  it('a tick is a checkbox of its own', async () => {
    render(<Settings />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Lưu liên hệ' }));
    expect(screen.getByRole('checkbox')).toBeChecked();
    expect(screen.getByRole('switch')).not.toBeChecked();
  });
});

it('a long list offers no empty answer once one is given', async () => {
  function Device() {
    const [value, setValue] = useState<Day | null>(null);
    return (
      <Field label="Ngày">
        <Select options={DAYS} value={value} onChange={setValue} placeholder="Chọn" />
      </Field>
    );
  }
  render(<Device />);
  await userEvent.selectOptions(screen.getByLabelText('Ngày'), 'Hôm qua');
  expect(screen.getByLabelText('Ngày')).toHaveValue('yesterday');
  expect(screen.queryByText('Chọn')).not.toBeInTheDocument();
});
