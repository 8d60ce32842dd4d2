'use client';

import { type Row, rowMark } from '@foyer/state-machines';
import { memo, type ReactNode } from 'react';
import type { FormatValue } from '../../data-fields/use-format.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { PencilIcon } from '../../parts/icon/icons/PencilIcon.tsx';
import { TrashIcon } from '../../parts/icon/icons/TrashIcon.tsx';
import { mark } from '../../parts/field/choice.css.ts';
import { cell as cellClass } from './cell.css.ts';
import { row as rowClass } from '../grid.css.ts';
import type { CellsOption } from '../data-table-types.ts';
import { dataTableMessages } from '../data-table.messages.ts';
import { cellId, type Refusals } from './refusals.ts';
import { TableCell } from './TableCell.tsx';
import type { Column } from '../columns/table-columns.ts';
import type { RelationLabels } from './relation-labels.ts';

export interface TableRowProps {
  readonly row: Row;
  readonly rowKey: string;
  readonly label: string;
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly format: FormatValue;
  readonly labels: RelationLabels;
  readonly cells: CellsOption;
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
  /** The place of the cell that has the focus, or had it last, where it is in this row. */
  readonly active: number | undefined;
  /** What stands in the cell that is being changed. */
  readonly editing: string | undefined;
  readonly editor: ReactNode;
  /** Why changes of cells were refused. */
  readonly refusals: Refusals;
}

/** A row. It is drawn again when its own values, or what is done to it, change. */
export const TableRow = memo((props: TableRowProps) => {
  const { row, rowKey, label, index, columns, active, selectable, selected, canUpdate, canDelete } = props;
  const { text } = useTexts(dataTableMessages);
  const first = selectable ? 1 : 0;
  const place = (at: number) => ({ 'aria-colindex': at + 1, 'data-at': at });
  const stop = (at: number) => (active === at ? 0 : -1);
  return (
    <div role="row" className={rowClass} data-row={rowKey} aria-rowindex={index + 2} aria-selected={selectable ? selected : undefined} data-pending={rowMark(row).pending ? '' : undefined}>
      {selectable && (
        <div role="gridcell" className={cellClass} {...place(0)} data-do="select">
          <input type="checkbox" className={mark} tabIndex={stop(0)} aria-label={text('data-table.select-row', { label })} checked={selected} data-do="select" readOnly />
        </div>
      )}
      {columns.map((column, at) => {
        const isEdited = props.editing === column.name;
        const failure = props.refusals.get(cellId(rowKey, column.name))?.words;
        const canEdit = column.editable && canUpdate;
        return (
          <div
            key={column.name}
            role="gridcell"
            className={cellClass}
            {...place(first + at)}
            tabIndex={isEdited ? undefined : stop(first + at)}
            aria-invalid={failure ? true : undefined}
            title={failure ?? (column.kind === 'long-text' || column.kind === 'json' ? String(row[column.name] ?? '') : undefined)}
            data-column={column.name}
            data-first={at === 0 ? '' : undefined}
            data-label={column.field.spoken}
            data-numeric={column.numeric ? '' : undefined}
            data-editable={canEdit ? '' : undefined}
            data-failed={failure ? '' : undefined}
          >
            <TableCell column={column} row={row} format={props.format} label={props.labels(column, row)} own={props.cells.byName(column)} />
            {isEdited && props.editor}
          </div>
        );
      })}
      <div role="gridcell" className={cellClass} {...place(first + columns.length)} data-do="open">
        <IconButton size="small" tabIndex={stop(first + columns.length)} label={text(canUpdate ? 'data-table.open' : 'data-table.look', { label })} data-do="open"><PencilIcon /></IconButton>
      </div>
      <div role="gridcell" className={cellClass} {...place(first + columns.length + 1)} data-do="delete">
        {canDelete && <IconButton size="small" tabIndex={stop(first + columns.length + 1)} label={text('data-table.delete-row', { label })} data-do="delete"><TrashIcon /></IconButton>}
      </div>
    </div>
  );
});
