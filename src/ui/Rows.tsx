// A list of rows with an icon: settings, handbook, ways out.

import type { ReactNode } from 'react';
import { Children } from 'react';

import { classes } from './classes.ts';

export type RowsProps = {
  readonly children: ReactNode;
  readonly boxed?: boolean | undefined;
  readonly label?: string | undefined;
};

/** Each child (Row, CheckRow, Switch) becomes one entry of the list. */
export function Rows({ children, boxed, label }: RowsProps) {
  return (
    <ul className={classes('rows', boxed && 'boxed')} role="list" aria-label={label}>
      {Children.map(children, (child) => (child === null ? null : <li>{child}</li>))}
    </ul>
  );
}
