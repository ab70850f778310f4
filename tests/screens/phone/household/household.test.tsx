/** A household's page: where it is, whether names may be kept, and what happened there. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { HouseholdPage } from '../../../../src/phone/features/household/HouseholdPage.tsx';
import type { OpenBook } from '../../../../src/phone/book/openBook.ts';
import { draftNames } from '../../../../src/phone/parts/draftNames.ts';
import { dropToast } from '../../../../src/phone/parts/toasts.tsx';
import type { RecordId } from '../../../../src/shared/ids.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, sampleId } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf, show } from '../show.tsx';

const open = (book: OpenBook, id: RecordId, language: 'vi' | 'en' = 'vi') => {
  dropToast();
  return show(
    <Routes>
      <Route path="/households/:id" element={<HouseholdPage />} />
    </Routes>,
    { book, at: `/households/${id}`, language },
  );
};

describe('the page of a household', () => {
  it('says who and where, how many people, and what they agreed to', async () => {
    const { book } = await openSampleBook();
    await open(book, sample.sinh);
    expect(screen.getByRole('heading', { name: 'Vàng Mí Sính', level: 1 })).toBeVisible();
    expect(screen.getByText('PC-045 · Xóm Khe Đá')).toBeVisible();
    expect(screen.getByText(/5 nhân khẩu · Sản xuất nông nghiệp/)).toBeVisible();
    const consent = screen.getByRole('link', { name: /Đồng ý lưu thông tin/ });
    expect(consent).toHaveTextContent('Ngày 12/09, chạm trên máy');
    expect(consent).toHaveAttribute('href', `/households/${sample.sinh}/consent`);
    expect(screen.getByRole('link', { name: 'Gọi số liên hệ của hộ' })).toHaveAttribute(
      'href',
      'tel:0912 345 678',
    );
    expect(screen.getByRole('link', { name: 'Ghi lượt đến hộ này' })).toHaveAttribute(
      'href',
      `/households/${sample.sinh}/visit`,
    );
  });

  it('lists its visits newest first, each with what was helped with and how it went', async () => {
    const { book } = await openSampleBook();
    await open(book, sample.sinh);
    const visits = within(screen.getByRole('list', { name: 'Các lần đến' })).getAllByRole(
      'listitem',
    );
    expect(visits).toHaveLength(2);
    expect(visits[0]).toHaveTextContent('14/11 2026Gặp được · 2 lượt người');
    expect(visits[0]).toHaveTextContent('VNeID, kích hoạt: dở dang');
    expect(visits[0]).toHaveTextContent('Vàng Thị Dua, Sùng Mí Chá');
    expect(visits[1]).toHaveTextContent('30/10');
    expect(visits[1]).toHaveTextContent('Vắng nhà');
  });

  it('keeps a voided visit in sight, marked with its reason, and brings it back', async () => {
    const { book } = await openSampleBook();
    await book.retire(sample.sinhVisit, 'Ghi trùng');
    await open(book, sample.sinh);
    const voided = within(screen.getByRole('list', { name: 'Các lần đến' })).getAllByRole(
      'listitem',
    )[0];
    expect(voided).toHaveTextContent('Ghi trùng');
    expect(voided).toHaveTextContent('Đã hủy');
    expect(screen.getByText('1 lượt')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByText('Đã khôi phục lượt đến hộ.')).toBeVisible();
    expect(await screen.findByText('2 lượt')).toBeVisible();
  });

  it('goes on with a visit that was begun', async () => {
    const { book } = await openSampleBook();
    await book.keepDraft(draftNames.visit(sample.sinh), {});
    await open(book, sample.sinh);
    expect(screen.getByRole('link', { name: 'Ghi tiếp nháp' })).toBeVisible();
  });

  it('that refused has no name and no phone, and can still be visited', async () => {
    const { book } = await openSampleBook();
    await open(book, sample.refused);
    expect(screen.getByRole('heading', { name: 'Hộ không lưu tên', level: 1 })).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Gọi/ })).toBeNull();
    expect(screen.getByText('Chưa đến lần nào')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ghi lượt đến hộ này' })).toBeVisible();
  });

  it('that is not on the phone says so', async () => {
    const { book } = await openSampleBook();
    await open(book, sampleId('nobody'));
    expect(screen.getByText('Hộ chưa có trên máy')).toBeVisible();
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    const { book } = await openSampleBook();
    await book.retire(sample.sinhVisit, 'Ghi trùng');
    await open(book, sample.sinh, language);
    expect(await faultsOf()).toEqual([]);
  });
});
