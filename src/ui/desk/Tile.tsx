// One figure with its unit and what it counts.

import type { ReactNode } from 'react';

export type TileProps = {
  readonly figure: ReactNode;
  readonly name: ReactNode;
  /** "lượt", "61/92 hộ". */
  readonly unit?: ReactNode;
};

export function Tile({ figure, name, unit }: TileProps) {
  return (
    <div className="panel tile">
      <p>
        <b>{figure}</b> {unit !== undefined && <span className="u">{unit}</span>}
      </p>
      <p className="nm">{name}</p>
    </div>
  );
}
