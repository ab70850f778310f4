// A round button with an icon only; its label is what a screen reader says.

import { Link } from 'react-router';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type IconButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick?: (() => void) | undefined;
  readonly to?: string | undefined;
  readonly className?: string | undefined;
};

export function IconButton({ icon, label, onClick, to, className }: IconButtonProps) {
  const shared = { className: classes('icon-btn', className), 'aria-label': label, onClick };
  if (to !== undefined) {
    return (
      <Link {...shared} to={to}>
        <Icon name={icon} />
      </Link>
    );
  }
  return (
    <button {...shared} type="button">
      <Icon name={icon} />
    </button>
  );
}
