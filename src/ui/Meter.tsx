// A bar with, if wanted, a tick for the target. It never runs past its end, however good the figure is.

import type { CSSProperties } from 'react';

import { classes } from './classes.ts';

export type MeterProps = {
  /** 0 to 100; more is drawn as 100. */
  readonly percent: number;
  /** Where the tick stands, 0 to 100. */
  readonly goal?: number | undefined;
  readonly tone?: 'ok' | 'wait' | 'due' | undefined;
  readonly size?: 'slim' | 'big' | undefined;
  /** The figure in words; null where the words already stand beside it. */
  readonly label: string | null;
};

export function Meter({ percent, goal, tone, size, label }: MeterProps) {
  const spoken = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={classes('meter', tone, size)} style={meterStyle(percent, goal)} {...spoken}>
      <i />
      {goal !== undefined && <b />}
    </div>
  );
}

/** Custom properties that ui.css reads: --v the bar, --goal the tick. */
export function meterStyle(percent: number, goal?: number): CSSProperties {
  const style: Record<`--${string}`, number> = { '--v': bounded(percent) };
  if (goal !== undefined) style['--goal'] = Math.min(bounded(goal), 99.4);
  return style;
}

function bounded(percent: number): number {
  return Math.min(Math.max(percent, 0), 100);
}
