/** Đồng bộ, with a real book and a commune that answers when the test says so. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenBook } from '../../../../src/phone/book/openBook.ts';
import { ReturnedPage } from '../../../../src/phone/features/sync/ReturnedPage.tsx';
import { SyncPage } from '../../../../src/phone/features/sync/SyncPage.tsx';
import { draftNames } from '../../../../src/phone/parts/draftNames.ts';
import { dropToast } from '../../../../src/phone/parts/toasts.tsx';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample } from '../../../fixtures/sampleHamlet.ts';
import { makeCommune } from '../commune.ts';
import { faultsOf, show } from '../show.tsx';

afterEach(() => {
  act(() => dropToast());
  vi.restoreAllMocks();
});

const visited = [sample.pao, sample.my, sample.sinh, sample.phan, sample.refused] as const;

/** Logs a visit at each of the first so many households. */
async function logVisits(book: OpenBook, count: number): Promise<void> {
  for (const household of visited.slice(0, count)) {
    const form = {
      values: { household, result: 'absent', purposes: ['outreach'] },
      helps: [],
    } as const;
    const saved = await book.saveVisit(form, draftNames.visit(household));
    if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  }
}

async function openAtCommune(count: number) {
  const commune = makeCommune();
  const { book, clock } = await openSampleBook({ transport: commune.transport });
  await logVisits(book, count);
  return { book, clock, commune };
}

const sendNow = () => userEvent.click(screen.getByRole('button', { name: 'Gửi ngay' }));

describe('Đồng bộ, before', () => {
  it('counts what is only on this phone and lists every one of them', async () => {
    const { book } = await openAtCommune(3);
    await show(<SyncPage />, { book, at: '/sync' });
    expect(screen.getByText('phiếu chưa gửi').parentElement?.parentElement).toHaveTextContent(
      /^3 phiếu chưa gửi[\d,]+ KB trên máy này$/,
    );
    expect(screen.getByText(/Gửi lần cuối: thứ Bảy 21\/11, 09:40/)).toBeVisible();
    const list = screen.getByRole('list', { name: 'Đang chờ gửi' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(list).toHaveTextContent('Lượt đến hộLù Văn Pao, PC-051Trên máy');
  });

  it('without a network the button stays, and it says that it will send by itself', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { book } = await openAtCommune(1);
    await show(<SyncPage />, { book, at: '/sync' });
    expect(screen.getByText('Không có mạng')).toBeVisible();
    expect(screen.getByText('Chưa có mạng, sẽ tự gửi khi có sóng.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Gửi ngay' })).not.toHaveAttribute('aria-disabled');
  });

  it('with nothing waiting it says when the commune had all', async () => {
    const { book } = await openSampleBook();
    await show(<SyncPage />, { book, at: '/sync' });
    expect(screen.getByText('Xã đã nhận hết')).toBeVisible();
    expect(screen.getByText('Lần cuối thứ Bảy 21/11, 09:40')).toBeVisible();
    expect(screen.queryByText('Đang chờ gửi')).toBeNull();
  });
});

describe('Đồng bộ, under way and after', () => {
  it('shows records as they go, and that all were received', async () => {
    const { book, commune } = await openAtCommune(3);
    await show(<SyncPage />, { book, at: '/sync' });
    await sendNow();
    await commune.asked();
    expect(await screen.findByText('phiếu xã đã nhận')).toBeVisible();
    expect(screen.getByText('phiếu xã đã nhận').parentElement?.parentElement).toHaveTextContent(
      /^0\/3/,
    );
    expect(screen.getAllByText('Đang gửi')).toHaveLength(3);
    commune.answer({ takes: 2 });
    await waitFor(() =>
      expect(screen.getByText('phiếu xã đã nhận').parentElement?.parentElement).toHaveTextContent(
        /^2\/3/,
      ),
    );
    await commune.asked();
    commune.answer();
    expect(await screen.findByText('Xã đã nhận 3 phiếu')).toBeVisible();
    expect(screen.getByText('Lúc 09:40 hôm nay')).toBeVisible();
    expect(screen.queryByText('Đang chờ gửi')).toBeNull();
    expect(screen.getByRole('link', { name: 'Đồng bộ' })).toBeVisible();
  });

  it('a link cut halfway: how many went, and that the rest goes next time', async () => {
    const { book, commune } = await openAtCommune(5);
    await show(<SyncPage />, { book, at: '/sync' });
    await sendNow();
    await commune.asked();
    commune.answer({ takes: 2 });
    await waitFor(() => expect(book.standing().counts.unsentRoots).toBe(3));
    await commune.asked();
    commune.cut();
    expect(await screen.findByText('Mất sóng. Đã gửi 2/5 phiếu, lần sau gửi tiếp.')).toBeVisible();
    expect(screen.getByText('phiếu chưa gửi').parentElement?.parentElement).toHaveTextContent(
      /^3 /,
    );
    expect(screen.getByRole('button', { name: 'Gửi ngay' })).toBeVisible();
  });

  it('the member stops it: nothing is lost, and it is not called a failure', async () => {
    const { book, commune } = await openAtCommune(4);
    await show(<SyncPage />, { book, at: '/sync' });
    await sendNow();
    await commune.asked();
    commune.answer({ takes: 1 });
    await waitFor(() => expect(book.standing().counts.unsentRoots).toBe(3));
    await commune.asked();
    await userEvent.click(screen.getByRole('button', { name: 'Tạm dừng' }));
    expect(
      await screen.findByText('Đã tạm dừng. Xã đã nhận 1/4 phiếu, lần sau gửi tiếp.'),
    ).toBeVisible();
    expect(screen.queryByText('Chưa có mạng')).toBeNull();
  });

  it('each round stands in the log with what it carried', async () => {
    const { book, commune } = await openAtCommune(1);
    await show(<SyncPage />, { book, at: '/sync' });
    await sendNow();
    await commune.asked();
    commune.answer();
    const log = await screen.findByRole('list', { name: 'Các lần gửi nhận' });
    expect(log).toHaveTextContent('Gửi 1 lần ghi');
    expect(within(log).getByText('Xong')).toBeVisible();
  });

  it('says once that the clock of the phone is wrong', async () => {
    const { book, commune } = await openAtCommune(1);
    await show(<SyncPage />, { book, at: '/sync' });
    await sendNow();
    await commune.asked();
    commune.answer({ ahead: 42 * 60_000 });
    expect(await screen.findByText('Đồng hồ máy lệch 42 phút')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Đã biết' }));
    expect(screen.queryByText(/Đồng hồ máy lệch/)).toBeNull();
  });
});

describe('Mục cần xem', () => {
  async function openWithOneReturned() {
    const { book, commune } = await openAtCommune(1);
    book.syncNow();
    await commune.asked();
    commune.answer({ result: (n) => [n, 'refused', 0, 'outOfScope'] });
    await book.idle();
    expect(book.standing().counts.returnedRoots).toBe(1);
    return book;
  }

  it('is offered on the sync screen with its count', async () => {
    const book = await openWithOneReturned();
    await show(<SyncPage />, { book, at: '/sync' });
    expect(screen.getByRole('link', { name: /^1 mục bị trả lại/ })).toHaveAttribute(
      'href',
      '/sync/returned',
    );
    expect(screen.getByRole('link', { name: 'Đồng bộ, 1 mục cần xem' })).toBeVisible();
  });

  it('says the reason, what to do, and where the record opens', async () => {
    const book = await openWithOneReturned();
    await show(<ReturnedPage />, { book, at: '/sync/returned' });
    const card = screen.getByRole('group', { name: 'Lượt đến hộ · Lù Văn Pao' });
    expect(card).toHaveTextContent('Bị trả lại');
    expect(card).toHaveTextContent('Phiếu này ở thôn, bản ngoài Tổ của bạn');
    expect(card).toHaveTextContent('Phiếu vẫn còn trên máy.');
    expect(within(card).getByRole('link', { name: 'Mở phiếu' }).getAttribute('href')).toMatch(
      /^\/visits\//,
    );
  });

  it('what it says can be shared, and becomes a file where nothing shares', async () => {
    const book = await openWithOneReturned();
    const texts: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (text: Blob) => String(texts.push(text)) }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await show(<ReturnedPage />, { book, at: '/sync/returned' });
    await userEvent.click(screen.getByRole('button', { name: 'Chia sẻ nội dung' }));
    expect(await screen.findByText('Đã tải thành tệp.')).toBeVisible();
    expect(texts).toHaveLength(1);
    expect(await texts[0]?.text()).toBe(book.returned()[0]?.text);
    vi.unstubAllGlobals();
  });

  it('goes from the list when the member has looked after it', async () => {
    const book = await openWithOneReturned();
    await show(<ReturnedPage />, { book, at: '/sync/returned' });
    await userEvent.click(screen.getByRole('button', { name: 'Đã xem, bỏ khỏi đây' }));
    expect(await screen.findByText('Không có mục nào cần xem')).toBeVisible();
    expect(book.standing().counts.returnedRoots).toBe(0);
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    const book = await openWithOneReturned();
    await show(<ReturnedPage />, { book, at: '/sync/returned', language });
    expect(await faultsOf()).toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)('Đồng bộ has no fault that axe finds (%s)', (language) => {
  it('before', async () => {
    const { book } = await openAtCommune(2);
    await show(<SyncPage />, { book, at: '/sync', language });
    expect(await faultsOf()).toEqual([]);
  });

  it('under way', async () => {
    const { book, commune } = await openAtCommune(2);
    await show(<SyncPage />, { book, at: '/sync', language });
    act(() => book.syncNow());
    await commune.asked();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Tạm dừng|Pause/ })).toBeVisible(),
    );
    expect(await faultsOf()).toEqual([]);
    commune.cut();
    await book.idle();
    expect(await faultsOf()).toEqual([]);
  });
});
