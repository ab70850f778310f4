// Words for screen readers only.

import type { ReactNode } from 'react';

export type VisuallyHiddenProps = {
  readonly children?: ReactNode;
  /** Speaks its content when it changes; it must stay mounted for that. */
  readonly live?: 'status' | 'alert' | undefined;
};

export function VisuallyHidden({ children, live }: VisuallyHiddenProps) {
  return (
    <span className="vh" role={live}>
      {children}
    </span>
  );
}
