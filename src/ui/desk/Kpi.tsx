// A figure with its unit, its target, what is left, and the bar. Without a denominator there is no bar:
// the figure is "—", never 0 %.

import type { ReactNode } from 'react';

import { Meter } from '../Meter.tsx';

export type KpiProps = {
  /** With its unit: "96 hồ sơ", "71,4%", or "—". */
  readonly figure: ReactNode;
  readonly name: ReactNode;
  /** The target: "120". */
  readonly of?: ReactNode;
  /** What is left: "còn 24 hồ sơ". */
  readonly left?: ReactNode;
  /** 0 to 100 of the bar; left out, no bar. */
  readonly percent?: number | undefined;
  readonly goal?: number | undefined;
  readonly tone?: 'ok' | 'wait' | 'due' | undefined;
};

export function Kpi({ figure, name, of, left, percent, goal, tone }: KpiProps) {
  return (
    <div className="kpi">
      <p className="top">
        <b>{figure}</b>
        {of !== undefined && <span className="of">/ {of}</span>}
        {left !== undefined && <span className="left">{left}</span>}
      </p>
      {percent !== undefined && (
        <Meter size="slim" label={null} percent={percent} goal={goal} tone={tone} />
      )}
      <p className="nm">{name}</p>
    </div>
  );
}
