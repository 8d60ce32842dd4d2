'use client';

import { type ComponentProps, memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { createChunker } from './cut-chunks.ts';
import { liveList, liveRow } from './LiveList.css.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface LiveListProps<Row> extends Omit<ComponentProps<'ul'>, 'children'> {
  /** The rows of a live list, in their order. */
  items: readonly Row[];
  /** Draws what is in a row. Keep the function, as by `useCallback`: another one draws every row again. */
  children: (row: Row) => ReactNode;
  /** What tells a row from the others; read once. @default its `id` */
  getKey?: ((row: Row) => string) | undefined;
}

/**
 * A list of rows that change one by one. Where React would look at each sibling of a row that has changed, this looks at
 * the few dozen beside it. All rows are in the page, so a search and a screen reader find them; focus stays where it was
 * as rows move, and goes to the next row when its own has gone. Renders a `<ul>` with a `<li>` for each row.
 *
 * @example
 * const { items } = useLiveList('Blog');
 * return <LiveList items={items} aria-label="Posts">{drawPost}</LiveList>;
 */
export function LiveList<Row extends object>({ items, children, getKey = idOf, className, ...rest }: LiveListProps<Row>) {
  const [keyOf] = useState(() => getKey);
  const [cut] = useState(() => createChunker(keyOf));
  const chunks = useMemo(() => cut(items), [cut, items]);
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, items, keyOf);
  return (
    <ul
      role="list"
      data-foyer-part="live-list"
      tabIndex={-1}
      {...rest}
      ref={list}
      className={classNames(liveList, className)}
    >
      {chunks.map(({ id, rows }) => <Rows key={id} rows={rows} draw={children} keyOf={keyOf} />)}
    </ul>
  );
}

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ReactNode;
  readonly keyOf: (row: Row) => string;
}

function ManyRows<Row>({ rows, draw, keyOf }: RowsProps<Row>): ReactNode {
  return rows.map((row) => <OneRow key={keyOf(row)} row={row} draw={draw} />);
}

function ARow<Row>({ row, draw }: { readonly row: Row; readonly draw: (row: Row) => ReactNode }): ReactNode {
  return <li className={liveRow} data-foyer-part="live-list.row">{draw(row)}</li>;
}

const sameRows = <Row,>(a: RowsProps<Row>, b: RowsProps<Row>) =>
  a.draw === b.draw && a.rows.length === b.rows.length && a.rows.every((row, at) => row === b.rows[at]);

const Rows = memo(ManyRows, sameRows) as typeof ManyRows;
const OneRow = memo(ARow) as typeof ARow;

function idOf(row: object): string {
  const id = 'id' in row ? row.id : undefined;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  throw new Error('[foyer] A row of a LiveList has no id, so it cannot be told from the others: give the list getKey.');
}
