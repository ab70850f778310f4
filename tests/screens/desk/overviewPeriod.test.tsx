/** Which period the overview shows, and what stays on the screen when the line is gone. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeDesk } from './fakeDesk.ts';
import { showDesk } from './showDesk.tsx';

const title = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const tiles = () => screen.getByRole('region', { name: 'Việc đã làm trong kỳ' });
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ');

describe('the period', () => {
  const questions = (api: ReturnType<typeof fakeDesk>) =>
    api.asked.filter(({ what }) => what === 'overview').map((one) => one.with);

  it('is this month at first, and another span by a press', async () => {
    const api = fakeDesk();
    await showDesk(api);
    await title('Tổng quan tháng 11/2026');
    await userEvent.click(screen.getByRole('radio', { name: 'Quý' }));
    await title('Tổng quan quý IV/2026');
    await userEvent.click(screen.getByRole('radio', { name: 'Tuần' }));
    await title('Tổng quan tuần 23/11–29/11/2026');
    await userEvent.click(screen.getByRole('radio', { name: 'Năm' }));
    await title('Tổng quan năm 2026');
    expect(questions(api)).toEqual([
      { length: 'month' },
      { length: 'quarter' },
      { length: 'week' },
      { length: 'year' },
    ]);
  });

  it('goes back and forth, but never past today', async () => {
    await showDesk(fakeDesk());
    await title('Tổng quan tháng 11/2026');
    expect(screen.queryByRole('button', { name: 'Kỳ sau' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Kỳ trước' }));
    await title('Tổng quan tháng 10/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Kỳ trước' }));
    await title('Tổng quan tháng 9/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Kỳ sau' }));
    await title('Tổng quan tháng 10/2026');
  });

  it('can be any two dates, asked for only while they stand in order', async () => {
    const api = fakeDesk();
    await showDesk(api, { at: '/?from=2026-10-05&to=2026-11-20' });
    await title('Tổng quan 05/10–20/11/2026');
    const from = screen.getByLabelText('Từ ngày');
    await userEvent.clear(from);
    await userEvent.type(from, '2026-11-25');
    expect(await screen.findByText('Ngày đầu đang sau ngày cuối.')).toBeVisible();
    await userEvent.clear(from);
    await userEvent.type(from, '2026-11-16');
    await title('Tổng quan 16/11–20/11/2026');
    expect(questions(api)).toEqual([
      { from: '2026-10-05', to: '2026-11-20' },
      { from: '2026-11-16', to: '2026-11-20' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Kỳ trước' }));
    await title('Tổng quan 11/11–15/11/2026');
  });

  it('stands in the address, so that Back leads to it', async () => {
    await showDesk(fakeDesk());
    await title('Tổng quan tháng 11/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Kỳ trước' }));
    await title('Tổng quan tháng 10/2026');
    expect(window.location.search).toBe('?length=month&date=2026-10-31');
    window.history.back();
    await title('Tổng quan tháng 11/2026');
  });

  it('is this month for an address that makes no sense', async () => {
    await showDesk(fakeDesk(), { at: '/?from=2026-13-01&to=tomorrow&length=decade' });
    expect(await title('Tổng quan tháng 11/2026')).toBeVisible();
  });
});

describe('when the line is gone', () => {
  it('keeps the last good figures, with their time and their period, until it is back', async () => {
    const api = fakeDesk();
    await showDesk(api);
    await title('Tổng quan tháng 11/2026');
    api.unplug();
    await userEvent.click(screen.getByRole('button', { name: 'Kỳ trước' }));
    expect(await screen.findByText(/Chưa nối được với Sổ Bản của xã/)).toBeVisible();
    expect(screen.getByText(/Dưới đây là số liệu tháng 11\/2026, lấy lúc/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tổng quan tháng 11/2026');
    expect(text(tiles())).toContain('1.702 lượt');
    api.plugIn();
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await title('Tổng quan tháng 10/2026');
    expect(screen.queryByText(/Chưa nối được/)).toBeNull();
  });

  it('says what is wrong where there is nothing to show yet, and asks again when the network is back', async () => {
    const api = fakeDesk();
    api.refuseOnce('overview', 'serverTrouble');
    await showDesk(api);
    expect(await screen.findByText('Sổ Bản của xã chưa trả lời được')).toBeVisible();
    window.dispatchEvent(new Event('online'));
    await title('Tổng quan tháng 11/2026');
  });

  it('keeps the figures of a page that was left and is opened again', async () => {
    const api = fakeDesk();
    await showDesk(api);
    await title('Tổng quan tháng 11/2026');
    await userEvent.click(screen.getByRole('link', { name: 'Tổ, thành viên, máy' }));
    await title('Tổ, thành viên, máy');
    api.unplug('serverTrouble');
    await userEvent.click(screen.getByRole('link', { name: 'Tổng quan' }));
    await title('Tổng quan tháng 11/2026');
    expect(await screen.findByText(/Sổ Bản của xã chưa trả lời được/)).toBeVisible();
    expect(text(tiles())).toContain('1.702 lượt');
  });

  it('says of an account without the right that it has none', async () => {
    const api = fakeDesk();
    api.refuseOnce('overview', 'noRight');
    await showDesk(api);
    expect(await screen.findByText(/^Tài khoản này không có quyền/)).toBeVisible();
  });
});
