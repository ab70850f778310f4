// One line about the whole notebook or record: unsent work, consent, a failed save.

import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type StripProps = {
  readonly icon: IconName;
  readonly title: ReactNode;
  /** The second line. */
  readonly children?: ReactNode;
  /** `wait` unless given. */
  readonly tone?: 'wait' | 'ok' | 'off' | 'err' | undefined;
  readonly to?: string | undefined;
  readonly onHero?: boolean | undefined;
  /** Under the words, full width: the stitches. */
  readonly below?: ReactNode;
  /** A failed save is an alert, a sync state a status. */
  readonly live?: 'status' | 'alert' | undefined;
};

export function Strip(props: StripProps) {
  const { icon, title, children, tone, to, onHero, below, live } = props;
  const className = classes(
    'strip',
    tone !== 'wait' && tone,
    onHero && 'on-hero',
    below !== undefined && 'two',
  );
  const body = (
    <>
      <Icon name={icon} size="l" />
      <span className="grow">
        <b>{title}</b>
        {children}
      </span>
      {to !== undefined && <Icon name="chevronRight" />}
      {below !== undefined && <span className="below">{below}</span>}
    </>
  );
  if (to === undefined) {
    return (
      <div className={className} role={live}>
        {body}
      </div>
    );
  }
  const link = (
    <Link className={className} to={to}>
      {body}
    </Link>
  );
  return live === undefined ? link : <div role={live}>{link}</div>;
}
