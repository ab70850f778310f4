// A short mark on a row. `late` (overdue) and `due` are pink: they need a person by a date; red is for errors only.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type BadgeProps = {
  readonly children: ReactNode;
  readonly tone?: 'ok' | 'wait' | 'err' | 'due' | 'late' | 'pri' | 'draft' | undefined;
  readonly icon?: IconName | undefined;
};

export function Badge({ children, tone, icon }: BadgeProps) {
  return (
    <span className={classes('badge', tone)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}
