/** The shell: what it shows before there is a book, how it moves, and how it gives way. */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrowserRouter } from 'react-router';
import type { OpenBook } from '../../../../src/phone/book/openBook.ts';
import type { Joining, Phone, PhoneOptions } from '../../../../src/phone/book/openPhone.ts';
import { App } from '../../../../src/phone/app/App.tsx';
import { putHomeBelow } from '../../../../src/phone/app/history.ts';
import { InAppPage } from '../../../../src/phone/app/InAppPage.tsx';
import { InstallPage } from '../../../../src/phone/app/InstallPage.tsx';
import { CatchBroken } from '../../../../src/phone/app/BrokenScreen.tsx';
import { failed, ok } from '../../../../src/shared/result.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { makeCommune } from '../commune.ts';
import { faultsOf, show, speak } from '../show.tsx';

afterEach(() => vi.restoreAllMocks());

const noWay: Joining = { look: async () => failed('offline'), join: async () => failed('offline') };

/** A phone whose every start the test has written down beforehand. */
function phoneThat(...starts: readonly Phone[]) {
  const left = [...starts];
  return vi.fn(async (_options: Pick<PhoneOptions, 'take' | 'onGone'>): Promise<Phone> => {
    const next = left.shift();
    if (next === undefined) throw new Error('opened once too often');
    return next;
  });
}

type Open = ReturnType<typeof phoneThat>;

async function start(open: Open, at = '/'): Promise<void> {
  await speak('vi');
  window.history.replaceState(null, '', at);
  putHomeBelow();
  // Pages come as pieces of their own: only an awaited act draws what waited for them.
  await act(async () => {
    render(
      <BrowserRouter>
        <App open={open} />
      </BrowserRouter>,
    );
  });
}

const heading = (name: string) =>
  screen.findByRole('heading', { name, level: 1 }, { timeout: 5000 });
const focused = (name: string) =>
  waitFor(() => expect(screen.getByRole('heading', { name, level: 1 })).toHaveFocus());
const tab = (name: RegExp) => screen.getByRole('link', { name });
const openBookPhone = async (): Promise<{ phone: Phone; book: OpenBook }> => {
  const { book } = await openSampleBook();
  return { phone: { state: 'open', book }, book };
};

describe('before there is a book', () => {
  it('nobody has joined: the code is asked for, whatever the address', async () => {
    const phone: Phone = { state: 'notJoined', wasWiped: false, joining: noWay };
    await start(phoneThat(phone), '/households/x');
    expect(await heading('Vào Tổ của bạn')).toBeVisible();
  });

  it('after joining the first download is shown, then Hôm nay, and the code is nowhere', async () => {
    const commune = makeCommune();
    const { book } = await openSampleBook({ transport: commune.transport, states: [] });
    const joining: Joining = {
      look: async () =>
        ok({
          communeName: 'xã Nà Mẫu',
          teamName: 'Tổ bản Phìn Chải',
          areaName: 'Bản Phìn Chải',
          memberName: 'Dua',
        }),
      async join() {
        book.syncNow();
        return ok(book);
      },
    };
    await start(
      phoneThat({ state: 'notJoined', wasWiped: false, joining }),
      '/join#7ZK3M9TQ2XWB4HNV8RC5DYF6GP',
    );
    await screen.findByText('Tổ bản Phìn Chải');
    await act(() => userEvent.click(screen.getByRole('button', { name: 'Vào Tổ này' })));
    expect(await heading('Đang nhận sổ của Tổ')).toBeVisible();
    await commune.asked();
    commune.answer({ remaining: 400 });
    await commune.asked();
    expect(await screen.findByRole('progressbar', { name: 'Phần sổ đã nhận' })).toHaveAttribute(
      'aria-valuetext',
      'Đã nhận 0 trên 400 mục',
    );
    await act(async () => commune.answer());
    await act(() => book.idle());
    expect(await heading('Hôm nay')).toBeVisible();
    expect(window.location.pathname).toBe('/');
    expect(window.location.hash).toBe('');
  });

  it('a first download that was cut says so, and lets one in or try again', async () => {
    const { book } = await openSampleBook();
    const joining: Joining = {
      look: async () =>
        ok({ communeName: 'x', teamName: 'Tổ bản Phìn Chải', areaName: 'x', memberName: 'Dua' }),
      async join() {
        book.syncNow();
        return ok(book);
      },
    };
    await start(
      phoneThat({ state: 'notJoined', wasWiped: false, joining }),
      '/join#7ZK3M9TQ2XWB4HNV8RC5DYF6GP',
    );
    await screen.findByText('Tổ bản Phìn Chải');
    await act(() => userEvent.click(screen.getByRole('button', { name: 'Vào Tổ này' })));
    expect(await screen.findByText(/Phần đã nhận vẫn giữ, nhận tiếp từ đó/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeVisible();
    await act(() => userEvent.click(screen.getByRole('button', { name: 'Vào sổ, nhận tiếp sau' })));
    expect(await heading('Hôm nay')).toBeVisible();
  });

  it('a wiped phone says what is safe, and leads back to joining', async () => {
    await start(phoneThat({ state: 'notJoined', wasWiped: true, joining: noWay }));
    expect(await heading('Sổ trên máy này không còn')).toBeVisible();
    expect(screen.getByText(/Phiếu xã đã nhận vẫn còn ở xã/)).toBeVisible();
    expect(await faultsOf()).toEqual([]);
    await act(() => userEvent.click(screen.getByRole('button', { name: 'Vào lại Tổ' })));
    expect(await heading('Vào Tổ của bạn')).toBeVisible();
  });

  it.each([
    ['lost', 'Chưa mở được sổ trên máy này'],
    ['full', 'Máy đầy bộ nhớ'],
    ['stale', 'Sổ vừa được mở bằng bản mới hơn'],
    ['torn', 'Sổ trên máy này bị thiếu một phần'],
  ] as const)('a book that does not open (%s) has plain words', async (reason, title) => {
    await start(phoneThat({ state: 'closed', reason }));
    expect(await heading(title)).toBeVisible();
  });

  it('the book is open elsewhere: one tap takes it', async () => {
    const { phone } = await openBookPhone();
    const open = phoneThat({ state: 'elsewhere' }, phone);
    await start(open);
    expect(await heading('Sổ đang mở ở cửa sổ khác')).toBeVisible();
    expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ take: false }));
    await act(() => userEvent.click(screen.getByRole('button', { name: 'Dùng ở đây' })));
    expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ take: true }));
    expect(await heading('Hôm nay')).toBeVisible();
  });

  it('another window takes the book: this one lets go and says so', async () => {
    const { phone, book } = await openBookPhone();
    const open = phoneThat(phone);
    await start(open);
    await heading('Hôm nay');
    const close = vi.spyOn(book, 'close');
    act(() => open.mock.calls[0]?.[0].onGone('taken'));
    expect(await heading('Sổ đang mở ở cửa sổ khác')).toBeVisible();
    expect(close).toHaveBeenCalled();
  });

  it('inside Zalo nothing can be written: the way out comes first', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
      'Mozilla/5.0 (Linux; Android 12) Zalo android/12',
    );
    await start(
      phoneThat({ state: 'notJoined', wasWiped: false, joining: noWay }),
      '/join#7ZK3M9TQ2XWB4HNV8RC5DYF6GP',
    );
    expect(await heading('Bạn đang mở trong Zalo')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Vào Tổ này' })).toBeNull();
  });

  it('on an iPhone the app is installed first, and joined inside it', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari',
    );
    await start(phoneThat({ state: 'notJoined', wasWiped: false, joining: noWay }));
    expect(await heading('Cài vào màn hình chính')).toBeVisible();
    expect(screen.getByText('Chạm nút Chia sẻ')).toBeVisible();
    await act(() =>
      userEvent.click(screen.getByRole('button', { name: 'Để sau, dùng trong trình duyệt' })),
    );
    expect(await heading('Vào Tổ của bạn')).toBeVisible();
  });
});

describe('moving about', () => {
  it('tabs lead about, the title and the focus follow, and Back leads to Hôm nay', async () => {
    const { phone } = await openBookPhone();
    await start(phoneThat(phone));
    await heading('Hôm nay');
    expect(document.title).toBe('Hôm nay · Sổ Bản');
    await act(() => userEvent.click(tab(/^Đồng bộ/)));
    await focused('Đồng bộ');
    expect(document.title).toBe('Đồng bộ · Sổ Bản');
    expect(tab(/^Đồng bộ/)).toHaveAttribute('aria-current', 'page');
    await act(() => userEvent.click(tab(/^Tôi/)));
    await focused('Tôi');
    act(() => window.history.back());
    await focused('Hôm nay');
  });

  it('the tab Hôm nay goes back to the one at the bottom instead of piling up another', async () => {
    const { phone } = await openBookPhone();
    await start(phoneThat(phone));
    await heading('Hôm nay');
    await act(() => userEvent.click(tab(/^Tôi/)));
    await heading('Tôi');
    await act(() => userEvent.click(tab(/^Hôm nay/)));
    await heading('Hôm nay');
    expect(window.history.state.idx).toBe(0);
  });

  it('opened at another address, Back leads to Hôm nay before it leaves', async () => {
    const { phone } = await openBookPhone();
    await start(phoneThat(phone), '/me');
    await heading('Tôi');
    act(() => window.history.back());
    expect(await heading('Hôm nay')).toBeVisible();
  });

  it('a tab stands where it was scrolled to', async () => {
    const { phone } = await openBookPhone();
    await start(phoneThat(phone), '/me');
    await heading('Tôi');
    const scrolling = () => document.querySelector('main > .scroll') ?? document.createElement('p');
    scrolling().scrollTop = 321;
    scrolling().dispatchEvent(new Event('scroll'));
    await act(() => userEvent.click(tab(/^Đồng bộ/)));
    await heading('Đồng bộ');
    expect(scrolling().scrollTop).toBe(0);
    await act(() => userEvent.click(tab(/^Tôi/)));
    await heading('Tôi');
    expect(scrolling().scrollTop).toBe(321);
  });

  it('an address that nothing has leads to Hôm nay', async () => {
    const { phone } = await openBookPhone();
    await start(phoneThat(phone), '/no/such/place');
    expect(await heading('Hôm nay')).toBeVisible();
  });

  it('a join link on a phone that has joined uses nothing up', async () => {
    const { phone } = await openBookPhone();
    await start(phoneThat(phone), '/join#7ZK3M9TQ2XWB4HNV8RC5DYF6GP');
    expect(await heading('Máy này đã vào Tổ')).toBeVisible();
    await waitFor(() => expect(window.location.hash).toBe(''));
    await act(() => userEvent.click(screen.getByRole('button', { name: 'Mở sổ' })));
    expect(await heading('Hôm nay')).toBeVisible();
  });
});

describe('a screen that breaks', () => {
  function Broken({ error }: { readonly error: Error }): never {
    throw error;
  }

  it.each([
    [new Error('bad'), 'Màn hình này bị dừng', 'vi'],
    [
      new TypeError('Failed to fetch dynamically imported module: /x.js'),
      'Chưa tải xong màn hình này',
      'vi',
    ],
    [new Error('bad'), 'This screen has stopped', 'en'],
  ] as const)('%s: says where the work is', async (error, title, language) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await show(
      <CatchBroken>
        <Broken error={error} />
      </CatchBroken>,
      { language },
    );
    expect(screen.getByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/nháp|drafts/);
    expect(await faultsOf()).toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)(
  'the screens before the book have no fault that axe finds (%s)',
  (language) => {
    it('inside another app', async () => {
      await show(<InAppPage inside="Zalo" />, { language });
      expect(await faultsOf()).toEqual([]);
    });

    it('installing', async () => {
      await show(<InstallPage isBeforeJoining={false} onLeave={() => undefined} />, { language });
      expect(await faultsOf()).toEqual([]);
    });
  },
);
