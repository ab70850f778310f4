/** Finding a household: as people type, by what is left to do, among thousands. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HouseholdsPage } from '../../../../src/phone/features/households/HouseholdsPage.tsx';
import { PickPage } from '../../../../src/phone/features/households/PickPage.tsx';
import { STRETCH } from '../../../../src/phone/features/households/useGrowing.ts';
import { draftNames } from '../../../../src/phone/parts/draftNames.ts';
import { forgetKept } from '../../../../src/phone/parts/kept.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, sampleId, sampleStates, stateOf } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf, show } from '../show.tsx';

beforeEach(forgetKept);

const list = () => screen.getByRole('list', { name: 'Danh sách hộ' });
const rows = () => within(list()).getAllByRole('link');

const manyHouseholds = (count: number) => [
  ...sampleStates(),
  ...Array.from({ length: count }, (_, at) =>
    stateOf(
      {
        kind: 'household',
        id: sampleId(`many-${at}`),
        values: {
          code: `PC-${1000 + at}`,
          status: 'living',
          consentState: 'not_asked',
          source: 'app',
        },
      },
      500 + at,
    ),
  ),
];

describe('the list of households', () => {
  it('says of each its code without the prefix, its name, place, last visit and people with the unit', async () => {
    const { book } = await openSampleBook();
    await show(<HouseholdsPage />, { book });
    const sinh = within(list()).getByRole('link', { name: /045/ });
    expect(sinh).toHaveTextContent('Vàng Mí Sính');
    expect(sinh).toHaveTextContent('Xóm Khe Đá · Nhà trình tường đầu dốc');
    expect(sinh).toHaveTextContent('Đến 14/11 · 5 người');
    expect(within(sinh).getByText('PC-')).toHaveClass('vh');
    expect(sinh).toHaveAttribute('href', `/households/${sample.sinh}`);
    const refused = within(list()).getByRole('link', { name: /058/ });
    expect(refused).toHaveTextContent('Hộ không lưu tên');
    expect(refused).toHaveTextContent('Từ chối');
    expect(within(list()).getByRole('link', { name: /063/ })).toHaveTextContent('Chưa đến lần nào');
  });

  it('stands in the order of the codes, and can be cut to those never visited or not asked', async () => {
    const { book } = await openSampleBook();
    await show(<HouseholdsPage />, { book });
    expect(rows()).toHaveLength(12);
    expect(rows()[0]).toHaveTextContent(/^PC-012/);
    await userEvent.click(screen.getByRole('radio', { name: 'Chưa đến 11 hộ' }));
    expect(rows()).toHaveLength(11);
    expect(within(list()).queryByRole('link', { name: /045/ })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /^Chưa hỏi đồng ý/ }));
    expect(rows().every((row) => row.textContent?.includes('Chưa hỏi đồng ý'))).toBe(true);
  });

  it('marks what is not sent yet and where a visit is being written', async () => {
    const { book } = await openSampleBook();
    await book.keepDraft(draftNames.visit(sample.pao), {});
    await book.saveHousehold({ values: { code: 'PC-095', cluster: 'Xóm Mới' }, persons: [] }, 'a');
    await show(<HouseholdsPage />, { book });
    expect(within(list()).getByRole('link', { name: /051/ })).toHaveTextContent('Có nháp');
    expect(within(list()).getByRole('link', { name: /095/ })).toHaveTextContent('Chưa gửi');
  });

  it('without any household says where they come from', async () => {
    const { book } = await openSampleBook({ states: [] });
    await show(<HouseholdsPage />, { book });
    expect(screen.getByText('Chưa có hộ nào')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thêm hộ mới' })).toBeVisible();
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    const { book } = await openSampleBook();
    await show(<HouseholdsPage />, { book, language });
    expect(await faultsOf()).toEqual([]);
  });
});

describe('searching', () => {
  it('finds without marks, marks what fits and counts it', async () => {
    const { book } = await openSampleBook();
    await show(<HouseholdsPage />, { book });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm hộ' }), 'vang mi');
    expect((await screen.findByText(/hộ khớp “vang mi”/)).closest('[role=status]')).toBeVisible();
    const found = within(list()).getByRole('link', { name: /045/ });
    expect(within(found).getAllByText(/Vàng|Mí/, { selector: 'mark' })).not.toHaveLength(0);
    expect(within(list()).queryByRole('link', { name: /051/ })).toBeNull();
    expect(screen.getByText('trong 12 hộ')).toBeVisible();
  });

  it('says who in the household fits, and who that is, where its head does not', async () => {
    const { book } = await openSampleBook();
    const wife = { displayName: 'Vàng Thị Ngân', relation: 'spouse', sex: 'female' } as const;
    const persons = [{ values: { ...wife, ageBand: 'a18_59' } }] as const;
    for (const id of [sample.pao, sample.sinh]) {
      expect((await book.saveHousehold({ id, values: {}, persons }, 'x')).ok).toBe(true);
    }
    await show(<HouseholdsPage />, { book });
    const pao = () => within(list()).getByRole('link', { name: /051/ });
    expect(pao()).not.toHaveTextContent('Ngân');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm hộ' }), 'vang');
    await screen.findByText(/hộ khớp “vang”/);
    expect(pao()).toHaveTextContent('Lù Văn Pao (vợ: Vàng Thị Ngân)');
    expect(within(pao()).getByText('Vàng', { selector: 'mark' })).toBeVisible();
    expect(within(list()).getByRole('link', { name: /045/ })).not.toHaveTextContent('Ngân');
    expect(await faultsOf()).toEqual([]);
  });

  it('without a match offers to add the household, with what was typed', async () => {
    const { book } = await openSampleBook();
    await show(
      <Routes>
        <Route path="/households" element={<HouseholdsPage />} />
        <Route path="*" element={<Landed />} />
      </Routes>,
      { book, at: '/households' },
    );
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm hộ' }), 'zzz');
    expect(await screen.findByText('Không có hộ nào khớp “zzz”')).toBeVisible();
    expect(await faultsOf()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Thêm hộ mới “zzz”' }));
    expect(screen.getByRole('heading')).toHaveTextContent('/households/new {"typed":"zzz"}');
  });

  it('stands as it was when one comes back', async () => {
    const { book } = await openSampleBook();
    await show(<HouseholdsPage />, { book });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm hộ' }), 'pao');
    cleanup();
    await show(<HouseholdsPage />, { book });
    expect(screen.getByRole('searchbox', { name: 'Tìm hộ' })).toHaveValue('pao');
    expect(rows()).toHaveLength(1);
  });
});

describe('thousands of households', () => {
  it('are drawn a stretch at a time, more when the end comes near, and all are searched', async () => {
    const ends: (() => void)[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(seen: (entries: readonly { isIntersecting: boolean }[]) => void) {
          ends.push(() => seen([{ isIntersecting: true }]));
        }
        observe() {}
        disconnect() {}
      },
    );
    const { book } = await openSampleBook({ states: manyHouseholds(400) });
    await show(<HouseholdsPage />, { book });
    expect(rows()).toHaveLength(STRETCH);
    ends.at(-1)?.();
    await waitFor(() => expect(rows()).toHaveLength(2 * STRETCH));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Tìm hộ' }), {
      target: { value: '1399' },
    });
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toHaveTextContent('1399');
    vi.unstubAllGlobals();
  });

  it('can be gone through with a button where the phone watches nothing', async () => {
    const { book } = await openSampleBook({ states: manyHouseholds(100) });
    await show(<HouseholdsPage />, { book });
    for (const drawn of [24, 48, 72, 96]) {
      expect(rows()).toHaveLength(drawn);
      await userEvent.click(screen.getByRole('button', { name: /^Hiện thêm/ }));
    }
    expect(rows()).toHaveLength(112);
    expect(screen.queryByRole('button', { name: /^Hiện thêm/ })).toBeNull();
  });
});

describe('picking a household for a visit', () => {
  it('offers those visited last first, and one tap opens the form in its place', async () => {
    const { book } = await openSampleBook();
    await show(
      <Routes>
        <Route path="/pick" element={<PickPage />} />
        <Route path="*" element={<Landed />} />
      </Routes>,
      { book, at: '/pick' },
    );
    const recent = screen.getByRole('list', { name: 'Mới đến gần đây' });
    const [first] = within(recent).getAllByRole('button');
    expect(first).toHaveTextContent('045');
    expect(await faultsOf()).toEqual([]);
    const before = window.history.length;
    await userEvent.click(first ?? recent);
    expect(screen.getByRole('heading')).toHaveTextContent(`/households/${sample.sinh}/visit`);
    expect(window.history.length).toBe(before);
  });
});

function Landed() {
  const state: unknown = window.history.state;
  const usr = typeof state === 'object' && state !== null && 'usr' in state ? state.usr : null;
  return <h1>{`${window.location.pathname} ${JSON.stringify(usr)}`}</h1>;
}
