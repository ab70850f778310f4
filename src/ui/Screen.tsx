// The frame of a phone screen: bar, scrolling body (.scroll), toast, main action, tabs. In that order for eye
// and ear.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import type { Gap } from './gap.ts';

export type ScreenProps = {
  readonly children: ReactNode;
  readonly bar?: ReactNode;
  readonly toast?: ReactNode;
  readonly dock?: ReactNode;
  readonly nav?: ReactNode;
  /** The gutter at both sides; lists that run to the edge do without. */
  readonly pad?: boolean | undefined;
  /** Stacks the body with this space between. */
  readonly gap?: Gap | undefined;
  /** True while the body is still a skeleton. */
  readonly busy?: boolean | undefined;
};

export function Screen({ children, bar, toast, dock, nav, pad, gap, busy }: ScreenProps) {
  const scroll = classes('scroll', pad && 'pad', gap !== undefined && `stack g${gap}`);
  return (
    <div className="phone">
      {bar}
      <main aria-busy={busy || undefined}>
        <div className={scroll}>{children}</div>
        {toast}
        {dock}
      </main>
      {nav}
    </div>
  );
}
