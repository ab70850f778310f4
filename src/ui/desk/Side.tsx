// The desk's menu. The current entry follows the address.

import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

import { BrandMark } from '../BrandMark.tsx';
import { CountMark } from '../CountMark.tsx';
import { Icon } from '../Icon.tsx';
import type { NavEntry } from '../TabNav.tsx';

export type SideProps = {
  readonly label: string;
  readonly brand: { readonly name: string; readonly place: ReactNode };
  readonly entries: readonly NavEntry[];
  /** Who is signed in, and the way out. */
  readonly who?: ReactNode;
};

export function Side({ label, brand, entries, who }: SideProps) {
  return (
    <nav className="side" aria-label={label}>
      <div className="brand">
        <BrandMark size={36} />
        <span>
          {brand.name}
          <small>{brand.place}</small>
        </span>
      </div>
      {entries.map((entry) => (
        <NavLink key={entry.to} to={entry.to} end={entry.end ?? false}>
          <Icon name={entry.icon} />
          <span>{entry.label}</span>
          {entry.badge !== undefined && <CountMark {...entry.badge} />}
        </NavLink>
      ))}
      {who !== undefined && <div className="who">{who}</div>}
    </nav>
  );
}
