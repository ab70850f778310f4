// A bordered part of a desk page with a title of its own.

import { useId } from 'react';
import type { ReactNode } from 'react';

import { classes } from '../classes.ts';

export type PanelProps = {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  /** Small words beside the title. */
  readonly note?: ReactNode;
  /** At the end of the title's line. */
  readonly tools?: ReactNode;
  readonly as?: 'section' | 'article' | 'aside' | undefined;
  /** Its name, where it has no title. */
  readonly label?: string | undefined;
  /** Without it the content runs to the edge, as a table does. True unless given. */
  readonly pad?: boolean | undefined;
};

export function Panel({ children, title, note, tools, as, label, pad = true }: PanelProps) {
  const titleId = useId();
  const Part = as ?? 'section';
  const titled = title !== undefined;
  return (
    <Part className="panel" aria-labelledby={titled ? titleId : undefined} aria-label={label}>
      {titled && (
        <header>
          <h2 id={titleId}>{title}</h2>
          {note !== undefined && <span className="dimmer">{note}</span>}
          {tools !== undefined && <span className="end">{tools}</span>}
        </header>
      )}
      <div className={classes(pad && 'in', pad && !titled && 'untitled') || undefined}>
        {children}
      </div>
    </Part>
  );
}
