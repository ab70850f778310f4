// Two to four exclusive choices that fit one row.

import type { ReactNode } from 'react';

import { useRadioGroup } from './radioGroup.ts';

export type SegmentsProps<V extends string> = {
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly label?: string | undefined;
};

export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { group, radio } = useRadioGroup(props);
  return (
    <div className="seg" {...group}>
      {props.options.map((option, index) => (
        <button key={option.value} {...radio(index)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}
