// One of several things that may be ticked. The whole row is the target; it belongs in <Rows>.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

export type CheckRowProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function CheckRow({ title, sub, checked, onChange }: CheckRowProps) {
  return (
    <button
      type="button"
      className="opt-row row"
      role="checkbox"
      aria-checked={checked}
      onClick={() => onChange(!checked)}
    >
      <span className={classes('check', checked && 'on')}>
        <Icon name="check" />
      </span>
      <span className="grow">
        <span className="ttl med">{title}</span>
        {sub !== undefined && <span className="sub t-xs">{sub}</span>}
      </span>
    </button>
  );
}
