// What stands where a list would be: what is not there, and what to do about it.

import type { ReactNode } from 'react';

import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type EmptyProps = {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}
