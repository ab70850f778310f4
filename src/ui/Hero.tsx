// The indigo header of the home screen, and of no other.

import type { ReactNode } from 'react';

export type HeroProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  readonly right?: ReactNode;
  readonly children?: ReactNode;
};

export function Hero({ title, sub, right, children }: HeroProps) {
  return (
    <header className="hero stack">
      <div className="line">
        <div className="grow">
          <h1 tabIndex={-1} data-page-title="">
            {title}
          </h1>
          {sub !== undefined && <p className="sub">{sub}</p>}
        </div>
        {right}
      </div>
      {children}
    </header>
  );
}
