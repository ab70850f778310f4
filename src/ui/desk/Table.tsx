// A table of figures: a caption for screen readers, units in the head, one cell a row that names the row.
// It scrolls sideways inside its panel and takes focus for that.

import type { ReactNode } from 'react';

import { classes } from '../classes.ts';

export type Column<R> = {
  readonly key: string;
  readonly head: ReactNode;
  /** The unit or definition under the head. */
  readonly small?: ReactNode;
  /** Figures: to the right, in one line. */
  readonly num?: boolean | undefined;
  /** Given while the rows are sorted by this column. */
  readonly sort?: 'ascending' | 'descending' | undefined;
  /** This cell names the row. */
  readonly rowHead?: boolean | undefined;
  readonly cell: (row: R) => ReactNode;
};

export type TableProps<R> = {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly tall?: boolean | undefined;
  readonly picked?: ((row: R) => boolean) | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
};

export function Table<R>(props: TableProps<R>) {
  const { caption, columns, rows, rowKey, tall, picked, empty } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in the keyboard's reach
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className={classes('table', tall && 'tall')}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.num ? 'num' : undefined}
                aria-sort={column.sort}
              >
                {column.head}
                {column.small !== undefined && <small>{column.small}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)} className={picked?.(row) ? 'pick' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<R>({ column, row }: { readonly column: Column<R>; readonly row: R }) {
  const className = column.num ? 'num' : undefined;
  if (column.rowHead) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={className}>{column.cell(row)}</td>;
}
