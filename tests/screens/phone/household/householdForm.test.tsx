/**
 * Adding and changing a household: a code that is free, head-counts, and names only as far as was
 * agreed.
 */
import '../closeWatcher.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { HouseholdFormPage } from '../../../../src/phone/features/household/HouseholdFormPage.tsx';
import { dropToast, ToastPlace } from '../../../../src/phone/parts/toasts.tsx';
import { openSampleBook, type SampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, sampleId } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf, show } from '../show.tsx';

const open = async (at: string, more: { language?: 'vi' | 'en'; opened?: SampleBook } = {}) => {
  dropToast();
  const opened = more.opened ?? (await openSampleBook());
  await show(
    <Routes>
      <Route path="/households/new" element={<HouseholdFormPage />} />
      <Route path="/households/:id/edit" element={<HouseholdFormPage />} />
      <Route path="*" element={<Elsewhere />} />
    </Routes>,
    { book: opened.book, at, language: more.language ?? 'vi' },
  );
  return opened;
};

const tap = (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  screen.findByRole(role, { name }).then((found) => userEvent.click(found));
const field = (name: RegExp) => screen.getByRole('textbox', { name });

function Elsewhere() {
  return (
    <>
      <h1>{useLocation().pathname}</h1>
      <ToastPlace />
    </>
  );
}

describe('a new household', () => {
  it('has the next free code, its place and head-counts, and no question about names', async () => {
    const { book } = await open('/households/new');
    expect(field(/^Mã hộ/)).toHaveValue('PC-093');
    expect(screen.queryByRole('textbox', { name: /Tên chủ hộ/ })).toBeNull();
    expect(
      screen.getByText(/Ghi được tên, số điện thoại và người trong hộ sau khi bà con đồng ý/),
    ).toBeVisible();
    await tap('Xóm Khe Đá');
    expect(field(/^Cụm dân cư/)).toHaveValue('Xóm Khe Đá');
    await tap('Thêm: 18-59');
    await tap('Thêm: 18-59');
    await tap('Thêm: Dưới 6');
    expect(screen.getByText('cộng 3 người')).toBeVisible();
    await tap('Sản xuất nông nghiệp');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu hộ PC-093 trên máy.');
    const made = book.households().find(({ values }) => values.code === 'PC-093');
    expect(made?.values).toMatchObject({
      cluster: 'Xóm Khe Đá',
      peopleA18to59: 2,
      peopleU6: 1,
      peopleA60p: null,
      livelihoods: ['farming'],
      status: 'living',
      consentState: 'not_asked',
    });
    expect(screen.getByRole('heading')).toHaveTextContent(`/households/${made?.id}`);
    await tap('Hoàn tác');
    await screen.findByText('Đã bỏ hộ vừa thêm.');
    expect(book.households().some(({ values }) => values.code === 'PC-093')).toBe(false);
  });

  it('may not take the code of another, and says so under the field', async () => {
    const { book } = await open('/households/new');
    const count = book.households().length;
    await userEvent.clear(field(/^Mã hộ/));
    await tap('Xong, lưu trên máy');
    expect(field(/^Mã hộ/)).toHaveAccessibleDescription(/Cần ghi ô này/);
    await userEvent.type(field(/^Mã hộ/), 'PC-045');
    expect(field(/^Mã hộ/)).toHaveAccessibleDescription(/Mã này đã có hộ khác dùng/);
    await tap('Xong, lưu trên máy');
    await waitFor(() => expect(field(/^Mã hộ/)).toHaveFocus());
    expect(book.households()).toHaveLength(count);
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    await open('/households/new', { language });
    expect(await faultsOf()).toEqual([]);
  });
});

describe('a household that agreed to names', () => {
  const at = `/households/${sample.sinh}/edit`;

  it('can be given them; its people are listed, never a child under 14', async () => {
    const { book } = await open(at);
    await userEvent.clear(field(/^Tên thường gọi/));
    await userEvent.type(field(/^Tên thường gọi/), 'Sính Lò');
    await tap('Thêm người');
    const sheet = screen.getByRole('dialog', { name: 'Người trong hộ' });
    expect(within(sheet).queryByRole('radio', { name: '6-13' })).toBeNull();
    expect(await faultsOf()).toEqual([]);
    await tap('Thêm vào hộ');
    expect(within(sheet).getByText('Chọn nhóm tuổi.')).toBeVisible();
    await tap('Vợ/chồng', 'radio');
    await tap('18-59', 'radio');
    await tap('Thêm vào hộ');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy.');
    const page = book.household(sample.sinh);
    expect(page?.household.values).toMatchObject({ knownAs: 'Sính Lò', headName: 'Vàng Mí Sính' });
    expect(page?.persons.map(({ values }) => [values.relation, values.ageBand])).toEqual([
      ['head', 'a18_59'],
      ['spouse', 'a18_59'],
    ]);
  });

  it('saves only what was changed here', async () => {
    const { book } = await open(at);
    const before = book.standing().counts.unsentChanges;
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy.');
    expect(book.standing().counts.unsentChanges).toBe(before);
  });

  it('did not agree to the language purpose, so the language is not asked', async () => {
    await open(at);
    expect(screen.queryByRole('button', { name: 'Ghi ngôn ngữ cần hỗ trợ' })).toBeNull();
  });

  it('that agreed to the language has it shut until the member opens it', async () => {
    const opened = await openSampleBook();
    await opened.book.saveConsent(
      {
        household: sample.cho,
        isGiven: true,
        values: { purposes: ['language'], method: 'spoken', textVersion: '1', spokenLanguage: '' },
      },
      'consent:test',
    );
    await open(`/households/${sample.cho}/edit`, { opened });
    expect(screen.queryByRole('radio', { name: 'Tiếng Mông' })).toBeNull();
    // Names were not agreed to, though something was.
    expect(screen.queryByRole('textbox', { name: /Tên chủ hộ/ })).toBeNull();
    expect(screen.getByText('Bà con chưa đồng ý cho việc này.')).toBeVisible();
    await tap('Ghi ngôn ngữ cần hỗ trợ');
    await tap('Tiếng Mông', 'radio');
    await tap('Xong, lưu trên máy');
    await screen.findByText('Đã lưu trên máy.');
    expect(opened.book.household(sample.cho)?.household.values.helpLanguage).toBe('hmong');
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    await open(at, { language });
    expect(await faultsOf()).toEqual([]);
  });
});

describe('a household that refused', () => {
  it('has no fields for names, says why, and leads to asking again', async () => {
    await open(`/households/${sample.refused}/edit`);
    expect(screen.queryByRole('textbox', { name: /Tên chủ hộ/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Thêm người' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Hỏi lại' })).toHaveAttribute(
      'href',
      `/households/${sample.refused}/consent`,
    );
  });
});

describe('the draft of a household', () => {
  it('comes back after the app was closed in the middle', async () => {
    const opened = await open('/households/new');
    await userEvent.type(field(/^Mốc nhận biết/), 'Gốc đa');
    await screen.findByText('Nháp đã lưu');
    cleanup();
    await open('/households/new', { opened: { ...opened, book: await opened.reopen() } });
    expect(field(/^Mốc nhận biết/)).toHaveValue('Gốc đa');
  });
});

describe('a household entered by mistake', () => {
  it('is taken out with a reason, which can be undone; one with visits is not', async () => {
    const opened = await openSampleBook();
    const made = await opened.book.saveHousehold({ values: { code: 'PC-200' }, persons: [] }, 'a');
    if (!made.ok) throw new Error('not saved');
    await open(`/households/${made.value.id}/edit`, { opened });
    await tap('Bỏ hộ ghi nhầm');
    await tap('Ghi trùng hộ khác', 'radio');
    await tap('Bỏ hộ này');
    await screen.findByText('Đã bỏ hộ PC-200.');
    expect(opened.book.households().some(({ id }) => id === made.value.id)).toBe(false);
    await tap('Hoàn tác');
    await waitFor(() =>
      expect(opened.book.households().some(({ id }) => id === made.value.id)).toBe(true),
    );
  });

  it('with visits stays', async () => {
    await open(`/households/${sample.sinh}/edit`);
    expect(screen.queryByRole('button', { name: 'Bỏ hộ ghi nhầm' })).toBeNull();
  });

  it('that is not on the phone says so', async () => {
    await open(`/households/${sampleId('nobody')}/edit`);
    expect(screen.getByText('Hộ chưa có trên máy')).toBeVisible();
  });
});
