'use client';

import type { Row } from '@foyer/state-machines';
import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import type { InputsOption } from '../data-form/form-context.ts';
import { body, grid, scroller as scrollerClass, space } from './grid.css.ts';
import type { CellsOption } from './data-table-types.ts';
import { columnTracks } from './columns/column-tracks.ts';
import { CellEditor, RelationNames } from './late-parts.tsx';
import { NO_REFUSALS } from './rows/refusals.ts';
import { labelsFrom } from './rows/relation-labels.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './rows/TableRow.tsx';
import type { DataTableState } from './use-data-table.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useWindow } from './use-window.ts';

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const NO_INPUTS: InputsOption = {};

interface TableGridProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly cells: CellsOption;
  readonly inputs: InputsOption | undefined;
  readonly selectable: boolean;
  readonly onOpen: (row: Row) => void;
  readonly onDelete: (row: Row) => void;
  readonly say: (news: string) => void;
}

/** The rows in sight, as a grid that is one stop of the Tab key. */
export function TableGrid({ source, table, cells, inputs = NO_INPUTS, selectable, onOpen, onDelete, say }: TableGridProps) {
  const { rows, shown, widths, selected, keyOf } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, height } = useWindow(scroller, rows.length);
  const visible = useMemo(() => rows.slice(from, to), [rows, from, to]);
  const [names, setNames] = useState(NO_NAMES);
  const labels = useMemo(() => labelsFrom(source, names), [source, names]);
  const related = useMemo(() => shown.filter(({ field }) => field.relation), [shown]);
  const addNames = useCallback((read: Iterable<readonly [string, string]>) => setNames((now) => new Map([...now, ...read])), []);
  const first = selectable ? 1 : 0;
  const keys = useGridKeys({ scroller, rows: rows.length, columns: first + shown.length + 2, rowHeight: height });
  const [edited, setEdited] = useState<{ readonly key: string; readonly column: string }>();
  const [refusals, setRefusals] = useState(NO_REFUSALS);

  useLayoutEffect(() => {
    const element = scroller.current;
    element?.style.setProperty('--foyer-data-table-columns', columnTracks(shown, widths, selectable));
    element?.style.setProperty('--foyer-data-table-before', `${from * height}px`);
    element?.style.setProperty('--foyer-data-table-after', `${Math.max(0, rows.length - to) * height}px`);
  }, [shown, widths, selectable, from, to, height, rows.length]);

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
    if (column.editable && table.may('update', row)) setEdited({ key: keyOf(row), column: column.name });
    else onOpen(row);
  }
  function onClick({ target }: MouseEvent) {
    const found = find(target);
    if (!found.row) return;
    keys.note({ row: found.index, column: found.at });
    if (found.act === 'select') toggle(found.row);
    if (found.act === 'open') onOpen(found.row);
    if (found.act === 'delete') onDelete(found.row);
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
              const column = edited?.key === key ? shown.find(({ name }) => name === edited.column) : undefined;
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
                  editing={column?.name}
                  refusals={refusals}
                  editor={column && (
                    <CellEditor
                      source={source}
                      table={table}
                      inputs={inputs}
                      column={column}
                      row={row}
                      refusals={refusals}
                      onRefusals={setRefusals}
                      say={say}
                      onEnd={() => {
                        setEdited(undefined);
                        keys.focus({ row: index, column: first + shown.indexOf(column) });
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
      {related.length > 0 && <RelationNames source={source} columns={related} rows={visible} onNames={addNames} />}
    </>
  );
}
