// Three figures side by side.

import type { ReactNode } from 'react';

export function Figs({ children }: { readonly children: ReactNode }) {
  return <div className="figs">{children}</div>;
}
