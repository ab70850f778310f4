// One line of a Ledger. With `to` or `onClick` the whole line is the target and shows an arrow,
// unless something else stands at its end.

import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Press } from './Press.tsx';

export type LedgerRowProps = {
  /** Left of the margin line: a code without its prefix, a time, a date. */
  readonly margin: ReactNode;
  /** A second, smaller line under it. */
  readonly marginNote?: ReactNode;
  /** For codes: bold and larger. */
  readonly strong?: boolean | undefined;
  /** The part of the code that everybody here knows ("PC-"): for screen readers only. */
  readonly hiddenPrefix?: string | undefined;
  readonly title?: ReactNode;
  /** Small words in the title's line. */
  readonly aside?: ReactNode;
  readonly sub?: ReactNode;
  /** Badges and short facts in a row. */
  readonly meta?: ReactNode;
  /** A last small line. */
  readonly foot?: ReactNode;
  readonly end?: ReactNode;
  readonly to?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  /** Only where the line's own words do not name it. */
  readonly label?: string | undefined;
  /** A little lower, for long lists of plain facts. */
  readonly tight?: boolean | undefined;
  /** Any content instead of title, sub, meta and foot. */
  readonly children?: ReactNode;
};

export function LedgerRow(props: LedgerRowProps) {
  const { to, onClick, label, tight, end } = props;
  const leads = to !== undefined || onClick !== undefined;
  return (
    <li>
      <Press className={classes('row', tight && 'tight')} to={to} onClick={onClick} label={label}>
        <Margin {...props} />
        <span className="grow">{props.children ?? <Words {...props} />}</span>
        {end !== undefined && <span className="row-end">{end}</span>}
        {leads && end === undefined && <Icon name="chevronRight" className="go" />}
      </Press>
    </li>
  );
}

function Margin({ margin, marginNote, strong, hiddenPrefix }: LedgerRowProps) {
  return (
    <span className={classes('mg', strong && 'no')}>
      {hiddenPrefix !== undefined && <span className="vh">{hiddenPrefix}</span>}
      {margin}
      {marginNote !== undefined && <small> {marginNote}</small>}
    </span>
  );
}

function Words({ title, aside, sub, meta, foot }: LedgerRowProps) {
  return (
    <>
      <span className="ttl">
        {title}
        {aside !== undefined && <span className="sub reg"> {aside}</span>}
      </span>
      {sub !== undefined && <span className="sub">{sub}</span>}
      {meta !== undefined && <span className="meta">{meta}</span>}
      {foot !== undefined && <span className="foot">{foot}</span>}
    </>
  );
}
