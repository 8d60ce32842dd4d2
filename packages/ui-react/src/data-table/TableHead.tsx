'use client';

import { useTexts } from '../messages/MessagesProvider.tsx';
import { mark } from '../parts/field/choice.css.ts';
import { ArrowDownIcon } from '../parts/icon/icons/ArrowDownIcon.tsx';
import { ArrowUpIcon } from '../parts/icon/icons/ArrowUpIcon.tsx';
import { visuallyHidden } from '../parts/visually-hidden/VisuallyHidden.css.ts';
import { head, headCell, sortButton, sortMark } from './grid.css.ts';
import { dataTableMessages } from './data-table.messages.ts';
import { ColumnHandle } from './late-parts.tsx';
import type { Column } from './columns/table-columns.ts';
import type { DataTableState } from './use-data-table.ts';

interface TableHeadProps {
  readonly table: DataTableState;
  readonly selectable: boolean;
  /** The place of the cell that has the focus, where it is in the head. */
  readonly active: number | undefined;
}

/** The names of the columns, and the order of the rows. */
export function TableHead({ table, selectable, active }: TableHeadProps) {
  const { text } = useTexts(dataTableMessages);
  const { shown, rows, selected, keyOf } = table;
  const first = selectable ? 1 : 0;
  const stop = (at: number) => (active === at ? 0 : -1);
  const all = rows.length > 0 && rows.every((row) => selected.has(keyOf(row)));
  return (
    <div role="rowgroup">
      <div role="row" className={head} aria-rowindex={1}>
        {selectable && (
          <div role="columnheader" className={headCell} data-tool="" aria-colindex={1}>
            <input
              type="checkbox"
              className={mark}
              tabIndex={stop(0)}
              aria-label={text('data-table.select-all')}
              checked={all}
              ref={(box) => { if (box) box.indeterminate = !all && selected.size > 0; }}
              onChange={() => table.select(all ? new Set() : new Set(rows.map(keyOf)))}
            />
          </div>
        )}
        {shown.map((column, at) => <HeadCell key={column.name} table={table} column={column} at={first + at} tabIndex={stop(first + at)} />)}
        <div role="columnheader" className={headCell} aria-colindex={first + shown.length + 1} tabIndex={stop(first + shown.length)}><span className={visuallyHidden}>{text('data-table.actions')}</span></div>
        <div role="columnheader" className={headCell} aria-colindex={first + shown.length + 2} tabIndex={stop(first + shown.length + 1)}><span className={visuallyHidden}>{text('data-table.delete')}</span></div>
      </div>
    </div>
  );
}

interface HeadCellProps {
  readonly table: DataTableState;
  readonly column: Column;
  readonly at: number;
  readonly tabIndex: number;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

function HeadCell({ table, column, at, tabIndex }: HeadCellProps) {
  const { name, field, sortable, numeric } = column;
  const { text } = useTexts(dataTableMessages);
  const { sort, hasMore } = table;
  const direction = sort?.column === name ? sort.direction : undefined;
  const Mark = direction === 'desc' ? ArrowDownIcon : ArrowUpIcon;
  const sorted = direction ? '' : undefined;
  return (
    <div role="columnheader" className={headCell} data-numeric={numeric ? '' : undefined} aria-label={field.spoken} aria-colindex={at + 1} aria-sort={direction && ARIA_SORT[direction]} tabIndex={sortable ? undefined : tabIndex}>
      {sortable ? (
        <button type="button" className={sortButton} data-sorted={sorted} data-numeric={numeric ? '' : undefined} tabIndex={tabIndex} title={text(hasMore && !table.isServed(name) ? 'data-table.sort-loaded' : 'data-table.sort', { label: field.spoken })} onClick={() => table.sortBy(name)}>
          {field.label}
          <Mark className={sortMark} data-sorted={sorted} />
        </button>
      ) : field.label}
      <ColumnHandle table={table} column={column} tabIndex={tabIndex} />
    </div>
  );
}
