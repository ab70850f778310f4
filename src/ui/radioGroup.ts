// What every group of radio buttons shares: one stop for Tab, arrows move and choose, Home and End go to
// the ends. (WAI-ARIA radio group pattern.)

import type { KeyboardEvent } from 'react';

import { useFieldWiring } from './fieldWiring.ts';

export type RadioGroup<V extends string> = {
  readonly options: readonly { readonly value: V }[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly label?: string | undefined;
};

export type RadioProps = {
  readonly type: 'button';
  readonly role: 'radio';
  readonly 'aria-checked': boolean;
  readonly tabIndex: 0 | -1;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Gives the group's attributes and, for each index, the attributes of that radio button. */
export function useRadioGroup<V extends string>({
  options,
  value,
  onChange,
  label,
}: RadioGroup<V>) {
  const field = useFieldWiring();
  const chosen = options.findIndex((option) => option.value === value);
  const tabStop = chosen === -1 ? 0 : chosen;

  const choose = (index: number) => {
    const option = options[index];
    if (option !== undefined) onChange(option.value);
  };
  const radio = (index: number): RadioProps => ({
    type: 'button',
    role: 'radio',
    'aria-checked': index === chosen,
    tabIndex: index === tabStop ? 0 : -1,
    onClick: () => choose(index),
    onKeyDown: (event) => {
      const next = indexAfterKey(event.key, index, options.length);
      if (next === null) return;
      event.preventDefault();
      choose(next);
      radiosAround(event.currentTarget)[next]?.focus();
    },
  });
  const group = {
    role: 'radiogroup',
    'aria-label': label,
    'aria-labelledby': label === undefined ? field?.labelId : undefined,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid || undefined,
  } as const;
  return { group, radio };
}

/** The index that an arrow, Home or End leads to, round the ends; null for any other key. */
export function indexAfterKey(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

function radiosAround(radio: HTMLElement): readonly HTMLElement[] {
  const group = radio.closest('[role="radiogroup"]');
  return group === null ? [] : [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
}
