// A figure with its unit under it; a figure without a unit is not shown in this app.

import type { ReactNode } from 'react';

export type FigProps = { readonly value: ReactNode; readonly unit: ReactNode };

export function Fig({ value, unit }: FigProps) {
  return (
    <p className="fig">
      <b>{value}</b> <span>{unit}</span>
    </p>
  );
}
