/**
 * Asking for consent: nothing ticked beforehand, two answers of equal weight, and a no that closes
 * only the names.
 */
import '../closeWatcher.ts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { ConsentPage } from '../../../../src/phone/features/consents/ConsentPage.tsx';
import { dropToast, ToastPlace } from '../../../../src/phone/parts/toasts.tsx';
import type { RecordId } from '../../../../src/shared/ids.ts';
import { openSampleBook, type SampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, SAMPLE_NOW } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf, show } from '../show.tsx';

const open = async (id: RecordId, more: { language?: 'vi' | 'en'; opened?: SampleBook } = {}) => {
  dropToast();
  const opened = more.opened ?? (await openSampleBook());
  await show(
    <Routes>
      <Route path="/households/:id/consent" element={<ConsentPage />} />
      <Route path="*" element={<Elsewhere />} />
    </Routes>,
    { book: opened.book, at: `/households/${id}/consent`, language: more.language ?? 'vi' },
  );
  return opened;
};

const tap = (name: string | RegExp, role: 'button' | 'radio' | 'checkbox' = 'button') =>
  screen.findByRole(role, { name }).then((found) => userEvent.click(found));

function Elsewhere() {
  return (
    <>
      <h1>{useLocation().pathname}</h1>
      <ToastPlace />
    </>
  );
}

describe('asking for consent', () => {
  it('ticks nothing beforehand, and disables neither answer', async () => {
    await open(sample.cho);
    for (const purpose of screen.getAllByRole('checkbox')) expect(purpose).not.toBeChecked();
    for (const choice of screen.getAllByRole('radio')) expect(choice).not.toBeChecked();
    const yes = screen.getByRole('button', { name: 'Đồng ý' });
    const no = screen.getByRole('button', { name: 'Từ chối' });
    expect(yes.className).toBe(no.className);
    for (const button of [yes, no]) {
      expect(button).not.toHaveAttribute('aria-disabled');
      expect(button).toBeEnabled();
    }
  });

  it('takes a yes without a purpose back to the purposes and says so', async () => {
    const { book } = await open(sample.cho);
    await tap('Nói miệng trước thành viên Tổ', 'radio');
    await tap('Đồng ý');
    expect(screen.getByText(/Chưa ghi được “Đồng ý”/)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /Theo dõi hỗ trợ/ })).toHaveFocus(),
    );
    expect(book.household(sample.cho)?.consents).toEqual([]);
  });

  it('keeps a yes with its purposes and way, and opens the names', async () => {
    const { book } = await open(sample.cho);
    await tap(/Lưu liên hệ/, 'checkbox');
    await tap('Chạm trên máy', 'radio');
    await tap('Tiếng Mông', 'radio');
    await tap('Đồng ý');
    await screen.findByText('Đã ghi: đồng ý. Đã lưu trên máy.');
    const page = book.household(sample.cho);
    expect(page?.household.values.consentState).toBe('given');
    expect(page?.consents[0]?.values).toMatchObject({
      given: true,
      purposes: ['contact'],
      method: 'tapped',
      spokenLanguage: 'hmong',
      textVersion: '1',
      askedBy: sample.me,
    });
    expect(page?.mayHoldNames).toBe(true);
    expect(book.drafts()).toEqual([]);
    await screen.findByRole('heading', { name: `/households/${sample.cho}` });
    await tap('Ghi tên');
    await screen.findByRole('heading', { name: `/households/${sample.cho}/edit` });
  });

  it('a no where names are held asks once more, then blanks them; nothing is lost by thinking again', async () => {
    const { book } = await open(sample.cho);
    await tap('Nói miệng trước thành viên Tổ', 'radio');
    await tap('Từ chối');
    expect(screen.getByRole('alertdialog')).toHaveTextContent('Ghi từ chối và xóa tên?');
    expect(screen.getByRole('alertdialog')).toHaveTextContent('Bà con không đồng ý.');
    expect(await faultsOf()).toEqual([]);
    await tap('Thôi');
    expect(book.household(sample.cho)?.household.title).toBe('Vàng Mí Chơ');
    await tap('Từ chối');
    await tap('Ghi từ chối, xóa tên');
    await screen.findByText(/^Đã ghi: từ chối/);
    const page = book.household(sample.cho);
    expect(page?.household.values).toMatchObject({
      consentState: 'refused',
      headName: '',
      code: 'PC-070',
    });
    expect(page?.mayHoldNames).toBe(false);
    expect(screen.getByRole('heading')).toHaveTextContent(`/households/${sample.cho}`);
  });

  it('a no without names is one tap after the way of answering', async () => {
    const opened = await openSampleBook();
    const made = await opened.book.saveHousehold({ values: { code: 'PC-200' }, persons: [] }, 'a');
    if (!made.ok) throw new Error('not saved');
    await open(made.value.id, { opened });
    await tap('Từ chối');
    expect(screen.getByText(/Chọn cách bà con trả lời/)).toBeVisible();
    await tap('Ký giấy', 'radio');
    await tap('Từ chối');
    await screen.findByText(/^Đã ghi: từ chối/);
    expect(opened.book.household(made.value.id)?.household.values.consentState).toBe('refused');
  });

  it('where there is a yes lets it be taken back', async () => {
    const { book } = await open(sample.sinh);
    await tap('Ký giấy', 'radio');
    await tap('Rút lại đồng ý');
    expect(screen.getByRole('alertdialog')).toHaveTextContent('Ghi rút lại và xóa tên?');
    await tap('Ghi rút lại, xóa tên');
    await screen.findByText(/^Đã ghi: rút lại đồng ý/);
    expect(book.household(sample.sinh)?.household.values).toMatchObject({
      headName: '',
      contactPhone: '',
      consentState: 'withdrawn',
    });
    expect(book.household(sample.sinh)?.mayHoldNames).toBe(false);
  });

  it('on a full phone says so and keeps what was ticked', async () => {
    const { disk, book } = await open(sample.phan);
    disk.refusing = 'full';
    await tap(/Lưu liên hệ/, 'checkbox');
    await tap('Ký giấy', 'radio');
    await tap('Đồng ý');
    expect(await screen.findByText('Chưa lưu được phiếu này')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /Lưu liên hệ/ })).toBeChecked();
    expect(book.household(sample.phan)?.consents).toEqual([]);
  });

  it('goes on where it was left the same day; what was ticked on another day is asked again', async () => {
    const opened = await open(sample.cho);
    await tap(/Lưu liên hệ/, 'checkbox');
    await screen.findByText('Nháp đã lưu');
    cleanup();
    await open(sample.cho, { opened: { ...opened, book: await opened.reopen() } });
    expect(screen.getByRole('checkbox', { name: /Lưu liên hệ/ })).toBeChecked();
    cleanup();
    opened.clock.now = SAMPLE_NOW + 24 * 60 * 60 * 1000;
    await open(sample.cho, { opened: { ...opened, book: await opened.reopen() } });
    expect(screen.getByRole('checkbox', { name: /Lưu liên hệ/ })).not.toBeChecked();
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    await open(sample.cho, { language });
    expect(await faultsOf()).toEqual([]);
  });
});
