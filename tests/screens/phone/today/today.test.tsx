/** Hôm nay, with a real book on the store in memory. */
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OpenBook } from '../../../../src/phone/book/openBook.ts';
import { TodayPage } from '../../../../src/phone/features/today/TodayPage.tsx';
import { draftNames } from '../../../../src/phone/parts/draftNames.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf, show } from '../show.tsx';

const logVisit = (book: OpenBook) =>
  book.saveVisit(
    {
      values: { household: sample.pao, result: 'met', purposes: ['outreach'], peopleReached: 3 },
      helps: [],
    },
    draftNames.visit(sample.pao),
  );

describe('Hôm nay', () => {
  it('with nothing logged says so and suggests where to go', async () => {
    const { book } = await openSampleBook();
    await show(<TodayPage />, { book });
    expect(screen.getByRole('heading', { name: 'Hôm nay', level: 1 })).toBeVisible();
    expect(screen.getByText('Chưa ghi lượt nào hôm nay')).toBeVisible();
    const never = book.households().filter(({ lastVisit }) => lastVisit === undefined).length;
    expect(
      screen.getByRole('link', { name: new RegExp(`^${never} hộ chưa đến lần nào`) }),
    ).toBeVisible();
  });

  it('a visit that was just saved stands there, on the phone, and is counted as unsent', async () => {
    const { book } = await openSampleBook();
    await show(<TodayPage />, { book });
    expect(screen.queryByText('Lù Văn Pao')).toBeNull();
    expect((await logVisit(book)).ok).toBe(true);
    const list = await screen.findByRole('list', { name: 'Đã ghi hôm nay' });
    const row = within(list).getByRole('link', { name: /Lù Văn Pao/ });
    expect(row).toHaveTextContent('09:40Lù Văn PaoGặp được · 3 lượt ngườiTrên máy');
    expect(screen.getByText('1 lượt')).toBeVisible();
    expect(screen.getByRole('link', { name: /^1 phiếu chưa gửi/ })).toHaveAttribute(
      'href',
      '/sync',
    );
    expect(screen.getByRole('link', { name: 'Đồng bộ, 1 phiếu chưa gửi' })).toBeVisible();
    expect(screen.queryByText('Gợi ý cho hôm nay')).toBeNull();
  });

  it('says that the phone went back to a day before it last heard from the commune', async () => {
    const { book, clock } = await openSampleBook();
    await show(<TodayPage />, { book });
    expect(screen.queryByText('Đồng hồ máy bị lùi ngày')).toBeNull();
    clock.now = Date.UTC(2019, 2, 2, 3);
    cleanup();
    await show(<TodayPage />, { book });
    expect(screen.getByText('Đồng hồ máy bị lùi ngày')).toBeVisible();
    expect(screen.getByText(/^Máy đang ghi 02\/03\/2019, mà lần nhận gần nhất/)).toBeVisible();
    expect(await faultsOf()).toEqual([]);
  });

  it("a team-mate's visit is not one's own", async () => {
    const { book } = await openSampleBook();
    await book.saveVisit(
      {
        values: {
          household: sample.pao,
          result: 'absent',
          purposes: ['outreach'],
          members: [sample.cha],
        },
        helps: [],
      },
      draftNames.visit(sample.pao),
    );
    await show(<TodayPage />, { book });
    expect(screen.getByText('Chưa ghi lượt nào hôm nay')).toBeVisible();
  });

  it('a form that was begun is one tap away', async () => {
    const { book } = await openSampleBook();
    await book.keepDraft(draftNames.visit(sample.my), { result: 'met' });
    await book.keepDraft(draftNames.newHousehold, { code: 'PC-099' });
    await show(<TodayPage />, { book });
    const list = screen.getByRole('list', { name: 'Nháp đang ghi' });
    const visit = within(list).getByRole('link', { name: /Giàng Thị Mỷ/ });
    expect(visit).toHaveAttribute('href', `/households/${sample.my}/visit`);
    expect(visit).toHaveTextContent('Nháp đã lưu');
    expect(within(list).getByRole('link', { name: /Hộ mới/ })).toHaveAttribute(
      'href',
      '/households/new',
    );
  });

  it('without a household on the phone the way is to add one', async () => {
    const { book } = await openSampleBook({ states: [] });
    await show(<TodayPage />, { book });
    expect(screen.getByRole('link', { name: /Chưa có hộ nào trên máy/ })).toHaveAttribute(
      'href',
      '/households/new',
    );
  });

  it('speaks English, and leaves names as they are', async () => {
    const { book } = await openSampleBook();
    await logVisit(book);
    await show(<TodayPage />, { book, language: 'en' });
    expect(screen.getByText(/Mon 23 Nov/)).toBeVisible();
    expect(screen.getByText('Bản Phìn Chải')).toHaveAttribute('lang', 'vi');
    expect(
      screen.getByRole('link', { name: /Lù Văn Pao.*Met · 3 contacts.*On phone/ }),
    ).toBeVisible();
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    const { book } = await openSampleBook();
    await logVisit(book);
    await book.keepDraft(draftNames.visit(sample.my), { result: 'met' });
    await show(<TodayPage />, { book, language });
    expect(await faultsOf()).toEqual([]);
  });
});
