// One chip by itself: a yes-or-no choice (`selected` given) or a small action (`selected` left out).
// Several chips that belong together are a ChipChoice or a ChipSet.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type ChipProps = {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly selected?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** `add` is dashed with a plus; `square` is for figures such as +5. */
  readonly kind?: 'add' | 'square' | undefined;
  readonly label?: string | undefined;
};

export function Chip({ children, onClick, selected, icon, kind, label }: ChipProps) {
  const shape = classes('chip', kind === 'add' && 'add', kind === 'square' && 'sq');
  const drawn = chipIcon(selected === true, icon ?? (kind === 'add' ? 'plus' : undefined));
  return (
    <button
      type="button"
      className={shape}
      aria-pressed={selected}
      aria-label={label}
      onClick={onClick}
    >
      {drawn !== undefined && <Icon name={drawn} size="s" />}
      {children}
    </button>
  );
}

/** A chosen chip always shows the tick, so that colour is not the only mark. */
export function chipIcon(chosen: boolean, own: IconName | undefined): IconName | undefined {
  return chosen ? 'check' : own;
}
