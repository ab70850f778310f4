// Panels side by side; they stack below 1100 px.

import type { ReactNode } from 'react';

import { classes } from '../classes.ts';

export type ColsProps = {
  readonly template: 'two' | 'three' | 'four' | 'five' | 'mainAside';
  readonly children: ReactNode;
  readonly label?: string | undefined;
};

export function Cols({ template, children, label }: ColsProps) {
  return (
    <section
      className={classes('cols', template === 'mainAside' ? 'main-aside' : template)}
      aria-label={label}
    >
      {children}
    </section>
  );
}
