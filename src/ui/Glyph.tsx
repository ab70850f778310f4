// An icon on a small tinted ground.

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type GlyphTone = 'ok' | 'wait' | 'err' | 'off';

export type GlyphProps = {
  readonly icon: IconName;
  readonly tone?: GlyphTone | undefined;
};

export function Glyph({ icon, tone }: GlyphProps) {
  return (
    <span className={classes('glyph', tone)}>
      <Icon name={icon} />
    </span>
  );
}
