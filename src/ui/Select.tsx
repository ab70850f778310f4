// The phone's own list, for choices too long for chips.

import { useControlProps } from './fieldWiring.ts';

export type SelectProps<V extends string> = {
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly label?: string | undefined;
  /** Shown while nothing is chosen; it cannot be chosen again. */
  readonly placeholder?: string | undefined;
};

export function Select<V extends string>(props: SelectProps<V>) {
  const { options, value, onChange, label, placeholder } = props;
  const control = useControlProps(label);
  const choose = (text: string) => {
    const option = options.find((one) => one.value === text);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <select
      {...control}
      className="input"
      value={value ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {value === null && (
        <option value="" disabled hidden>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
