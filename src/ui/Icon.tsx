// One icon from the page's sprite. It stands beside a word and is silent, unless `label` names it.

import type { IconName } from './icons/iconName.ts';
import { classes } from './classes.ts';

export type IconProps = {
  readonly name: IconName;
  readonly size?: 's' | 'l' | undefined;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

export function Icon({ name, size, label, className }: IconProps) {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={classes('i', size !== undefined && `i-${size}`, className)} {...spoken}>
      <use href={`#i-${name}`} />
    </svg>
  );
}
