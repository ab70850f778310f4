// Buttons, questions and text: what is said when something cannot go on.

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';

import { Button } from '../../../src/ui/Button.tsx';
import { Field } from '../../../src/ui/Field.tsx';
import { Highlight } from '../../../src/ui/Highlight.tsx';
import { SearchInput } from '../../../src/ui/SearchInput.tsx';
import { TabNav } from '../../../src/ui/TabNav.tsx';
import { TextArea } from '../../../src/ui/TextArea.tsx';
import { TextInput } from '../../../src/ui/TextInput.tsx';

describe('a button that cannot act yet', () => {
  const onClick = vi.fn<() => void>();
  const onSubmit = vi.fn<() => void>();
  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Button type="submit" onClick={onClick} disabledReason="Gõ đủ 8 ký tự đã">
        Vào Tổ này
      </Button>
    </form>
  );

  it('shows why, to the eye and to the ear', () => {
    render(form);
    expect(screen.getByText('Gõ đủ 8 ký tự đã')).toBeVisible();
    expect(screen.getByRole('button')).toHaveAccessibleDescription('Gõ đủ 8 ký tự đã');
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });

  it('stays in reach of the keyboard and does nothing', async () => {
    render(form);
    await userEvent.tab();
    expect(screen.getByRole('button')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button'));
    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('a question', () => {
  it('its label focuses the line, its hint and error are read with it', async () => {
    render(
      <Field label="Trong đó nữ" hint="Tính cả trẻ em" error="Lớn hơn số người dự, 28 người">
        <TextInput value="37" onChange={() => undefined} />
      </Field>,
    );
    const line = screen.getByLabelText('Trong đó nữ');
    await userEvent.click(screen.getByText('Trong đó nữ'));
    expect(line).toHaveFocus();
    expect(line).toBeInvalid();
    expect(line).toHaveAccessibleDescription('Tính cả trẻ em Lớn hơn số người dự, 28 người');
  });

  it('without an error it is not marked wrong', () => {
    render(
      <Field label="Mốc nhận biết">
        <TextInput value="" onChange={() => undefined} />
      </Field>,
    );
    expect(screen.getByLabelText('Mốc nhận biết')).toBeValid();
    expect(screen.getByLabelText('Mốc nhận biết')).not.toHaveAttribute('aria-describedby');
  });

  it('several controls are a group under one legend', () => {
    render(
      <Field kind="fieldset" label="Việc đã làm">
        <Button>Thêm ứng dụng</Button>
      </Field>,
    );
    expect(screen.getByRole('group', { name: 'Việc đã làm' })).toContainElement(
      screen.getByRole('button'),
    );
  });
});

it('a note that looks like a phone number is warned of at once', () => {
  const area = (warning?: string) => (
    <Field label="Ghi chú">
      <TextArea value="0912345678" onChange={() => undefined} count="10/500" warning={warning} />
    </Field>
  );
  const { rerender } = render(area());
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  rerender(area('Có phải số điện thoại không?'));
  expect(region).toHaveTextContent('Có phải số điện thoại không?');
});

describe('search', () => {
  function Search() {
    const [text, setText] = useState('vang mi');
    return <SearchInput value={text} onChange={setText} label="Tìm hộ" clearLabel="Xóa chữ" />;
  }

  it('clearing gives the line its focus back', async () => {
    render(<Search />);
    await userEvent.click(screen.getByRole('button', { name: 'Xóa chữ' }));
    expect(screen.getByRole('searchbox', { name: 'Tìm hộ' })).toHaveValue('');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

it.each([
  { ranges: [[0, 7]], marked: ['Vàng Mí'] },
  {
    ranges: [
      [0, 4],
      [8, 12],
    ],
    marked: ['Vàng', 'Sính'],
  },
  { ranges: [], marked: [] },
  { ranges: [[8, 99]], marked: ['Sính'] },
] as const)('marks $marked and keeps every letter', ({ ranges, marked }) => {
  const { container } = render(<Highlight text="Vàng Mí Sính" ranges={ranges} />);
  expect(container).toHaveTextContent(/^Vàng Mí Sính$/);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(marked);
});

describe('tabs', () => {
  const tabs = (count: number) => (
    <MemoryRouter initialEntries={['/homes/045']}>
      <TabNav
        label="Chính"
        entries={[
          { to: '/', icon: 'today', label: 'Hôm nay', end: true },
          { to: '/homes', icon: 'home', label: 'Hộ' },
          {
            to: '/sync',
            icon: 'sync',
            label: 'Đồng bộ',
            badge: { count, label: `${count} phiếu` },
          },
        ]}
      />
    </MemoryRouter>
  );

  it('the tab of the address is the current one', () => {
    render(tabs(7));
    expect(screen.getByRole('link', { name: 'Hộ' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Hôm nay' })).not.toHaveAttribute('aria-current');
  });

  it('the count is read as a sentence, and none is shown for nothing', () => {
    const { unmount } = render(tabs(7));
    expect(screen.getByRole('link', { name: /^Đồng bộ ?, 7 phiếu$/ })).toHaveTextContent('7');
    unmount();
    render(tabs(0));
    expect(screen.getByRole('link', { name: 'Đồng bộ' })).toHaveTextContent(/^Đồng bộ$/);
  });
});
