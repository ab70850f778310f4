// Advice, a warning, or what is left to do, in a sentence or two.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type NoteTone = 'wait' | 'err' | 'ok' | 'plain';

export type NoteProps = {
  readonly children: ReactNode;
  readonly tone?: NoteTone | undefined;
  readonly icon?: IconName | undefined;
  readonly live?: 'status' | 'alert' | undefined;
};

export function Note({ children, tone, icon, live }: NoteProps) {
  return (
    <div className={classes('note', tone)} role={live}>
      <Icon name={icon ?? defaultIcon(tone)} />
      <div className="grow">{children}</div>
    </div>
  );
}

function defaultIcon(tone: NoteTone | undefined): IconName {
  if (tone === 'wait') return 'warn';
  if (tone === 'err') return 'error';
  return tone === 'ok' ? 'check' : 'info';
}
