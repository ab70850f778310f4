// A row that is a link, a button, or only a row, whichever it is given. For the kit's own rows.

import type { ReactNode } from 'react';
import { Link } from 'react-router';

export type PressProps = {
  readonly children: ReactNode;
  readonly className: string;
  readonly to?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly label?: string | undefined;
  readonly current?: boolean | undefined;
};

export function Press({ children, className, to, onClick, label, current }: PressProps) {
  if (to !== undefined) {
    return (
      <Link
        className={className}
        to={to}
        onClick={onClick}
        aria-label={label}
        aria-current={current || undefined}
      >
        {children}
      </Link>
    );
  }
  if (onClick !== undefined) {
    return (
      <button
        type="button"
        className={className}
        onClick={onClick}
        aria-label={label}
        aria-current={current || undefined}
      >
        {children}
      </button>
    );
  }
  return <div className={className}>{children}</div>;
}
