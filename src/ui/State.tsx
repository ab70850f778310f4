// Where a record or a draft is: always an icon and a word, never colour alone.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type StateProps = {
  readonly children: ReactNode;
  readonly icon: IconName;
  readonly tone?: 'ok' | 'wait' | 'err' | 'due' | undefined;
  /** Spoken when it changes, as for the draft's status. */
  readonly live?: boolean | undefined;
};

export function State({ children, icon, tone, live }: StateProps) {
  return (
    <span className={classes('st', tone)} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
