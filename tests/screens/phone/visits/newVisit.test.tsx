/** Logging a visit: few taps, every one kept, and "saved" only when it is. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anyFormDirty } from '../../../../src/phone/parts/dirtyForms.ts';
import { draftNames } from '../../../../src/phone/parts/draftNames.ts';
import { sample, SAMPLE_TODAY } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf } from '../show.tsx';
import { openVisitForm } from './steps.tsx';

const newest = (opened: Awaited<ReturnType<typeof openVisitForm>>, household = sample.pao) =>
  opened.book.household(household)?.visits[0];

describe('a usual visit', () => {
  it('with one app and one service is logged in eleven taps, without typing', async () => {
    const opened = await openVisitForm(sample.pao);
    const { tap } = opened;
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('VNeID');
    await tap('Cài mới', 'radio');
    await tap('Thành công', 'radio');
    await tap('Thêm vào phiếu');
    await tap('Thêm hướng dẫn dịch vụ công');
    await tap('Đăng ký thường trú');
    await tap('Giải thích', 'radio');
    await tap('Thành công', 'radio');
    await tap('Thêm vào phiếu');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(opened.taps()).toBe(11);

    const visit = newest(opened);
    expect(visit?.values).toMatchObject({
      result: 'met',
      visitDate: SAMPLE_TODAY,
      members: [sample.me],
      purposes: ['app_help', 'public_service'],
    });
    expect(visit?.helps.map(({ values }) => values)).toMatchObject([
      { appKey: 'vneid', action: 'install', deviceUsed: 'own', verified: 'seen_on_device' },
      { serviceKey: 'permanent_residence', action: 'explain', channel: 'national_portal' },
    ]);
    expect(visit?.place).toBe('onPhone');
  });

  it('at an empty door is two taps', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Vắng nhà', 'radio');
    expect(screen.queryByText('Việc đã làm')).toBeNull();
    expect(screen.getByText(/Vắng nhà vẫn tính là 1 lượt đến hộ/)).toBeVisible();
    await opened.tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(opened.taps()).toBe(2);
    expect(newest(opened)?.values).toMatchObject({ result: 'absent', purposes: ['outreach'] });
  });

  it('leads back to the household, and Undo there voids it', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Vắng nhà', 'radio');
    await opened.tap('Xong, lưu trên máy');
    await screen.findByRole('heading', { name: `/households/${sample.pao}` });
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    await opened.tap('Hoàn tác');
    await screen.findByText('Đã hủy lượt vừa ghi.');
    expect(newest(opened)).toMatchObject({ isRetired: true });
    expect(newest(opened)?.values.retireReason).not.toBe('');
  });

  it('saved twice by two quick taps is one visit', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Vắng nhà', 'radio');
    await opened.user.dblClick(screen.getByRole('button', { name: 'Xong, lưu trên máy' }));
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(opened.book.household(sample.pao)?.visits).toHaveLength(1);
  });
});

describe('the draft', () => {
  it('is kept at the first tap, and the form comes back as it was, its open sheet too', async () => {
    const first = await openVisitForm(sample.pao);
    expect(screen.queryByText('Nháp đã lưu')).toBeNull();
    expect(anyFormDirty()).toBe(false);
    await first.tap('Thêm lượt người');
    await first.tap('Thêm hỗ trợ ứng dụng');
    await first.tap('Zalo');
    await first.tap('Hướng dẫn sử dụng', 'radio');
    await waitFor(() => expect(screen.getByText('Nháp đã lưu')).toBeInTheDocument());
    expect(anyFormDirty()).toBe(true);
    cleanup();

    const book = await first.reopen();
    await openVisitForm(sample.pao, { opened: { ...first, book } });
    const sheet = screen.getByRole('dialog', { name: 'Hỗ trợ ứng dụng' });
    expect(within(sheet).getByText('Zalo')).toBeVisible();
    expect(within(sheet).getByRole('radio', { name: 'Hướng dẫn sử dụng' })).toBeChecked();
    expect(screen.getByText(/^Nháp từ/)).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'Số lượt người được tuyên truyền' }),
    ).toHaveTextContent('1');
  });

  it('can be dropped, and the dropping undone', async () => {
    const { book, tap } = await openVisitForm(sample.pao, {
      opened: await (async () => {
        const opened = await openVisitForm(sample.pao);
        await opened.tap('Vắng nhà', 'radio');
        await waitFor(() => expect(opened.book.draft(draftNames.visit(sample.pao))).toBeDefined());
        cleanup();
        return opened;
      })(),
    });
    expect(screen.getByRole('radio', { name: 'Vắng nhà' })).toBeChecked();
    await tap('Bỏ nháp');
    expect(screen.getByRole('radio', { name: 'Vắng nhà' })).not.toBeChecked();
    await waitFor(() => expect(book.draft(draftNames.visit(sample.pao))).toBeUndefined());
    await tap('Hoàn tác');
    expect(screen.getByRole('radio', { name: 'Vắng nhà' })).toBeChecked();
    await waitFor(() => expect(book.draft(draftNames.visit(sample.pao))).toBeDefined());
  });

  it('is gone once the visit is saved', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Vắng nhà', 'radio');
    await opened.tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(opened.book.drafts()).toEqual([]);
    expect(anyFormDirty()).toBe(false);
  });
});

describe('a phone out of room', () => {
  it('says so, keeps the form on screen, and saves when there is room again', async () => {
    const opened = await openVisitForm(sample.pao);
    opened.disk.refusing = 'full';
    await opened.tap('Vắng nhà', 'radio');
    await screen.findByText('Chưa lưu nháp');
    expect(screen.queryByText('Nháp đã lưu')).toBeNull();
    await opened.tap('Lưu lại');
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa lưu được phiếu này');
    expect(screen.getByText('Máy đầy bộ nhớ. Phiếu còn trên màn hình.')).toBeVisible();
    expect(screen.queryByText('Đã lưu trên máy. Sẽ gửi khi có sóng.')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Vắng nhà' })).toBeChecked();
    expect(await faultsOf()).toEqual([]);
    opened.disk.refusing = undefined;
    await opened.tap('Lưu lại');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(newest(opened)?.values.result).toBe('absent');
  });

  it('sends what waits without leaving the form, and keeps the draft once one comes back', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Vắng nhà', 'radio');
    await opened.tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    cleanup();
    const again = await openVisitForm(sample.sinh, { opened });
    again.disk.refusing = 'full';
    await again.tap('Hẹn lại', 'radio');
    await again.tap(/^Gửi 1 phiếu đang chờ/);
    expect(screen.getByRole('radio', { name: 'Hẹn lại' })).toBeChecked();
    expect(again.book.draft(draftNames.visit(sample.sinh))).toBeUndefined();
    again.disk.refusing = undefined;
    document.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText('Nháp đã lưu');
    expect(again.book.draft(draftNames.visit(sample.sinh))).toBeDefined();
  });
});

describe('what is missing', () => {
  it('is told under its field, and the first of it has the focus', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Tôi');
    await opened.tap('Xong, lưu trên máy');
    expect(screen.getByRole('radiogroup', { name: /^Kết quả/ })).toHaveAccessibleDescription(
      'Chọn kết quả của lượt đến.',
    );
    expect(screen.getByText('Chọn ít nhất một mục đích.')).toBeVisible();
    expect(screen.getByText('Chọn ít nhất một thành viên đã đi.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Gặp được' })).toHaveFocus());
    expect(opened.book.household(sample.pao)?.visits).toEqual([]);
    await opened.tap('Vắng nhà', 'radio');
    expect(screen.queryByText('Chọn kết quả của lượt đến.')).toBeNull();
  });

  it('in a help is told in its sheet; closed half-way the help says so in the list', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.tap('Thêm hỗ trợ ứng dụng');
    await opened.tap('VNeID');
    await opened.tap('Thêm vào phiếu');
    expect(screen.getByText('Chọn việc đã làm.')).toBeVisible();
    expect(screen.getByText('Chọn kết quả.')).toBeVisible();
    await opened.tap('Đóng, giữ nháp');
    expect(screen.getByText('Chưa ghi xong')).toBeVisible();
    await opened.tap('Xong, lưu trên máy');
    expect(screen.getByText(/^Còn việc chưa ghi xong/)).toBeVisible();
    expect(opened.book.household(sample.pao)?.visits).toEqual([]);
  });
});

describe('the note', () => {
  it('warns of digits that look like a secret and never cuts what was typed', async () => {
    const { user, tap, book } = await openVisitForm(sample.pao);
    const note = screen.getByRole('textbox', { name: /^Ghi chú/ });
    await user.type(note, 'mã 483920');
    expect(screen.getByText(/Có phải OTP/)).toBeVisible();
    await user.clear(note);
    expect(screen.queryByText(/Có phải OTP/)).toBeNull();
    await user.click(note);
    await user.paste('a'.repeat(301));
    expect(note).toHaveValue('a'.repeat(301));
    expect(screen.getByText('Dài quá 300 chữ, bớt lại giúp.')).toBeVisible();
    await tap('Vắng nhà', 'radio');
    await tap('Xong, lưu trên máy');
    expect(book.household(sample.pao)?.visits).toEqual([]);
  });
});

describe('every reader', () => {
  it.each(['vi', 'en'] as const)('finds no fault in the form by axe (%s)', async (language) => {
    await openVisitForm(sample.sinh, { language });
    expect(await faultsOf()).toEqual([]);
  });

  it('is told when the household is not on this phone', async () => {
    await openVisitForm(sample.commune);
    expect(screen.getByText('Hộ chưa có trên máy')).toBeVisible();
  });
});
