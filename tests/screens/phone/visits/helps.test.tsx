/** The two sheets of a visit: choosing, warning, what an outcome asks, and for whom. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sample, sampleId } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf } from '../show.tsx';
import { openVisitForm } from './steps.tsx';

const sheet = () => screen.getByRole('dialog');

describe('choosing an app', () => {
  it('offers first what this phone logged most', async () => {
    const opened = await openVisitForm(sample.pao);
    await opened.book.saveVisit(
      {
        values: { household: sample.pao, result: 'met', purposes: ['app_help'] },
        helps: [
          {
            kind: 'appAssist',
            values: {
              appKey: 'momo',
              action: 'teach',
              outcome: 'done',
              deviceUsed: 'own',
              verified: 'self_report',
            },
          },
          {
            kind: 'appAssist',
            values: {
              appKey: 'momo',
              action: 'install',
              outcome: 'done',
              deviceUsed: 'own',
              verified: 'self_report',
            },
          },
        ],
      },
      'visit:before',
    );
    await opened.tap('Thêm hỗ trợ ứng dụng');
    const [first] = within(sheet())
      .getByRole('group', { name: /^Ứng dụng nào/ })
      .querySelectorAll('button');
    expect(first).toHaveTextContent(/^MoMo$/);
  });

  it('finds any app without marks; an obsolete one says so, stands last and is only taken off', async () => {
    const { tap, user } = await openVisitForm(sample.pao);
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('Khác…');
    const rows = within(sheet()).getAllByRole('listitem');
    expect(rows.at(-1)).toHaveTextContent('Đã ngừng');
    expect(rows[0]).not.toHaveTextContent('Đã ngừng');
    await user.type(within(sheet()).getByRole('searchbox'), 'so suc khoe');
    await tap(/Sổ sức khỏe điện tử \(ứng dụng riêng\)/);
    const actions = within(sheet()).getByRole('radiogroup', { name: /^Đã làm gì/ });
    expect(within(actions).getAllByRole('radio')).toHaveLength(1);
    expect(within(actions).getByRole('radio', { name: 'Gỡ ứng dụng giả/lỗi thời' })).toBeChecked();
    expect(within(sheet()).getByText(/Dùng Sổ sức khỏe điện tử \(trên VNeID\) thay/)).toBeVisible();
  });

  it("warns that VNeID on a helper's phone signs the resident out, and still lets it be logged", async () => {
    const opened = await openVisitForm(sample.pao);
    const { tap, book } = opened;
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('VNeID');
    await tap('Kích hoạt', 'radio');
    await tap('Thành công', 'radio');
    expect(within(sheet()).queryByText(/VNeID chỉ chạy trên một máy/)).toBeNull();
    await tap('Máy của thành viên Tổ', 'radio');
    expect(within(sheet()).getByText(/VNeID chỉ chạy trên một máy/)).toBeVisible();
    expect(await faultsOf()).toEqual([]);
    await tap('Thêm vào phiếu');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(book.household(sample.pao)?.visits[0]?.helps[0]?.values.deviceUsed).toBe('helper');
  });
});

describe('an outcome', () => {
  it('that did not get there asks for blockers, the usual first; a referral must say where', async () => {
    const { tap, book } = await openVisitForm(sample.pao);
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('VNeID');
    await tap('Kích hoạt', 'radio');
    expect(within(sheet()).queryByText(/Vướng ở đâu/)).toBeNull();
    await tap('Đã chuyển nơi khác', 'radio');
    const blockers = within(sheet()).getByRole('group', { name: /^Vướng ở đâu/ });
    expect(within(blockers).getAllByRole('button')[0]).toHaveTextContent('Chưa định danh mức 2');
    await tap('Xem cả 24');
    await tap('Không biết chữ');
    await tap('Thêm vào phiếu');
    expect(within(sheet()).getByText('Chọn nơi đã chuyển đến.')).toBeVisible();
    await tap('Công an xã', 'radio');
    await tap('Thêm vào phiếu');
    expect(screen.getByText('Đã chuyển nơi khác')).toHaveClass('unfinished');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
    expect(book.household(sample.pao)?.visits[0]?.helps[0]?.values).toMatchObject({
      outcome: 'referred',
      referredTo: 'police',
      blockers: ['cannot_read'],
    });
  });
});

describe('a public service', () => {
  it('shows the papers to bring, with no network, and where it is handed in', async () => {
    const { tap } = await openVisitForm(sample.pao);
    await tap('Thêm hướng dẫn dịch vụ công');
    await tap(/Liên thông đăng ký khai sinh/);
    expect(within(sheet()).getByText('Giấy chứng sinh')).toBeVisible();
    expect(within(sheet()).getAllByText('Cổng DVCQG')[0]).toBeVisible();
    expect(within(sheet()).getByRole('radio', { name: 'Cổng DVCQG' })).toBeChecked();
    expect(within(sheet()).queryByRole('link')).toBeNull();
    expect(await faultsOf()).toEqual([]);
  });

  it('for organisations is found only by search', async () => {
    const { tap, user } = await openVisitForm(sample.pao);
    await tap('Thêm hướng dẫn dịch vụ công');
    await tap('Khác…');
    expect(within(sheet()).queryByText(/con dấu mới/)).toBeNull();
    await user.type(within(sheet()).getByRole('searchbox'), 'con dau moi');
    expect(within(sheet()).getByRole('button', { name: /con dấu mới/ })).toBeVisible();
  });

  it('that has a better joined procedure says so and takes one there', async () => {
    const { tap, user } = await openVisitForm(sample.pao);
    await tap('Thêm hướng dẫn dịch vụ công');
    await tap('Khác…');
    await user.type(within(sheet()).getByRole('searchbox'), 'dang ky khai tu');
    await user.click(
      within(sheet()).getAllByRole('button', { name: /^Đăng ký khai tử/ })[0] ?? sheet(),
    );
    await tap('Chọn dịch vụ này');
    expect(sheet()).toHaveAccessibleName(/^Liên thông đăng ký khai tử/);
  });
});

describe('for whom', () => {
  it('names people of the household, and adds one only as far as they agreed', async () => {
    const { tap, book } = await openVisitForm(sample.sinh);
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('Zalo');
    expect(within(sheet()).getByRole('radio', { name: 'Vàng Mí Sính' })).not.toBeChecked();
    expect(within(sheet()).getByRole('radio', { name: 'Không ghi người' })).toBeChecked();
    await tap('Thêm người');
    await tap('Lưu người này');
    expect(within(sheet()).getByText('Chọn nhóm tuổi.')).toBeVisible();
    expect(within(sheet()).queryByRole('radio', { name: '6-13' })).toBeNull();
    await tap('Con', 'radio');
    await tap('15-17', 'radio');
    await tap('Lưu người này');
    const added = await within(sheet()).findByRole('radio', { name: 'Con, 15-17' });
    await waitFor(() => expect(added).toBeChecked());
    await tap('Thêm người');
    await tap('Con', 'radio');
    await tap('15-17', 'radio');
    await tap('Lưu người này');
    await waitFor(() => expect(book.household(sample.sinh)?.persons).toHaveLength(3));
  });

  it('asks about a person who is half written before the help counts as done, and keeps them', async () => {
    const { tap, user } = await openVisitForm(sample.sinh);
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('Zalo');
    await tap('Thêm người');
    await user.type(within(sheet()).getByRole('textbox', { name: /^Cách gọi/ }), 'bác Mẩy');
    await tap('Cài mới', 'radio');
    await tap('Thành công', 'radio');
    await tap('Thêm vào phiếu');
    expect(within(sheet()).getByText(/Người này chưa lưu/)).toBeVisible();
    expect(await faultsOf()).toEqual([]);
    await tap('Đóng, giữ nháp');
    await tap('Xong, lưu trên máy');
    expect(await screen.findByText(/Còn việc chưa ghi xong/)).toBeVisible();
    await tap('Sửa hoặc bỏ Zalo');
    expect(within(sheet()).getByRole('textbox', { name: /^Cách gọi/ })).toHaveValue('bác Mẩy');
    await tap('Thôi');
    await tap('Xong');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy. Sẽ gửi khi có sóng.');
  });

  it('in a household that was not asked names nobody, and leads to asking', async () => {
    const { tap } = await openVisitForm(sampleId('pc-092'));
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('Zalo');
    expect(within(sheet()).queryByRole('button', { name: 'Thêm người' })).toBeNull();
    expect(within(sheet()).getByRole('link', { name: 'Xin phép lưu thông tin' })).toHaveAttribute(
      'href',
      `/households/${sampleId('pc-092')}/consent`,
    );
  });
});

describe('a help in the list', () => {
  it('is removed at once, and the removing undone', async () => {
    const { tap } = await openVisitForm(sample.pao);
    await tap('Thêm hỗ trợ ứng dụng');
    await tap('Zalo');
    await tap('Cài mới', 'radio');
    await tap('Thành công', 'radio');
    await tap('Thêm vào phiếu');
    await tap('Sửa hoặc bỏ Zalo');
    await tap('Bỏ');
    expect(screen.queryByRole('button', { name: 'Sửa hoặc bỏ Zalo' })).toBeNull();
    await tap('Hoàn tác');
    expect(screen.getByRole('button', { name: 'Sửa hoặc bỏ Zalo' })).toBeVisible();
  });
});
