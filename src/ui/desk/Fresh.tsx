// How fresh the figures of a page are, and who is missing from them.

import type { ReactNode } from 'react';

import { Icon } from '../Icon.tsx';

export type FreshProps = {
  readonly children: ReactNode;
  /** What is missing, in amber: "còn 6 thành viên chưa đồng bộ quá 7 ngày". */
  readonly late?: ReactNode;
};

export function Fresh({ children, late }: FreshProps) {
  return (
    <p className="fresh">
      <Icon name="clock" />
      <span>
        {children}
        {late !== undefined && (
          <>
            {' '}
            <span className="warn">{late}</span>
          </>
        )}
      </span>
    </p>
  );
}
