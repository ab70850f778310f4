// The list with the notebook's margin line: code, date or time on the left of it, content on the right.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';

export type LedgerProps = {
  readonly children: ReactNode;
  /** With corners and an edge all round; otherwise it runs to the screen's edges. */
  readonly boxed?: boolean | undefined;
  readonly ordered?: boolean | undefined;
  readonly label?: string | undefined;
};

export function Ledger({ children, boxed, ordered, label }: LedgerProps) {
  const List = ordered ? 'ol' : 'ul';
  // role: Safari forgets that a list without bullets is a list.
  return (
    <List className={classes('ledger', boxed && 'boxed')} role="list" aria-label={label}>
      {children}
    </List>
  );
}
