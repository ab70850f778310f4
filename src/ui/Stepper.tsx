// Small numbers without a keyboard: less, the figure with its unit, more. Holding repeats; tapping the figure
// lets one type it. It never leaves its bounds, and never invents a number: null shows "–".

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { useFieldWiring } from './fieldWiring.ts';
import { useHoldToRepeat } from './holdToRepeat.ts';
import { Icon } from './Icon.tsx';

export type StepperProps = {
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** 0 unless given. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly unit?: string | undefined;
  /** What the three parts do, in words: "Bớt lượt người", "Thêm lượt người", "Gõ số lượt người". */
  readonly labels: { readonly less: string; readonly more: string; readonly type: string };
  /** The group's name, when no Field names it. */
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export function Stepper(props: StepperProps) {
  const { value, onChange, min = 0, max = Infinity, step = 1, unit, labels, label } = props;
  const disabled = props.disabled ?? false;
  const field = useFieldWiring();
  const current = useRef(value);
  useEffect(() => {
    current.current = value;
  });

  const set = (wanted: number): boolean => {
    const next = clamp(wanted, min, max);
    if (next === current.current) return false;
    current.current = next;
    onChange(next);
    return true;
  };
  const less = useHoldToRepeat(() => set((current.current ?? min) - step));
  const more = useHoldToRepeat(() => set((current.current ?? min) + step));
  const atMin = value !== null && value <= min;
  const atMax = value !== null && value >= max;
  return (
    <div
      className="stepper"
      role="group"
      aria-label={label}
      aria-labelledby={label === undefined ? field?.labelId : undefined}
      aria-describedby={field?.describedBy}
    >
      <button
        type="button"
        aria-label={labels.less}
        aria-disabled={atMin || undefined}
        disabled={disabled}
        {...less}
      >
        <Icon name="minus" />
      </button>
      <Figure {...{ value, unit, label: labels.type, disabled }} onType={set} />
      <button
        type="button"
        aria-label={labels.more}
        aria-disabled={atMax || undefined}
        disabled={disabled}
        {...more}
      >
        <Icon name="plus" />
      </button>
      <span className="vh" role="status">
        {value !== null && unit !== undefined && `${value} ${unit}`}
      </span>
    </div>
  );
}

type FigureProps = {
  readonly value: number | null;
  readonly unit: string | undefined;
  readonly label: string;
  readonly disabled: boolean;
  readonly onType: (value: number) => void;
};

function Figure({ value, unit, label, disabled, onType }: FigureProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const focusBack = useRef(false);
  const keep = () => {
    if (typed !== null && typed !== '') onType(Number(typed));
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    focusBack.current = true;
    if (event.key === 'Enter') keep();
    else setTyped(null);
  };
  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (button !== null && focusBack.current) button.focus();
    focusBack.current = false;
  };
  if (typed !== null) {
    return (
      <input
        className="figure"
        inputMode="numeric"
        autoFocus
        aria-label={label}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
    );
  }
  const spoken = `${value ?? '–'}${unit === undefined ? '' : ` ${unit}`}. ${label}`;
  return (
    <button
      ref={takeFocusBack}
      type="button"
      className="figure"
      disabled={disabled}
      aria-label={spoken}
      onClick={() => setTyped(value === null ? '' : String(value))}
    >
      {value ?? '–'} {value !== null && unit !== undefined && <small>{unit}</small>}
    </button>
  );
}

function clamp(wanted: number, min: number, max: number): number {
  return Math.min(Math.max(wanted, min), max);
}
