// Chips of which any number are chosen. The order of the values is the order of the options, not of the taps.

import type { ReactNode } from 'react';

import { Chip } from './Chip.tsx';
import type { ChipOption } from './ChipChoice.tsx';
import { classes } from './classes.ts';
import { useFieldWiring } from './fieldWiring.ts';

export type ChipSetProps<V extends string> = {
  readonly options: readonly ChipOption<V>[];
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
  readonly label?: string | undefined;
  readonly scroll?: boolean | undefined;
  readonly more?: ReactNode;
};

export function ChipSet<V extends string>(props: ChipSetProps<V>) {
  const { options, values, onChange, label, scroll, more } = props;
  const field = useFieldWiring();
  const toggle = (value: V) => {
    const chosen = new Set(values);
    if (!chosen.delete(value)) chosen.add(value);
    onChange(inOptionOrder(options, values, chosen));
  };
  return (
    <div
      className={classes('chips', scroll && 'scroll')}
      role="group"
      aria-label={label}
      aria-labelledby={label === undefined ? field?.labelId : undefined}
      aria-describedby={field?.describedBy}
    >
      {options.map((option) => (
        <Chip
          key={option.value}
          icon={option.icon}
          selected={values.includes(option.value)}
          onClick={() => toggle(option.value)}
        >
          {option.label}
        </Chip>
      ))}
      {more}
    </div>
  );
}

/** A chosen value whose option is not on screen (a cut list) is kept, after the others. */
function inOptionOrder<V extends string>(
  options: readonly ChipOption<V>[],
  before: readonly V[],
  chosen: ReadonlySet<V>,
): readonly V[] {
  const shown = options.map((option) => option.value);
  const hidden = before.filter((value) => !shown.includes(value));
  return [...shown, ...hidden].filter((value) => chosen.has(value));
}
