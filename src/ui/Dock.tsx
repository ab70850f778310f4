// The screen's main action, in the thumb's reach; at most two buttons.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';

export type DockProps = {
  readonly children: ReactNode;
  /** A small line above the buttons. */
  readonly note?: ReactNode;
  /** Buttons under each other instead of side by side. */
  readonly column?: boolean | undefined;
};

export function Dock({ children, note, column }: DockProps) {
  if (note === undefined) {
    return <div className={classes('dock', column && 'dock-note')}>{children}</div>;
  }
  return (
    <div className="dock dock-note">
      <div className="note-line">{note}</div>
      <div className={column ? 'stack g2' : 'line'}>{children}</div>
    </div>
  );
}
