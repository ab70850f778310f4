// One line of text.

import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, Ref } from 'react';

import { classes } from './classes.ts';
import { useControlProps } from './fieldWiring.ts';

export type TextInputProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'tel' | 'password' | 'email' | 'url' | undefined;
  /** A code to be typed off paper: large, spaced, centred, no spelling help. */
  readonly code?: boolean | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly autoCapitalize?: 'off' | 'words' | 'sentences' | 'characters' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'decimal' | 'email' | 'url' | undefined;
  readonly lang?: string | undefined;
  readonly spellCheck?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

export function TextInput(props: TextInputProps) {
  const { value, onChange, code = false, label, onEnter, inputRef, ...native } = props;
  const control = useControlProps(label);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || onEnter === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <input
      {...(code ? CODE_DEFAULTS : {})}
      {...native}
      {...control}
      ref={inputRef}
      className={classes('input', code && 'code-input')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

const CODE_DEFAULTS = {
  autoCapitalize: 'characters',
  autoComplete: 'one-time-code',
  spellCheck: false,
} as const;
