// One of the three pillars: its figures against their targets.

import { useId } from 'react';
import type { ReactNode } from 'react';

import { Icon } from '../Icon.tsx';
import type { IconName } from '../icons/iconName.ts';

export type PillarProps = {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children: ReactNode;
};

export function Pillar({ icon, title, children }: PillarProps) {
  const titleId = useId();
  return (
    <article className="panel pillar" aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name={icon} />
        {title}
      </h2>
      {children}
    </article>
  );
}
