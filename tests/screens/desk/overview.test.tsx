/**
 * The overview: figures with their units, the period, the hamlets, and what stays when the line
 * is gone.
 */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { figureNames } from '../../../src/desk/features/overview/Defined.tsx';
import { emptyTally } from '../../../src/shared/tallies/figure.ts';
import type { OverviewAnswer } from '../../../src/shared/wire/desk.ts';
import { fakeDesk, overviewOf } from './fakeDesk.ts';
import { faultsOf, showDesk } from './showDesk.tsx';

const title = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
/** The figures have come. */
const ready = () => screen.findByRole('table', { name: 'Thôn, bản' });
const tiles = () => screen.getByRole('region', { name: 'Việc đã làm trong kỳ' });
const pillar = (name: string) => screen.getByRole('article', { name });
const hamlets = () => screen.getByRole('table', { name: 'Thôn, bản' });
const rows = () => within(hamlets()).getAllByRole('row').slice(1);
const attention = () => screen.getByRole('region', { name: 'Cần chú ý' });
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ');

const changed = (part: Partial<OverviewAnswer['figures']['total']>) =>
  fakeDesk({
    overview: (query) => {
      const answer = overviewOf(query);
      return {
        ...answer,
        figures: { ...answer.figures, total: { ...answer.figures.total, ...part } },
      };
    },
  });

describe('the figures', () => {
  it('each stand with their unit, written as people here write numbers', async () => {
    await showDesk(fakeDesk());
    await title('Tổng quan tháng 11/2026');
    expect(text(tiles())).toContain('1.702 lượt, gặp được 1.400 lượt');
    expect(text(tiles())).toContain('610 hộ, 75 hộ đến lần đầu');
    expect(text(tiles())).toContain('2.401 lượt người');
    expect(text(tiles())).toContain('318 ngày công');
  });

  it('say how fresh they are above all else', async () => {
    await showDesk(fakeDesk());
    await ready();
    expect(screen.getByText(/Số liệu tính đến/)).toHaveTextContent(
      'Số liệu tính đến 07:52, 23/11/2026; còn 2 thành viên chưa đồng bộ quá 7 ngày',
    );
  });

  it('say so when nobody is behind, and when no phone ever came', async () => {
    const { freshness } = overviewOf({ length: 'month' });
    const with$ = (part: Partial<typeof freshness>) =>
      fakeDesk({
        overview: (query) => overviewOf(query, { freshness: { ...freshness, ...part } }),
      });
    const { unmount } = await showDesk(with$({ membersStale: 0 }));
    expect(await screen.findByText(/mọi thành viên đã vào Tổ đều đồng bộ/)).toBeVisible();
    unmount();
    await showDesk(with$({ lastRoundAt: null }));
    expect(await screen.findByText('Chưa có máy nào đồng bộ')).toBeVisible();
  });

  it('of the three pillars name app help and public services apart', async () => {
    await showDesk(fakeDesk());
    await ready();
    const government = text(pillar('Chính quyền số'));
    expect(government).toContain('96 lượtHướng dẫn dịch vụ công trực tuyến41 hồ sơ nộp thành công');
    expect(government).toContain('120 lượtHướng dẫn ứng dụng80 lượt thành công');
    expect(text(pillar('Kinh tế số'))).toContain('38 lượtHướng dẫn ứng dụng20 lượt thành công');
    expect(text(pillar('Xã hội số'))).toContain('17 lượt');
    expect(text(pillar('Kinh tế số'))).not.toContain('dịch vụ công');
  });

  it('name apps and services, and show one that the catalogue lacks by its key', async () => {
    await showDesk(fakeDesk());
    await ready();
    expect(text(pillar('Chính quyền số'))).toContain('VNeID120 lượt');
    await userEvent.click(
      within(pillar('Chính quyền số')).getByRole('button', { name: 'và 1 loại khác' }),
    );
    const table = within(screen.getByRole('dialog')).getByRole('table');
    expect(within(table).getByRole('row', { name: /không có trong danh mục/ })).toHaveTextContent(
      '3611',
    );
  });

  it.each(figureNames.map((name) => [name]))(
    'of the kind %s has a name, a unit and a formula',
    async (name) => {
      for (const language of ['vi', 'en'] as const) {
        const words: { figure: Record<string, Record<string, string>> } = await import(
          `../../../locales/${language}/deskFigures.json`
        );
        for (const part of ['name', 'unit', 'formula', 'note'])
          expect(words.figure[name]?.[part]).toMatch(/./);
      }
    },
  );

  it('say exactly how they are counted, one press away, and give the focus back', async () => {
    await showDesk(fakeDesk());
    await ready();
    const name = screen.getByRole('button', { name: 'Hộ được đến' });
    await userEvent.click(name);
    const dialog = screen.getByRole('dialog', { name: 'Cách tính' });
    expect(dialog).toHaveTextContent('Đếm số hộ khác nhau có ít nhất một lượt Gặp được trong kỳ.');
    expect(dialog).toHaveTextContent('không theo ngày đồng bộ');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(name).toHaveFocus();
  });

  it('of blockers say out of how many', async () => {
    await showDesk(fakeDesk());
    await ready();
    const blockers = screen.getByRole('region', { name: 'Vướng mắc phổ biến' });
    expect(blockers).toHaveTextContent('SIM không chính chủ41 lượt');
    expect(blockers).toHaveTextContent('trên 132 lượt chưa thành công');
  });
});

describe('the hamlets', () => {
  const names = () => rows().map((row) => within(row).getByRole('rowheader').textContent);

  it('stand lowest coverage first, those without a denominator last and with a dash', async () => {
    await showDesk(fakeDesk());
    await ready();
    expect(names()).toEqual(['Bản Dốc Thông', 'Bản Khúc Sông', 'Thôn Mây']);
    expect(rows().map((row) => text(row))).toEqual([
      expect.stringContaining('20,7%12/58theo sổ100401014 ngày'),
      expect.stringContaining('65%65/1001.6002.000100hôm nay'),
      expect.stringContaining('—0/—'),
    ]);
    expect(text(rows()[2] ?? document.body)).not.toMatch(/\d%/);
  });

  it('are sorted by a press on a head, and the other way by another', async () => {
    await showDesk(fakeDesk());
    await ready();
    const head = within(hamlets()).getByRole('columnheader', { name: /Đến hộ/ });
    await userEvent.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['Bản Khúc Sông', 'Bản Dốc Thông', 'Thôn Mây']);
    await userEvent.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect(names()).toEqual(['Thôn Mây', 'Bản Dốc Thông', 'Bản Khúc Sông']);
  });

  it('are found by the raw keys of Telex too', async () => {
    await showDesk(fakeDesk());
    await ready();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm thôn, bản' }), 'doocs thoong');
    expect(names()).toEqual(['Bản Dốc Thông']);
  });

  it('are found without tones, and say so when none matches', async () => {
    await showDesk(fakeDesk());
    await ready();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm thôn, bản' }), 'doc th');
    expect(names()).toEqual(['Bản Dốc Thông']);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm thôn, bản' }), 'zz');
    expect(hamlets()).toHaveTextContent('Không có thôn, bản nào khớp “doc thzz”.');
  });

  it('are a screenful until one asks for all', async () => {
    const some = overviewOf({ length: 'month' }).areas[0];
    const areas = Array.from({ length: 31 }, (_, at) => ({
      ...some,
      id: some?.id,
      name: `Bản ${at}`,
    }));
    const many = areas.map((area, at) => ({ ...area, id: `${at}`.padEnd(22, 'A') }));
    await showDesk(
      fakeDesk({
        overview: (query) => overviewOf(query, { areas: many as OverviewAnswer['areas'] }),
      }),
    );
    await ready();
    expect(rows()).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Xem đủ 31' }));
    expect(rows()).toHaveLength(31);
  });

  it('lead to the register while there are none', async () => {
    await showDesk(fakeDesk({ overview: (query) => overviewOf(query, { areas: [] }) }));
    await ready();
    expect(screen.getByRole('link', { name: 'Thêm thôn, bản' })).toHaveAttribute(
      'href',
      '/desk/register',
    );
  });
});

describe('what needs a look', () => {
  it('counts members, phones, hamlets and odd visits, each with its unit', async () => {
    await showDesk(fakeDesk());
    await ready();
    expect(within(attention()).getAllByRole('listitem').map(text)).toEqual([
      '2 thành viên chưa đồng bộ',
      '2 thành viên chưa vào Tổ',
      '1 thôn, bản chưa có lượt',
      '2 lượt ngoài bảng này',
      '5 phiếu còn trên các máy',
      '4 lượt làm trên máy của Tổ',
      '3 lượt có ngày đáng ngờ',
      '2 lượt ứng dụng lạ',
    ]);
  });

  it('leaves out what is 0', async () => {
    await showDesk(changed({ ...emptyTally, visits: 1700 }));
    await ready();
    expect(attention()).not.toHaveTextContent('máy của Tổ');
    expect(attention()).not.toHaveTextContent('0 ');
  });
});

describe('an address that leads nowhere', () => {
  it('says so and leads back', async () => {
    await showDesk(fakeDesk(), { at: '/households/secret' });
    await title('Không có trang này');
    await userEvent.click(screen.getByRole('link', { name: 'Về trang Tổng quan' }));
    expect(await title(/^Tổng quan/)).toBeVisible();
  });
});

describe.each(['vi', 'en'] as const)('the overview in %s', (language) => {
  it('is sound for everybody, with a definition open too', async () => {
    await showDesk(fakeDesk(), { language });
    await screen.findByRole('table');
    expect(await faultsOf()).toEqual([]);
    const [first] = within(screen.getAllByRole('article')[0] ?? document.body).getAllByRole(
      'button',
    );
    if (first !== undefined) await userEvent.click(first);
    expect(await faultsOf(screen.getByRole('dialog'))).toEqual([]);
  });
});
