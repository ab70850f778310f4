// Free text, with room for a count and for a warning about what must not be written down.

import type { ReactNode } from 'react';

import { useControlProps } from './fieldWiring.ts';
import { Note } from './Note.tsx';

export type TextAreaProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly rows?: number | undefined;
  /** "120/500", in the reader's words. */
  readonly count?: string | undefined;
  /** Read at once when it appears. */
  readonly warning?: ReactNode;
  readonly onBlur?: (() => void) | undefined;
};

export function TextArea(props: TextAreaProps) {
  const { value, onChange, label, count, warning, rows = 2, ...native } = props;
  const control = useControlProps(label);
  const warned = warning !== undefined && warning !== null && warning !== false;
  return (
    <>
      <textarea
        {...native}
        {...control}
        rows={rows}
        className="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {count !== undefined && <p className="hint count">{count}</p>}
      <div role="status">{warned && <Note tone="wait">{warning}</Note>}</div>
    </>
  );
}
