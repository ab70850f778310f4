// The bar at the top of a screen: the way out, the title, one line under it, one or two things at the right.
// The title takes focus from the shell after navigation (it has tabIndex -1 and data-page-title).

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';

export type BarProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Back to where one came from, or closing a form. The label says what happens to the work. */
  readonly leave?: BarLeave | undefined;
  readonly right?: ReactNode;
  /** The root of a tab: large title, no way back. */
  readonly root?: boolean | undefined;
  /** Small words after a root's title. */
  readonly note?: ReactNode;
  /** A long title, one size down. */
  readonly long?: boolean | undefined;
};

export type BarLeave = {
  readonly kind: 'back' | 'close';
  readonly label: string;
  readonly onLeave: () => void;
};

export function Bar({ title, sub, leave, right, root, note, long }: BarProps) {
  return (
    <header className={classes('bar', root && 'bar-root')}>
      {leave !== undefined && (
        <IconButton icon={leave.kind} label={leave.label} onClick={leave.onLeave} />
      )}
      <div className="grow">
        <h1
          className={classes(!root && 'one-line', long && 'long') || undefined}
          tabIndex={-1}
          data-page-title=""
        >
          {title}
          {note !== undefined && <span className="bar-note"> {note}</span>}
        </h1>
        {sub !== undefined && <p className="sub one-line">{sub}</p>}
      </div>
      {right}
    </header>
  );
}
