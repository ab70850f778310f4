/** A visit that was logged: read, changed, voided with a reason, and each of it taken back. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sample, sampleId } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf } from '../show.tsx';
import { openAt } from './steps.tsx';

const at = `/visits/${sample.sinhVisit}`;

describe('the page of a visit', () => {
  it('says what was done there, for whom, how one knows, and where the record is', async () => {
    await openAt({ at });
    expect(screen.getByRole('heading', { name: 'Vàng Mí Sính', level: 1 })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Gặp được' })).toBeVisible();
    expect(screen.getByText('2 lượt người')).toBeVisible();
    expect(screen.getByText('Vàng Thị Dua, Sùng Mí Chá')).toBeVisible();
    const help = screen.getByText(/^VNeID$/).closest('article');
    expect(help).toHaveTextContent('VNeID · Kích hoạtVàng Mí Sính · Dở dangOTP gửi về máy cũ');
    expect(help).toHaveTextContent('Máy của người dân · Thấy trên máy');
    expect(screen.getByText('Đã gửi')).toBeVisible();
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    await openAt({ at, language });
    expect(await faultsOf()).toEqual([]);
  });

  it('of a team-mate can be changed, not voided', async () => {
    await openAt({ at: `/visits/${sampleId('visit-sinh-1030')}` });
    expect(screen.getByRole('link', { name: 'Sửa' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Hủy lượt này' })).toBeNull();
  });
});

describe('voiding', () => {
  it('asks for a reason, takes the visit out of the count, and can be undone', async () => {
    const { tap, book } = await openAt({ at });
    await tap('Hủy lượt này');
    const confirm = screen.getAllByRole('button', { name: 'Hủy lượt này' }).at(-1);
    expect(confirm).toBeDefined();
    confirm?.click();
    expect(await screen.findByText('Chọn một lý do.')).toBeVisible();
    await tap('Ghi trùng', 'radio');
    confirm?.click();
    expect(await screen.findByText(/Lý do: Ghi trùng/)).toBeVisible();
    expect(book.visit(sample.sinhVisit)).toMatchObject({ isRetired: true });
    expect(screen.queryByRole('link', { name: 'Sửa' })).toBeNull();
    await tap('Khôi phục lượt này');
    expect(await screen.findByText('Đã khôi phục lượt đến hộ.')).toBeVisible();
    expect(book.visit(sample.sinhVisit)).toMatchObject({ isRetired: false });
  });
});

describe('changing', () => {
  it('saves only what was changed, and Undo brings all of it back', async () => {
    const { tap, book } = await openAt({ at: `${at}/edit` });
    await tap('Thêm lượt người');
    await tap('Sửa hoặc bỏ VNeID');
    await tap('Bỏ');
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('Zalo');
    await tap('Cài mới', 'radio');
    await tap('Thành công', 'radio');
    await tap('Thêm vào phiếu');
    await tap('Xong, lưu trên máy');
    await screen.findByRole('heading', { name: 'Gặp được' });
    await screen.findByText('Đã lưu phần sửa trên máy. Sẽ gửi khi có sóng.');
    const edited = book.visit(sample.sinhVisit);
    expect(edited?.values).toMatchObject({ peopleReached: 3, purposes: ['outreach', 'app_help'] });
    expect(edited?.helps.map(({ kind }) => kind)).toEqual(['serviceGuidance', 'appAssist']);
    await tap('Hoàn tác');
    await screen.findByText('Đã trả lại như trước khi sửa.');
    const back = book.visit(sample.sinhVisit);
    expect(back?.values.peopleReached).toBe(2);
    expect(back?.helps.map(({ id }) => id)).toEqual([
      sampleId('help-vneid'),
      sampleId('help-birth'),
    ]);
  });

  it('to an empty door keeps the helps in sight until it is saved, and says what becomes of them', async () => {
    const { tap, book } = await openAt({ at: `${at}/edit` });
    await tap('Vắng nhà', 'radio');
    expect(screen.getByText(/Đang giữ 2 việc đã ghi/)).toBeVisible();
    await tap('Gặp được', 'radio');
    expect(screen.getByRole('button', { name: 'Sửa hoặc bỏ VNeID' })).toBeVisible();
    await tap('Vắng nhà', 'radio');
    await tap('Xong, lưu trên máy');
    await waitFor(() => expect(book.visit(sample.sinhVisit)?.helps).toEqual([]));
    expect(book.visit(sample.sinhVisit)?.values).toMatchObject({
      result: 'absent',
      peopleReached: null,
    });
  });
});
