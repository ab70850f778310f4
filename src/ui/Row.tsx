// One row of <Rows>.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Glyph } from './Glyph.tsx';
import type { GlyphTone } from './Glyph.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';
import { Press } from './Press.tsx';

export type RowProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** A bare icon at the start, or … */
  readonly icon?: IconName | undefined;
  /** … an icon on a tinted ground. */
  readonly glyph?: IconName | undefined;
  readonly tone?: GlyphTone | undefined;
  readonly end?: ReactNode;
  readonly to?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly current?: boolean | undefined;
  /** Title in medium weight, lower row: for settings. */
  readonly plain?: boolean | undefined;
};

export function Row({ title, sub, icon, glyph, tone, end, to, onClick, current, plain }: RowProps) {
  const leads = to !== undefined || onClick !== undefined;
  return (
    <Press className={classes('row', plain && 'tight')} {...{ to, onClick, current }}>
      {icon !== undefined && <Icon name={icon} />}
      {glyph !== undefined && <Glyph icon={glyph} tone={tone} />}
      <span className="grow">
        <span className={classes('ttl', plain && 'med')}>{title}</span>
        {sub !== undefined && <span className="sub">{sub}</span>}
      </span>
      {end}
      {leads && <Icon name="chevronRight" size={plain ? 's' : undefined} className="go" />}
    </Press>
  );
}
