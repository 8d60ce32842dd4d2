'use client';

import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { table } from './table.css.ts';
import { View, type ViewProps } from './View.tsx';

export type TableProps = ViewProps<'table'> & {
  /** What the table shows, in a few words under it. */
  readonly caption?: ReactNode;
  /** Lines around each cell, or every other row set off. @default lines between rows alone */
  readonly variation?: 'bordered' | 'striped' | undefined;
  /** How much room the cells have. @default between the two */
  readonly size?: 'small' | 'large' | undefined;
  /** The row under the pointer is marked. @default false */
  readonly highlightOnHover?: boolean | undefined;
};

/** Rows and columns of what the app has. Renders a `<table>`. */
export const Table = ({ caption, variation, size, highlightOnHover, className, children, ...props }: TableProps): ReactElement => (
  <View
    as="table"
    {...props}
    className={classNames(table, className)}
    data-foyer-part="table"
    data-variation={variation}
    data-size={size}
    data-highlight={highlightOnHover ? '' : undefined}
  >
    {caption && <caption>{caption}</caption>}
    {children}
  </View>
);

/** The props of a {@link TableHead}. */
export type TableHeadProps = ViewProps<'thead'>;

/** The rows of names above a table. Renders a `<thead>`. */
export const TableHead = (props: TableHeadProps): ReactElement => <View as="thead" {...props} data-foyer-part="table.head" />;

/** The props of a {@link TableBody}. */
export type TableBodyProps = ViewProps<'tbody'>;

/** The rows of a table. Renders a `<tbody>`. */
export const TableBody = (props: TableBodyProps): ReactElement => <View as="tbody" {...props} data-foyer-part="table.body" />;

/** The props of a {@link TableFoot}. */
export type TableFootProps = ViewProps<'tfoot'>;

/** The rows that sum a table up. Renders a `<tfoot>`. */
export const TableFoot = (props: TableFootProps): ReactElement => <View as="tfoot" {...props} data-foyer-part="table.foot" />;

/** The props of a {@link TableRow}. */
export type TableRowProps = ViewProps<'tr'>;

/** A row of a table. Renders a `<tr>`. */
export const TableRow = (props: TableRowProps): ReactElement => <View as="tr" {...props} data-foyer-part="table.row" />;

export type TableCellProps = Omit<ViewProps<'td'>, 'as'> & {
  /** A cell, or the name of a row or a column. @default 'td' */
  readonly as?: 'td' | 'th' | undefined;
};

/** Renders a `<td>`, or a `<th>` with `as="th"`. */
export const TableCell = ({ as = 'td', ...props }: TableCellProps): ReactElement => <View as={as} {...props} data-foyer-part="table.cell" />;
