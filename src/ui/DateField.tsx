// A day, by the phone's own date picker. Values are YYYY-MM-DD, or '' for none; the picker shows them in the
// reader's own way.

import { useControlProps } from './fieldWiring.ts';

export type DateFieldProps = {
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly label?: string | undefined;
};

export function DateField({ value, onChange, min, max, label }: DateFieldProps) {
  const control = useControlProps(label);
  return (
    <input
      {...control}
      className="input"
      type="date"
      value={value}
      min={min}
      max={max}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
