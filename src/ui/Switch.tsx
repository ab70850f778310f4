// A setting that is on or off at once. The whole row is the target.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';

export type SwitchProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** As a card of its own inside a form; otherwise a row of <Rows>. */
  readonly card?: boolean | undefined;
};

export function Switch({ title, sub, on, onChange, card }: SwitchProps) {
  return (
    <button
      type="button"
      className={card ? 'card opt-row' : 'row'}
      role="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      <span className="grow">
        <span className="ttl">{title}</span>
        {sub !== undefined && <span className="sub">{sub}</span>}
      </span>
      <span className={classes('switch', on && 'on')} />
    </button>
  );
}
