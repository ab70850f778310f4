// Drawn things: stitches, bars, icons, appearance.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { applyAppearance } from '../../../src/ui/applyAppearance.ts';
import { Icon } from '../../../src/ui/Icon.tsx';
import { IconSprite } from '../../../src/ui/IconSprite.tsx';
import { deskIcons } from '../../../src/ui/icons/deskIcons.ts';
import { phoneIcons } from '../../../src/ui/icons/phoneIcons.ts';
import { Meter } from '../../../src/ui/Meter.tsx';
import { Progress } from '../../../src/ui/Progress.tsx';
import { Stitches, stitchesOf } from '../../../src/ui/Stitches.tsx';

describe('stitches', () => {
  const LETTERS = { sent: 's', now: 'n', waiting: '.', ask: 'a', bad: 'b' } as const;
  const drawn = (counts: Parameters<typeof stitchesOf>[0]) =>
    stitchesOf(counts)
      .map((stitch) => LETTERS[stitch])
      .join('');

  it.each([
    ['seven waiting', { total: 7 }, '.......'],
    ['three of seven sent, the fourth under way', { total: 7, sent: 3, sending: true }, 'sssn...'],
    ['five sent, one asked, one back', { total: 7, sent: 5, asking: 1, refused: 1 }, 'sssssab'],
    ['twelve, one each', { total: 12, sent: 12 }, 'ssssssssssss'],
    ['thirteen, in tenths', { total: 13, sent: 13 }, 'ssssssssss'],
    ['one of a hundred unsent still shows', { total: 100, sent: 99 }, 'sssssssss.'],
    ['one of a hundred back still shows', { total: 100, sent: 99, refused: 1 }, 'sssssssssb'],
    ['nothing', { total: 0 }, ''],
    ['nothing is under way when all is sent', { total: 2, sent: 2, sending: true }, 'ss'],
  ])('%s', (_name, counts, expected) => {
    expect(drawn(counts)).toBe(expected);
  });

  it('say the same in words, or keep silent beside words', () => {
    const { rerender } = render(<Stitches total={7} label="0 trên 7 phiếu đã gửi" />);
    expect(screen.getByRole('img', { name: '0 trên 7 phiếu đã gửi' })).toBeInTheDocument();
    rerender(<Stitches total={7} label={null} />);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});

it('a bar never runs past its end', () => {
  render(<Meter percent={140} goal={100} label="140%" />);
  const meter = screen.getByRole('img');
  expect(meter.style.getPropertyValue('--v')).toBe('100');
  expect(Number(meter.style.getPropertyValue('--goal'))).toBeLessThan(100);
});

it('progress without a total is no progress, and the figure is read with its unit', () => {
  const { rerender } = render(
    <Progress value={18} max={41} label="Đang gửi" text="18 KB trên 41 KB" />,
  );
  const bar = screen.getByRole('progressbar', { name: 'Đang gửi' });
  expect(bar).toHaveAttribute('aria-valuetext', '18 KB trên 41 KB');
  rerender(<Progress value={0} max={0} label="Đang gửi" />);
  expect(bar.style.getPropertyValue('--v')).toBe('0');
});

describe('icons', () => {
  it('an icon points at a drawing of the sprite and is silent unless named', () => {
    const { container } = render(
      <>
        <IconSprite icons={phoneIcons} />
        <Icon name="signalNone" />
        <Icon name="lock" label="Đã khóa" />
      </>,
    );
    for (const use of container.querySelectorAll('use')) {
      expect(container.querySelector(use.getAttribute('href') ?? '')).toBeInstanceOf(SVGElement);
    }
    expect(screen.getByRole('img', { name: 'Đã khóa' })).toBeInTheDocument();
    expect(screen.getAllByRole('img')).toHaveLength(1);
  });

  it.each([
    ['phone', phoneIcons],
    ['desk', deskIcons],
  ] as const)('every icon that the %s names is in its sprite', (app, icons) => {
    const all = new Set([...Object.keys(phoneIcons), ...Object.keys(deskIcons)]);
    const missing = namesIn([`src/${app}`], all).filter((name) => !(name in icons));
    expect(missing).toEqual([]);
    expect(namesIn(['src/ui'], all)).toContain('chevronRight');
  });
});

describe('appearance', () => {
  const html = document.documentElement;
  const scheme = () => document.querySelector('meta[name="color-scheme"]')?.getAttribute('content');

  it('a chosen theme wins over the phone, and letting go follows the phone again', () => {
    applyAppearance({ theme: 'dark', textScale: 1 });
    expect(html).toHaveAttribute('data-theme', 'dark');
    expect(scheme()).toBe('dark');
    applyAppearance({ theme: 'system', textScale: 1 });
    expect(html).not.toHaveAttribute('data-theme');
    expect(scheme()).toBe('light dark');
    expect(document.querySelectorAll('meta[name="color-scheme"]')).toHaveLength(1);
  });

  it('the text size reaches the page', () => {
    applyAppearance({ theme: 'system', textScale: 1.5 });
    expect(html.style.getPropertyValue('--text-scale')).toBe('1.5');
  });
});

/** The icon names that stand as `icon="…"`, `name="…"`, `icon: '…'` and the like in the code of some folders. */
function namesIn(folders: readonly string[], all: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.tsx')) continue;
      const code = readFileSync(join(folder, path), 'utf8');
      for (const match of code.matchAll(/\b(?:icon|iconEnd|glyph|name)(?:=|: )["'](\w+)["']/g)) {
        const name = match[1] ?? '';
        if (all.has(name)) found.add(name);
      }
    }
  }
  return [...found];
}
