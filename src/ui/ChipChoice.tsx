// Chips of which one is chosen.

import type { ReactNode } from 'react';

import { chipIcon } from './Chip.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';
import { useRadioGroup } from './radioGroup.ts';

export type ChipOption<V extends string> = {
  readonly value: V;
  readonly label: ReactNode;
  readonly icon?: IconName | undefined;
};

export type ChipChoiceProps<V extends string> = {
  readonly options: readonly ChipOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly label?: string | undefined;
  /** One row that scrolls sideways instead of wrapping. */
  readonly scroll?: boolean | undefined;
  /** Chips after the choices that are not choices, such as "Khác…". */
  readonly more?: ReactNode;
};

export function ChipChoice<V extends string>(props: ChipChoiceProps<V>) {
  const { group, radio } = useRadioGroup(props);
  const look = classes('chips', props.scroll && 'scroll');
  const radios = props.options.map((option, index) => {
    const icon = chipIcon(option.value === props.value, option.icon);
    return (
      <button key={option.value} className="chip" {...radio(index)}>
        {icon !== undefined && <Icon name={icon} size="s" />}
        {option.label}
      </button>
    );
  });
  if (props.more === undefined) {
    return (
      <div className={look} {...group}>
        {radios}
      </div>
    );
  }
  return (
    <div className={look}>
      <div className="chips-in" {...group}>
        {radios}
      </div>
      {props.more}
    </div>
  );
}
