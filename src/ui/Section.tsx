// A headed part of a screen, with its count and the way to all of it.

import { useId } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { classes } from './classes.ts';

export type SectionProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** How many there are, with the unit: "5 việc". */
  readonly count?: ReactNode;
  readonly more?: { readonly label: string; readonly to: string } | undefined;
  /** Gutter for the body too; without it lists run to the edge and only the head keeps the gutter. */
  readonly pad?: boolean | undefined;
};

export function Section({ title, children, count, more, pad }: SectionProps) {
  const titleId = useId();
  return (
    <section className={classes('sec', pad && 'pad')} aria-labelledby={titleId}>
      <header className={pad ? undefined : 'pad'}>
        <h2 id={titleId}>{title}</h2>
        {count !== undefined && <span className="n-of">{count}</span>}
        {more !== undefined && <Link to={more.to}>{more.label}</Link>}
      </header>
      {children}
    </section>
  );
}
