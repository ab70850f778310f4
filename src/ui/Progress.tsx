// How far a piece of work is, with its figure in words. Work that takes long is never shown by motion alone.

import { meterStyle } from './Meter.tsx';

export type ProgressProps = {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  /** The figure with its unit, "18 KB trên 41 KB"; shown and read instead of a percentage. */
  readonly text?: string | undefined;
};

export function Progress({ value, max, label, text }: ProgressProps) {
  const percent = max <= 0 ? 0 : (value / max) * 100;
  return (
    <div className="stack g1">
      <div
        className="meter"
        style={meterStyle(percent)}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={text}
      >
        <i />
      </div>
      {text !== undefined && (
        <p className="t-xs dim" aria-hidden="true">
          {text}
        </p>
      )}
    </div>
  );
}
