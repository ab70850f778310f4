// The frame of every desk page: the indigo side with the menu, the page beside it.

import type { ReactNode } from 'react';

export type DeskFrameProps = { readonly side: ReactNode; readonly children: ReactNode };

export function DeskFrame({ side, children }: DeskFrameProps) {
  return (
    <div className="desk-body">
      {side}
      {children}
    </div>
  );
}
