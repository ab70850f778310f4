// A group of things on a ground of its own.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import type { Gap } from './gap.ts';

export type CardProps = {
  readonly children: ReactNode;
  readonly tone?: 'wait' | 'ok' | 'err' | 'pri' | undefined;
  /** `err` returned, `due` needs you by a date, `strong` an open question, `draft` not yet final. */
  readonly edge?: 'err' | 'due' | 'strong' | 'draft' | undefined;
  readonly flush?: boolean | undefined;
  readonly gap?: Gap | undefined;
  readonly label?: string | undefined;
  readonly role?: 'status' | 'alert' | 'group' | undefined;
};

export function Card({ children, tone, edge, flush, gap, label, role }: CardProps) {
  const className = classes(
    'card',
    tone !== undefined && `tone-${tone}`,
    edge !== undefined && `edge-${edge}`,
    flush && 'flush',
    gap !== undefined && `stack g${gap}`,
  );
  return (
    <div
      className={className}
      role={role ?? (label === undefined ? undefined : 'group')}
      aria-label={label}
    >
      {children}
    </div>
  );
}
