// The one large figure of the sync screen: how many, of how many, in words, and how much.

import type { ReactNode } from 'react';

export type BigFigureProps = {
  readonly value: ReactNode;
  /** "/7" after it, smaller. */
  readonly of?: ReactNode;
  readonly title: ReactNode;
  readonly sub?: ReactNode;
};

export function BigFigure({ value, of, title, sub }: BigFigureProps) {
  return (
    <div className="line big-figure">
      <b className="num">
        {value}
        {of !== undefined && <span className="dimmer">/{of}</span>}
      </b>{' '}
      <span className="grow">
        <b className="t-lg">{title}</b>
        {sub !== undefined && <span className="t-sm dim">{sub}</span>}
      </span>
    </div>
  );
}
