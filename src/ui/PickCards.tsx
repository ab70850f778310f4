// A choice between a few versions that must be read in full, one card each.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useRadioGroup } from './radioGroup.ts';

export type PickCard<V extends string> = {
  readonly value: V;
  /** A small line above: whose version, from when. */
  readonly over?: ReactNode;
  readonly title: ReactNode;
  readonly sub?: ReactNode;
};

export type PickCardsProps<V extends string> = {
  readonly options: readonly PickCard<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly label?: string | undefined;
};

export function PickCards<V extends string>(props: PickCardsProps<V>) {
  const { group, radio } = useRadioGroup(props);
  return (
    <div className="stack g2" {...group}>
      {props.options.map((option, index) => {
        const chosen = option.value === props.value;
        return (
          <button key={option.value} className="item pick" {...radio(index)}>
            <span className={classes('check round', chosen && 'on')}>
              <Icon name="check" />
            </span>
            <span className="grow">
              {option.over !== undefined && <span className="over">{option.over}</span>}
              <span className="ttl">{option.title}</span>
              {option.sub !== undefined && <span className="sub">{option.sub}</span>}
            </span>
          </button>
        );
      })}
    </div>
  );
}
