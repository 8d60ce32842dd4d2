'use client';

import type { Row } from '@foyer/state-machines';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import type { DataSource } from '../data-fields/data-source.ts';
import type { InputsOption } from '../data-form/form-context.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Status } from '../parts/status/Status.tsx';
import { body, grid, scroller as scrollerClass, space } from './DataTable.css.ts';
import type { CellsOption } from './data-table-types.ts';
import { columnTracks } from './column-tracks.ts';
import { dataTableMessages } from './data-table.messages.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useCellEditing } from './use-cell-editing.ts';
import type { DataTableState } from './use-data-table.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRelationLabels } from './use-relation-labels.ts';
import type { RowActions } from './use-row-actions.tsx';
import { useWindow } from './use-window.ts';

const CellEditor = /* @__PURE__ */ lazyPart(() => import('./CellEditor.tsx'));
const NO_INPUTS: InputsOption = {};

interface TableGridProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly cells: CellsOption;
  readonly inputs: InputsOption | undefined;
  readonly selectable: boolean;
  readonly actions: RowActions;
}

/** The rows in sight, as a grid that is one stop of the Tab key. */
export function TableGrid({ source, table, cells, inputs = NO_INPUTS, selectable, actions }: TableGridProps) {
  const { text } = useTexts(dataTableMessages);
  const { rows, shown, selected, keyOf } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, height } = useWindow(scroller, rows.length);
  const visible = useMemo(() => rows.slice(from, to), [rows, from, to]);
  const labels = useRelationLabels(source, shown, visible);
  const first = selectable ? 1 : 0;
  const keys = useGridKeys({ scroller, rows: rows.length, columns: first + shown.length + 2, rowHeight: height });
  const editing = useCellEditing(table);

  useLayoutEffect(() => {
    const element = scroller.current;
    element?.style.setProperty('--foyer-data-table-columns', columnTracks(shown, selectable));
    element?.style.setProperty('--foyer-data-table-before', `${from * height}px`);
    element?.style.setProperty('--foyer-data-table-after', `${Math.max(0, rows.length - to) * height}px`);
  }, [shown, selectable, from, to, height, rows.length]);

  /** The row and the cell that an event is about. */
  function find(target: EventTarget) {
    const element = target instanceof Element ? target : null;
    const cell = element?.closest<HTMLElement>('[data-at]');
    const index = Number(element?.closest('[data-row]')?.getAttribute('aria-rowindex')) - 2;
    const row = rows[index];
    const column = shown.find(({ name }) => name === cell?.dataset['column']);
    return { row, index, column, at: Number(cell?.dataset['at']), act: element?.closest<HTMLElement>('button[data-do], input[data-do]')?.dataset['do'] };
  }
  function toggle(row: Row) {
    const next = new Set(selected);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    table.select(next);
  }
  function edit({ row, column }: ReturnType<typeof find>) {
    if (!row || !column) return;
    if (column.editable && table.may('update', row)) editing.begin(row, column);
    else actions.open(row);
  }
  function onClick({ target }: MouseEvent) {
    const found = find(target);
    if (!found.row) return;
    keys.note({ row: found.index, column: found.at });
    if (found.act === 'select') toggle(found.row);
    if (found.act === 'open') actions.open(found.row);
    if (found.act === 'delete') actions.remove([found.row]);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const found = find(event.target);
    const isCell = event.target instanceof Element && event.target.getAttribute('role') === 'gridcell';
    if (isCell && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      edit(found);
    }
    if (isCell && event.key === ' ' && found.row && selectable) {
      event.preventDefault();
      toggle(found.row);
    }
    keys.onKeyDown(event);
  }

  return (
    <>
      <div
        ref={scroller}
        className={scrollerClass}
        data-foyer-part="data-table.grid"
        role="grid"
        tabIndex={-1}
        aria-label={table.description && table.names.models(table.description.name, table.description.plural)}
        aria-rowcount={table.hasMore ? -1 : rows.length + 1}
        aria-colcount={first + shown.length + 2}
        aria-multiselectable={selectable || undefined}
        onClick={onClick}
        onDoubleClick={({ target }) => edit(find(target))}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={grid}>
          <TableHead table={table} selectable={selectable} active={keys.active.row === -1 ? keys.active.column : undefined} />
          <div role="rowgroup" className={body}>
            <div role="presentation" className={space} data-space="before" />
            {visible.map((row, at) => {
              const key = keyOf(row);
              const index = from + at;
              const isEdited = editing.cell?.key === key;
              return (
                <TableRow
                  key={key}
                  row={row}
                  rowKey={key}
                  label={table.labelOf(row)}
                  index={index}
                  columns={shown}
                  format={table.format}
                  labels={labels}
                  cells={cells}
                  selectable={selectable}
                  selected={selected.has(key)}
                  canUpdate={table.may('update', row)}
                  canDelete={table.may('delete', row)}
                  active={keys.active.row === index ? keys.active.column : undefined}
                  editing={isEdited ? editing.cell?.column.name : undefined}
                  failures={editing.failures.get(key)}
                  editor={isEdited && editing.cell && (
                    <CellEditor
                      source={source}
                      inputs={inputs}
                      column={editing.cell.column}
                      row={row}
                      typed={editing.cell.typed}
                      onSave={(value) => {
                        editing.save(row, value);
                        keys.focus({ row: index, column: first + shown.findIndex(({ name }) => name === editing.cell?.column.name) });
                      }}
                      onCancel={() => {
                        editing.end();
                        keys.focus({ row: index, column: first + shown.findIndex(({ name }) => name === editing.cell?.column.name) });
                      }}
                    />
                  )}
                />
              );
            })}
            <div role="presentation" className={space} data-space="after" />
          </div>
        </div>
      </div>
      <Status visuallyHidden>{editing.news && text('data-table.cell-failed', { reason: editing.news })}</Status>
    </>
  );
}
