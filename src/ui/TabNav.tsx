// The tabs at the foot of the phone. The current one follows the address.

import type { MouseEvent } from 'react';
import { NavLink } from 'react-router';

import { CountMark } from './CountMark.tsx';
import type { CountMarkProps } from './CountMark.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type NavEntry = {
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
  /** Current only at this very address, not below it; for the tab at "/". */
  readonly end?: boolean | undefined;
  readonly badge?: CountMarkProps | undefined;
};

export type TabNavProps = {
  readonly label: string;
  readonly entries: readonly NavEntry[];
  /** Goes to a tab in the app's own way, in place of adding to the history. */
  readonly onPick?: ((to: string) => void) | undefined;
};

export function TabNav({ label, entries, onPick }: TabNavProps) {
  const pick = (to: string) => (event: MouseEvent) => {
    if (onPick === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onPick(to);
  };
  return (
    <nav className="nav" aria-label={label}>
      {entries.map((entry) => (
        <NavLink key={entry.to} to={entry.to} end={entry.end ?? false} onClick={pick(entry.to)}>
          <Icon name={entry.icon} />
          <span>{entry.label}</span>
          {entry.badge !== undefined && <CountMark {...entry.badge} />}
        </NavLink>
      ))}
    </nav>
  );
}
