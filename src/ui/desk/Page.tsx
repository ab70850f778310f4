// The body of a desk page.

import type { ReactNode } from 'react';

export type PageProps = {
  readonly children: ReactNode;
  /** True while its first figures are on their way. */
  readonly busy?: boolean | undefined;
};

export function Page({ children, busy }: PageProps) {
  return (
    <main className="page" aria-busy={busy || undefined}>
      {children}
    </main>
  );
}
