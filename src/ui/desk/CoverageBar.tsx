// How many of a hamlet's households were reached, as a bar and its figure; low coverage is pink.

import type { ReactNode } from 'react';

import { Meter } from '../Meter.tsx';

export type CoverageBarProps = {
  /** 0 to 100; null where there is no denominator: then no bar, only the text ("—"). */
  readonly percent: number | null;
  readonly text: ReactNode;
  readonly low?: boolean | undefined;
};

export function CoverageBar({ percent, text, low }: CoverageBarProps) {
  return (
    <div className="cov">
      {percent === null ? (
        <span />
      ) : (
        <Meter size="slim" label={null} percent={percent} tone={low ? 'due' : undefined} />
      )}
      <b>{text}</b>
    </div>
  );
}
