// The question that decides the rest of the form: large tiles with an icon, one chosen.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';
import { useRadioGroup } from './radioGroup.ts';

export type ChoiceTile<V extends string> = {
  readonly value: V;
  readonly label: ReactNode;
  readonly icon: IconName;
  readonly note?: ReactNode;
  /** Takes the room of two tiles. */
  readonly wide?: boolean | undefined;
};

export type ChoiceTilesProps<V extends string> = {
  readonly options: readonly ChoiceTile<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly label?: string | undefined;
  readonly columns?: 2 | 3 | undefined;
};

export function ChoiceTiles<V extends string>(props: ChoiceTilesProps<V>) {
  const { group, radio } = useRadioGroup(props);
  return (
    <div className={classes('choice', props.columns === 2 && 'by-two')} {...group}>
      {props.options.map((option, index) => (
        <button key={option.value} className={option.wide ? 'two' : undefined} {...radio(index)}>
          <Icon name={option.icon} />
          <span>
            {option.label}
            {option.note !== undefined && <small>{option.note}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
