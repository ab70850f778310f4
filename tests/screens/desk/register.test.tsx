/**
 * The register: who is in which team, which phones synced when, codes for joining, and a phone
 * shut out.
 */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SessionAnswer } from '../../../src/shared/wire/desk.ts';
import { idOf } from '../../unit/shared/tallies/records.ts';
import { account, fakeDesk, sampleRegister, signedIn, type FakeDesk } from './fakeDesk.ts';
import { faultsOf, showDesk } from './showDesk.tsx';

const open = async (api: FakeDesk = fakeDesk()) => {
  await showDesk(api, { at: '/register' });
  await screen.findByRole('region', { name: 'Thôn, bản' });
  return api;
};
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ');
const team = () => screen.getByRole('table', { name: 'Tổ CNSCĐ bản Khúc Sông' });
const rows = () => within(team()).getAllByRole('row').slice(1);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const inDialog = () => within(screen.getByRole('dialog'));

afterEach(() => vi.restoreAllMocks());

describe('the register', () => {
  it('counts hamlets, teams, members and phones, each with its unit', async () => {
    await open();
    expect(screen.getByText('2 thôn, bản · 1 Tổ · 3 thành viên · 2 máy đang dùng')).toBeVisible();
  });

  it('says of each phone since when, when it last synced and what it held then', async () => {
    await open();
    expect(rows().map(text)).toEqual([
      expect.stringMatching(/^Thào A SìnhTổ trưởngVào Tổ 25\/08.*12\/11, 07:523/),
      expect.stringMatching(/^Vàng Thị DuaThành viên Tổ.*07:52 hôm qua0/),
      expect.stringMatching(/^Phàn Thị MaiThành viên TổChưa vào Tổ——Tạo mã$/),
    ]);
  });

  it('marks the hamlet where somebody has not synced, in words that blame nobody', async () => {
    await open();
    const [river, cloud] = within(screen.getByRole('region', { name: 'Thôn, bản' })).getAllByRole(
      'button',
    );
    expect(within(river ?? document.body).getByRole('img')).toHaveAccessibleName(
      'Có thành viên chưa đồng bộ quá 7 ngày',
    );
    expect(cloud).toHaveTextContent('Thôn MâyChưa có Tổ');
  });

  it('shows revoked phones only on request', async () => {
    await open();
    expect(team()).not.toHaveTextContent('Đã thu hồi');
    await press('Xem 1 máy đã thu hồi');
    expect(team()).toHaveTextContent('Đã thu hồi 24/10');
  });

  it('finds a member without tones, in whichever team', async () => {
    await open();
    await userEvent.type(screen.getByRole('searchbox'), 'phan thi');
    expect(screen.getByRole('region', { name: 'Thôn, bản' })).not.toHaveTextContent('Thôn Mây');
    await userEvent.type(screen.getByRole('searchbox'), ' xx');
    expect(screen.getByText(/Không có thôn, bản hay thành viên nào khớp/)).toBeVisible();
  });

  it('names no household and no resident', async () => {
    await open();
    expect(document.body.textContent).not.toMatch(/chủ hộ|người trong hộ/i);
  });

  it('keeps the list when the line is gone, and says from when it is', async () => {
    const api = await open();
    api.unplug();
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Dưới đây là danh sách Tổ, thành viên, lấy lúc/)).toBeVisible();
    expect(team()).toBeVisible();
  });
});

describe('a code for joining', () => {
  it('is shown to be scanned, typed and printed, for one named member', async () => {
    const api = await open();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await press('Tạo mã vào Tổ cho Phàn Thị Mai');
    const panel = screen.getByRole('complementary', { name: 'Mã vào Tổ' });
    expect(
      await within(panel).findByRole('img', { name: 'Mã QR vào Tổ của Phàn Thị Mai' }),
    ).toBeVisible();
    expect(within(panel).getByText('HA7HS 3C6NZ')).toBeVisible();
    expect(panel).toHaveTextContent('Dùng một lần, hết hạn 30/11/2026');
    expect(api.asked).toContainEqual({ what: 'makeCode', with: idOf('Mai') });
    await press('In phiếu');
    expect(print).toHaveBeenCalledOnce();
    const slip = document.querySelector('.slip');
    expect(slip).toHaveTextContent('Phàn Thị Mai');
    expect(slip).toHaveTextContent('https://so.example/join');
    expect(slip?.querySelector('svg path')).not.toBeNull();
  });

  it('says so when only this machine can open its link', async () => {
    const api = fakeDesk();
    const make = api.makeCode;
    api.makeCode = async (member) => {
      const answer = await make(member);
      return answer.ok ? { ok: true, value: { ...answer.value, reachesPhones: false } } : answer;
    };
    await open(api);
    await press('Tạo mã vào Tổ cho Phàn Thị Mai');
    expect(await screen.findByText(/chỉ mở được trên máy đang chạy Sổ Bản/)).toBeVisible();
  });

  it('that could not be made says why beside its team', async () => {
    const api = await open();
    api.refuseOnce('makeCode', 'notFound');
    await press('Tạo mã vào Tổ cho Phàn Thị Mai');
    expect(await screen.findByText(/Không còn trong sổ của xã/)).toBeVisible();
  });
});

describe('a phone', () => {
  it('is shut out only after a question that names its member and its unsent records', async () => {
    const api = await open();
    await press('Thu hồi máy của Thào A Sình');
    const question = screen.getByRole('alertdialog', { name: 'Thu hồi máy của Thào A Sình?' });
    expect(question).toHaveTextContent('máy còn 3 phiếu chưa gửi');
    await userEvent.click(within(question).getByRole('button', { name: 'Thôi' }));
    expect(api.asked.map(({ what }) => what)).not.toContain('revoke');
    await press('Thu hồi máy của Thào A Sình');
    await press('Thu hồi máy này');
    expect(await screen.findByText('Đã thu hồi máy của Thào A Sình')).toBeVisible();
    expect(api.asked).toContainEqual({
      what: 'revoke',
      with: sampleRegister.members[0]?.installs[0]?.id,
    });
  });

  it('stays as it is when the line is gone, and the question says so', async () => {
    const api = await open();
    await press('Thu hồi máy của Vàng Thị Dua');
    api.refuseOnce('revoke', 'offline');
    await press('Thu hồi máy này');
    expect(await within(screen.getByRole('alertdialog')).findByText(/Chưa nối được/)).toBeVisible();
  });
});

describe('adding', () => {
  const given = (api: FakeDesk, what: string) =>
    api.asked.filter((one) => one.what === what).map((one) => one.with);

  it('a hamlet asks for its kind, name and code prefix first', async () => {
    const api = await open();
    await press('Thêm thôn, bản');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thôn, bản' }));
    for (const words of [
      'Chọn một loại.',
      'Cần có tên.',
      'Cần 1 đến 6 chữ hoa không dấu hoặc số.',
    ]) {
      expect(inDialog().getByText(words)).toBeVisible();
    }
    await userEvent.click(inDialog().getByRole('radio', { name: 'Bản' }));
    await userEvent.type(inDialog().getByLabelText('Tên'), ' Bản Dốc Thông ');
    await userEvent.type(inDialog().getByLabelText('Chữ đầu mã hộ'), 'dt');
    await userEvent.type(inDialog().getByLabelText(/Tổng số hộ/), 'nhiều');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thôn, bản' }));
    expect(inDialog().getByText('Chỉ gõ số, từ 0 trở lên.')).toBeVisible();
    expect(given(api, 'addArea')).toEqual([]);
    await userEvent.clear(inDialog().getByLabelText(/Tổng số hộ/));
    await userEvent.type(inDialog().getByLabelText(/Tổng số hộ/), '58');
    await userEvent.click(inDialog().getByRole('radio', { name: 'Trắng sóng' }));
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thôn, bản' }));
    expect(await screen.findByText('Đã thêm Bản Dốc Thông')).toBeVisible();
    expect(given(api, 'addArea')).toEqual([
      {
        id: expect.any(String),
        name: 'Bản Dốc Thông',
        areaKind: 'ban',
        codePrefix: 'DT',
        householdTotal: 58,
        signal: 'none',
      },
    ]);
  });

  it('sends the same id when it is sent again, so that a lost answer makes no second hamlet', async () => {
    const api = await open();
    api.refuseOnce('addArea', 'offline');
    await press('Thêm thôn, bản');
    await userEvent.click(inDialog().getByRole('radio', { name: 'Thôn' }));
    await userEvent.type(inDialog().getByLabelText('Tên'), 'Thôn Mới');
    await userEvent.type(inDialog().getByLabelText('Chữ đầu mã hộ'), 'TM');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thôn, bản' }));
    expect(await inDialog().findByText(/Chưa nối được/)).toBeVisible();
    expect(inDialog().getByLabelText('Tên')).toHaveValue('Thôn Mới');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thôn, bản' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [first, second] = given(api, 'addArea');
    expect(second).toEqual(first);
  });

  it('says which hamlet stands in the way when a prefix is taken', async () => {
    const api = await open();
    api.refuseOnce('addArea', 'prefixTaken');
    await press('Thêm thôn, bản');
    await userEvent.click(inDialog().getByRole('radio', { name: 'Thôn' }));
    await userEvent.type(inDialog().getByLabelText('Tên'), 'Thôn Mới');
    await userEvent.type(inDialog().getByLabelText('Chữ đầu mã hộ'), 'KS');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thôn, bản' }));
    expect(await inDialog().findByText(/đã có thôn, bản khác dùng/)).toBeVisible();
  });

  it('a team takes the hamlet on screen and begins its name', async () => {
    const api = await open();
    await userEvent.click(screen.getByRole('button', { name: /Thôn Mây/ }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Thêm Tổ' })[0] ?? document.body);
    expect(inDialog().getByLabelText('Nơi hoạt động')).toHaveDisplayValue('Thôn Mây');
    expect(inDialog().getByLabelText('Tên Tổ')).toHaveValue('Tổ CNSCĐ thôn Mây');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm Tổ' }));
    expect(await screen.findByText('Đã thêm Tổ CNSCĐ thôn Mây')).toBeVisible();
    expect(given(api, 'addTeam')).toEqual([
      { id: expect.any(String), area: idOf('thôn Mây'), name: 'Tổ CNSCĐ thôn Mây' },
    ]);
  });

  it('a member needs a name, and shows in the list once it is there', async () => {
    const api = await open();
    await press('Thêm thành viên');
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thành viên' }));
    expect(inDialog().getByText('Cần có tên.')).toBeVisible();
    await userEvent.type(inDialog().getByLabelText('Họ và tên'), 'Sùng Mí Chá');
    await userEvent.click(inDialog().getByRole('radio', { name: 'Tổ phó' }));
    await userEvent.selectOptions(inDialog().getByLabelText(/Thuộc/), 'Đoàn thanh niên');
    const [, , mai] = sampleRegister.members;
    if (mai === undefined) throw new Error('the sample has three members');
    const added = { ...mai, id: idOf('Chá'), fullName: 'Sùng Mí Chá' };
    api.shownRegister = { ...sampleRegister, members: [...sampleRegister.members, added] };
    await userEvent.click(inDialog().getByRole('button', { name: 'Thêm thành viên' }));
    expect(await within(team()).findByText('Sùng Mí Chá')).toBeVisible();
    expect(given(api, 'addMember')).toEqual([
      {
        id: expect.any(String),
        fullName: 'Sùng Mí Chá',
        role: 'deputy_lead',
        organisation: 'youth_union',
        team: idOf('T1'),
      },
    ]);
  });
});

describe('an account that only looks', () => {
  it('has no button that writes, and is told whose work that is', async () => {
    const session: SessionAnswer = {
      ...signedIn,
      account: { ...account, roles: ['steering_member'] },
    };
    await open(fakeDesk({ session }));
    for (const name of [/^Thêm/, /^Tạo mã/, /^Thu hồi/])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.getByText(/Tài khoản này chỉ xem/)).toBeVisible();
  });
});

describe('a commune without anything yet', () => {
  it('says where to begin', async () => {
    const register = {
      ...sampleRegister,
      areas: sampleRegister.areas.slice(2),
      teams: [],
      members: [],
    };
    await showDesk(fakeDesk({ register }), { at: '/register' });
    expect(await screen.findByText(/Thêm thôn, bản trước, rồi đến Tổ và thành viên/)).toBeVisible();
  });
});

describe.each(['vi', 'en'] as const)('the register in %s', (language) => {
  it('is sound for everybody, with a code and with each window open', async () => {
    await showDesk(fakeDesk(), { language, at: '/register' });
    await userEvent.click(await screen.findByRole('button', { name: /Phàn Thị Mai/ }));
    await screen.findByRole('img', { name: /Phàn Thị Mai/ });
    expect(await faultsOf()).toEqual([]);
    const buttons =
      language === 'vi'
        ? ['Thêm thôn, bản', 'Thêm Tổ', 'Thêm thành viên']
        : ['Add a hamlet', 'Add a team', 'Add a member'];
    for (const name of buttons) {
      await userEvent.click(screen.getByRole('button', { name }));
      expect(await faultsOf(screen.getByRole('dialog'))).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });
});
