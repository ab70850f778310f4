// The head of a desk page: where one is, the title, how fresh the figures are, and the page's tools.

import type { ReactNode } from 'react';

export type PageHeaderProps = {
  readonly title: ReactNode;
  readonly crumbs?: ReactNode;
  /** A sentence, or <Fresh> on every page with figures. */
  readonly sub?: ReactNode;
  readonly tools?: ReactNode;
};

export function PageHeader({ title, crumbs, sub, tools }: PageHeaderProps) {
  return (
    <header>
      <div className="grow">
        {crumbs !== undefined && <div className="dim">{crumbs}</div>}
        <h1 tabIndex={-1} data-page-title="">
          {title}
        </h1>
        {sub !== undefined && <div className="dim">{sub}</div>}
      </div>
      {tools}
    </header>
  );
}
