// The search line: a magnifier, the text, and a button that clears it and gives the line back its focus.

import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

export type SearchInputProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly clearLabel: string;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onEnter?: (() => void) | undefined;
};

export function SearchInput(props: SearchInputProps) {
  const { value, onChange, label, clearLabel, placeholder, autoFocus, onEnter } = props;
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      clear();
    }
  };
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        className="input"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-label={label}
        placeholder={placeholder}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && <IconButton icon="close" label={clearLabel} onClick={clear} />}
    </div>
  );
}
