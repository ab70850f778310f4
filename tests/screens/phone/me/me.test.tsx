/** Tôi: own figures by the counting rules, and settings that hold at once and are kept. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenBook } from '../../../../src/phone/book/openBook.ts';
import { parseChanges } from '../../../../src/phone/features/me/changes.ts';
import { MePage } from '../../../../src/phone/features/me/MePage.tsx';
import { ownFigures } from '../../../../src/phone/features/me/ownFigures.ts';
import { keptAppearance } from '../../../../src/phone/parts/appearance.ts';
import { draftNames } from '../../../../src/phone/parts/draftNames.ts';
import type { RecordId } from '../../../../src/shared/ids.ts';
import type { VisitResult } from '../../../../src/shared/records/enumerations.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, SAMPLE_TODAY } from '../../../fixtures/sampleHamlet.ts';
import { faultsOf, show } from '../show.tsx';

afterEach(() => {
  Reflect.deleteProperty(navigator, 'storage');
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.removeAttribute('style');
});

interface Wanted {
  readonly household: RecordId;
  readonly result: VisitResult;
  readonly visitDate?: string;
  readonly members?: readonly RecordId[];
  readonly helps?: number;
}

async function log(book: OpenBook, { helps = 0, ...values }: Wanted): Promise<RecordId> {
  const help = {
    kind: 'appAssist',
    values: {
      appKey: 'vneid',
      action: 'install',
      outcome: 'done',
      deviceUsed: 'own',
      verified: 'seen_on_device',
    },
  } as const;
  const form = {
    values: { purposes: ['outreach'] as const, ...values },
    helps: Array.from({ length: helps }, () => help),
  };
  const saved = await book.saveVisit(form, draftNames.visit(values.household));
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  return saved.value.id;
}

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

describe('own figures', () => {
  it('never mix lượt, hộ and ngày công', async () => {
    const { book } = await openSampleBook({ states: [] });
    await log(book, { household: sample.pao, result: 'met', helps: 2 });
    await log(book, { household: sample.pao, result: 'met', visitDate: '2026-11-20' });
    await log(book, { household: sample.my, result: 'absent', visitDate: '2026-11-20' });
    await log(book, { household: sample.my, result: 'met', visitDate: '2026-10-31' });
    expect(ownFigures(book, NOVEMBER)).toEqual({
      visits: 3,
      households: 1,
      helps: 2,
      memberDays: 2,
    });
    expect(ownFigures(book, { from: SAMPLE_TODAY, to: SAMPLE_TODAY })).toEqual({
      visits: 1,
      households: 1,
      helps: 2,
      memberDays: 1,
    });
  });

  it("leave out team-mates' visits and what was voided", async () => {
    const { book } = await openSampleBook({ states: [] });
    await log(book, { household: sample.pao, result: 'met', members: [sample.cha] });
    const voided = await log(book, { household: sample.my, result: 'met', helps: 1 });
    expect((await book.retire(voided, 'ghi nhầm hộ')).ok).toBe(true);
    expect(ownFigures(book, NOVEMBER)).toEqual({
      visits: 0,
      households: 0,
      helps: 0,
      memberDays: 0,
    });
  });

  it('stand on the screen with their units, zeros too', async () => {
    const { book } = await openSampleBook({ states: [] });
    await show(<MePage />, { book, at: '/me' });
    const month = screen.getByRole('heading', { name: 'Tháng 11/2026' }).closest('section');
    expect(month).toHaveTextContent('0 ngày công0 lượt đến hộ0 hộ được đến0 lượt hướng dẫn');
    await act(() => log(book, { household: sample.pao, result: 'met', helps: 3 }));
    expect(month).toHaveTextContent('1 ngày công1 lượt đến hộ1 hộ được đến3 lượt hướng dẫn');
  });
});

describe('Tôi', () => {
  it('says who one is to the team', async () => {
    const { book } = await openSampleBook();
    await show(<MePage />, { book, at: '/me' });
    expect(screen.getByRole('heading', { name: 'Vàng Thị Dua' })).toBeVisible();
    expect(screen.getByText('Thành viên Tổ · Đoàn thanh niên')).toBeVisible();
    expect(screen.getByText('Bản Phìn Chải, xã Nà Mẫu (dữ liệu mẫu)')).toBeVisible();
  });

  const open = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));

  it('a dark screen and large text hold at once and at the next start', async () => {
    const { book } = await openSampleBook();
    await show(<MePage />, { book, at: '/me' });
    await open(/^Màu màn hình/);
    await choose('Tối');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    await open(/^Cỡ chữ/);
    await choose('Rất to');
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.5');
    expect(keptAppearance()).toEqual({ theme: 'dark', textScale: 1.5 });
    expect(screen.getByRole('button', { name: /^Màu màn hình/, hidden: true })).toHaveTextContent(
      'Tối',
    );
  });

  it('the language changes every word and is kept', async () => {
    const { book } = await openSampleBook();
    await show(<MePage />, { book, at: '/me' });
    await open(/^Ngôn ngữ/);
    await choose('English');
    expect(await screen.findByRole('heading', { name: 'Me' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'November 2026' })).toBeVisible();
    expect(localStorage.getItem('so-ban.language')).toBe('en');
  });

  it('says whether the phone has promised to keep the book', async () => {
    const answers = { persisted: async () => true, estimate: async () => ({ usage: 6_240_000 }) };
    Object.defineProperty(navigator, 'storage', { value: answers, configurable: true });
    const { book } = await openSampleBook();
    await show(<MePage />, { book, at: '/me' });
    expect(await screen.findByText('Bộ nhớ ổn')).toBeVisible();
    expect(screen.getByText('Dùng 6,2 MB · máy đã cam kết giữ dữ liệu')).toBeVisible();
  });

  it('shows what is new out of the changelog', async () => {
    const { book } = await openSampleBook();
    await show(<MePage />, { book, at: '/me' });
    // A component that waits for a file is drawn again only inside an act that was awaited.
    await act(() => open(/^Có gì mới/));
    const sheet = await screen.findByRole('dialog', { name: 'Có gì mới' });
    expect(await within(sheet).findByRole('heading', { name: '0.1.0' })).toBeVisible();
    expect(within(sheet).getAllByRole('listitem').length).toBeGreaterThan(3);
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    const { book } = await openSampleBook();
    await show(<MePage />, { book, at: '/me', language });
    expect(await faultsOf()).toEqual([]);
    await open(/^(Cỡ chữ|Text size)/);
    expect(await faultsOf()).toEqual([]);
  });
});

describe('the changelog', () => {
  it('is read as headings, paragraphs and lists; lines that were wrapped become one', () => {
    const text = '# Có gì mới\n\n## 0.2.0\n\nMột đoạn\ndài.\n\n- Một\n- Hai\n  dòng\n';
    expect(parseChanges(text)).toEqual([
      { part: 'version', text: '0.2.0' },
      { part: 'paragraph', text: 'Một đoạn dài.' },
      { part: 'list', entries: ['Một', 'Hai dòng'] },
    ]);
  });
});
