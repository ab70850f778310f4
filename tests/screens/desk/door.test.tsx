/**
 * The way in: the first password, signing in, signing out, and a session that ends under an open
 * page.
 */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeDesk, fresh, signedOut } from './fakeDesk.ts';
import { faultsOf, showDesk } from './showDesk.tsx';

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });

describe('the first run', () => {
  it('says the rules of a password before it is typed, and lets one in with the token of the link', async () => {
    const api = fakeDesk({ session: fresh });
    await showDesk(api, { at: '/setup#one-time-token' });
    await heading('Đặt mật khẩu lần đầu');
    expect(screen.getByText('Ít nhất 10 ký tự')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Họ và tên của bạn'), ' Hoàng Thị Nhình ');
    await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'suối trong núi');
    await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' }));
    await heading(/^Tổng quan/);
    const request = {
      token: 'one-time-token',
      name: 'Hoàng Thị Nhình',
      password: 'suối trong núi',
    };
    expect(api.asked).toContainEqual({ what: 'setUp', with: request });
    expect(window.location.href).not.toContain('one-time-token');
  });

  it.each([
    ['', 'suối trong núi', /Chưa có tên/],
    ['Nhình', 'ngắn', /Mật khẩu còn ngắn/],
    ['Hoàng Thị Nhình', 'hoang thi nhinh 1985', /Mật khẩu chỉ là tên của bạn/],
  ])('sends nothing while the name is “%s” and the password “%s”', async (name, password, why) => {
    const api = fakeDesk({ session: fresh });
    await showDesk(api, { at: '/setup#t' });
    await heading('Đặt mật khẩu lần đầu');
    if (name !== '') await userEvent.type(screen.getByLabelText('Họ và tên của bạn'), name);
    await userEvent.type(screen.getByLabelText('Mật khẩu mới'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(why);
    expect(api.asked.map(({ what }) => what)).not.toContain('setUp');
  });

  it('keeps what was typed when the server finds the password too common', async () => {
    const api = fakeDesk({ session: fresh });
    api.refuseOnce('setUp', 'passwordTooCommon');
    await showDesk(api, { at: '/setup#t' });
    await heading('Đặt mật khẩu lần đầu');
    await userEvent.type(screen.getByLabelText('Họ và tên của bạn'), 'Nhình');
    await userEvent.type(screen.getByLabelText('Mật khẩu mới'), 'matkhau12345');
    await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu và vào' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('nhiều người dùng');
    expect(screen.getByLabelText('Mật khẩu mới')).toHaveValue('matkhau12345');
  });

  it('tells where the link is to be found when one comes without it', async () => {
    await showDesk(fakeDesk({ session: fresh }), { at: '/' });
    await heading('Sổ Bản chưa có người trông coi');
    expect(screen.getByText(/\/desk\/setup#…$/)).toBeVisible();
  });

  it('says of a spent link that it was used, and lets one sign in', async () => {
    await showDesk(fakeDesk({ session: signedOut }), { at: '/setup#spent' });
    await heading('Đăng nhập');
    expect(screen.getByText(/Đường dẫn này đã dùng rồi/)).toBeVisible();
  });
});

describe('signing in', () => {
  const type = async (name: string, password: string) => {
    if (name !== '') await userEvent.type(screen.getByLabelText('Tên đăng nhập'), name);
    if (password !== '') await userEvent.type(screen.getByLabelText('Mật khẩu'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  };

  it('leads to the page that was asked for', async () => {
    await showDesk(fakeDesk({ session: signedOut }), { at: '/register' });
    await heading('Đăng nhập');
    await type('Hoàng Thị Nhình', 'suối trong núi');
    expect(await heading('Tổ, thành viên, máy')).toBeVisible();
  });

  it('says what was wrong and keeps what was typed', async () => {
    const api = fakeDesk({ session: signedOut });
    api.refuseOnce('signIn', 'wrongPassword');
    await showDesk(api);
    await heading('Đăng nhập');
    await type('Nhình', 'không phải');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Tên đăng nhập hoặc mật khẩu chưa đúng',
    );
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveValue('Nhình');
  });

  it('asks for both before it sends anything', async () => {
    const api = fakeDesk({ session: signedOut });
    await showDesk(api);
    await heading('Đăng nhập');
    await type('Nhình', '');
    expect(await screen.findByRole('alert')).toHaveTextContent('Cần cả tên đăng nhập và mật khẩu');
    expect(api.asked.map(({ what }) => what)).not.toContain('signIn');
  });

  it('shows the password on request, and hides it again', async () => {
    await showDesk(fakeDesk({ session: signedOut }));
    await heading('Đăng nhập');
    const password = screen.getByLabelText('Mật khẩu');
    expect(password).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hiện mật khẩu' }));
    expect(password).toHaveAttribute('type', 'text');
  });
});

describe('a session', () => {
  it('that ends under an open page asks to sign in again and says why', async () => {
    const api = fakeDesk();
    await showDesk(api, { at: '/register' });
    await heading('Tổ, thành viên, máy');
    api.refuseOnce('register', 'notSignedIn');
    window.dispatchEvent(new Event('online'));
    await heading('Đăng nhập');
    expect(screen.getByText(/Lần đăng nhập trước đã hết giờ/)).toBeVisible();
    expect(window.location.pathname).toBe('/desk/register');
  });

  it('ends with a press, and nothing of it stays on the screen', async () => {
    await showDesk(fakeDesk());
    await heading(/^Tổng quan/);
    await userEvent.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    await heading('Đăng nhập');
    expect(screen.queryByText(/1\.702/)).toBeNull();
  });

  it('stays when signing out did not reach the server, and says so', async () => {
    const api = fakeDesk();
    await showDesk(api);
    await heading(/^Tổng quan/);
    api.refuseOnce('signOut', 'offline');
    await userEvent.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    expect(
      await screen.findByText('Chưa nối được với Sổ Bản của xã', { selector: '.vh' }),
    ).toHaveAttribute('role', 'alert');
    expect(screen.getByRole('heading', { level: 1, name: /^Tổng quan/ })).toBeVisible();
  });

  it('that can not be asked for offers to try again', async () => {
    const api = fakeDesk();
    api.unplug();
    await showDesk(api);
    expect(await screen.findByText('Chưa nối được với Sổ Bản của xã')).toBeVisible();
    api.plugIn();
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await heading(/^Tổng quan/);
  });
});

describe.each(['vi', 'en'] as const)('the door in %s', (language) => {
  it.each([
    ['first run', fresh, '/setup#t'],
    ['no link', fresh, '/'],
    ['sign-in', signedOut, '/'],
  ])('is sound for everybody: %s', async (_, session, at) => {
    await showDesk(fakeDesk({ session }), { language, at });
    await screen.findByRole('heading', { level: 1 });
    expect(await faultsOf()).toEqual([]);
  });

  it('can be turned to the other language', async () => {
    await showDesk(fakeDesk({ session: signedOut }), { language });
    await screen.findByRole('heading', { level: 1 });
    await userEvent.click(
      screen.getByRole('button', { name: language === 'vi' ? 'English' : 'Tiếng Việt' }),
    );
    await waitFor(() =>
      expect(document.documentElement.lang).toBe(language === 'vi' ? 'en' : 'vi'),
    );
    await heading(language === 'vi' ? 'Sign in' : 'Đăng nhập');
  });
});
