'use client';

import { chooseIndex, type DataError, type Filter, keyOf, type ModelDescription, type Row, type Viewer } from '@foyer/state-machines';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { may } from '../data-fields/may.ts';
import { labelFieldOf, labelOfRow } from '../data-fields/row-label.ts';
import { useDescription, useViewer } from '../data-fields/use-description.ts';
import { type FormatValue, useFormat } from '../data-fields/use-format.ts';
import { type Names, useNames } from '../data-fields/use-names.ts';
import { useReign } from '../data-fields/use-reign.ts';
import type { DataFormOptions } from '../data-form/data-form-state.ts';
import type { FieldsOption } from '../data-form/form-field.ts';
import type { DeleteReport } from './rows/delete-rows.ts';
import { joinFilters, type TableFilter } from './filters/filters.ts';
import { loadRowParts } from './late-parts.tsx';
import { nextSort, sortRows, type TableSort } from './rows/sort-rows.ts';
import { type Column, tableColumns } from './columns/table-columns.ts';
import { useColumnChoice } from './columns/use-column-choice.ts';
import { type ColumnWidths, type ColumnWidthsOptions, useColumnWidths } from './columns/use-column-widths.ts';
import { useTableRows } from './rows/use-table-rows.ts';

export interface DataTableOptions extends ColumnWidthsOptions {
  readonly model: string;
  /** Which rows. People filter among them. */
  readonly filter?: Filter | undefined;
  /** The columns at first, in their order. @default the first six that fit in a cell */
  readonly columns?: readonly string[] | undefined;
  readonly fields?: FieldsOption | undefined;
  /** The order at first. */
  readonly sort?: TableSort | undefined;
  /** How many rows to load at a time. @default all, however many there are */
  readonly pageSize?: number | undefined;
  /** Under which name the choice of columns and their widths are kept in this browser. Without it, they last as long as the page. */
  readonly storageKey?: string | undefined;
  /** What is written of a cell goes by its `onSubmit`, as what is written in a form. */
  readonly form?: Pick<DataFormOptions, 'onSubmit'> | undefined;
}

/** A table of a model's rows, to be drawn in any way. */
export interface DataTableState {
  readonly description: ModelDescription | undefined;
  readonly names: Names;
  readonly format: FormatValue;
  readonly viewer: Viewer | undefined;
  readonly status: 'idle' | 'loading' | 'live' | 'stale' | 'offline' | 'error';
  readonly error: DataError | undefined;
  readonly offline: boolean;
  /** Every column that there can be. */
  readonly columns: readonly Column[];
  /** The columns that are shown, in their order. */
  readonly shown: readonly Column[];
  readonly showColumn: (name: string, shown: boolean) => void;
  /** Puts a column that is shown at another place, counted from 0. */
  readonly moveColumn: (name: string, place: number) => void;
  /** How wide columns are that a person has drawn, in pixels. The others share the room. */
  readonly widths: ColumnWidths;
  /** Draws a column. Without a width it has one of its own again, and without a name all have. */
  readonly setWidth: (name?: string, width?: number) => void;
  /** The rows that match what is searched, in order. */
  readonly rows: readonly Row[];
  /** How many rows are loaded. Nobody knows how many there are: AppSync does not count. */
  readonly loaded: number;
  /** There may be more rows than are loaded. */
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  /** How many rows have come and are not shown yet. */
  readonly newCount: number;
  readonly showNew: () => void;
  readonly refetch: () => void;
  readonly sort: TableSort | undefined;
  readonly sortBy: (column: string) => void;
  /** Whether the server gives the rows in the order of this column, of those that are not loaded too: an index answers. */
  readonly isServed: (column: string) => boolean;
  readonly filters: readonly TableFilter[];
  /** What the server is asked for, all filters together. */
  readonly filter: Filter | undefined;
  readonly setFilters: (filters: readonly TableFilter[]) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly keyOf: (row: Row) => string;
  readonly labelOf: (row: Row) => string;
  readonly selected: ReadonlySet<string>;
  readonly select: (keys: ReadonlySet<string>) => void;
  readonly may: (operation: 'create' | 'update' | 'delete', row?: Row) => boolean;
  /** Writes a cell over the row that was seen, shown at once. @throws {DataError} when it has been taken back; `conflict` where somebody else has changed that cell since */
  readonly save: (row: Row, column: Column, value: unknown) => Promise<Row>;
  readonly remove: (rows: readonly Row[]) => Promise<DeleteReport>;
}

const NO_COLUMNS: readonly Column[] = [];
const NONE: ReadonlySet<string> = new Set();

/** Everything of a table but its looks. */
export function useDataTable(source: DataSource, options: DataTableOptions): DataTableState {
  const { client } = source;
  const { model, fields } = options;
  const names = useNames();
  const format = useFormat();
  const viewer = useViewer(source);
  const { description, fault } = useDescription(source, model);
  const offline = useSyncExternalStore(client.connection.subscribe, () => client.connection.getSnapshot().status === 'offline', () => false);
  const [sort, setSort] = useState(options.sort);
  const [filters, setFilters] = useState<readonly TableFilter[]>([]);
  const [search, setSearch] = useState('');
  const [selected, select] = useState(NONE);
  // What one person looked for and chose is not for the next to see.
  useReign(source, () => {
    setSort(options.sort);
    setFilters([]);
    setSearch('');
    select(NONE);
  });

  const columns = useMemo(() => (description ? tableColumns({ description, fields, names }) : NO_COLUMNS), [description, fields, names]);
  const { widths, setWidth } = useColumnWidths(options.storageKey, options);
  const { shown, show, move } = useColumnChoice(options.storageKey, columns, options.columns);
  const filter = useMemo(() => joinFilters(options.filter, filters), [options.filter, filters]);
  const servedBy = (name: string, direction: TableSort['direction'] = 'asc') => {
    const order = { [name]: direction };
    return description && chooseIndex(client.shape(model), filter, order).direction && order;
  };
  const served = sort && servedBy(sort.column, sort.direction);
  const isOurs = !served;
  const list = useTableRows(source, { model, filter, sort: served, pageSize: options.pageSize, skip: !description });

  const rows = useMemo(() => {
    const sorted = sort && isOurs ? sortRows(list.items, columns.find(({ name }) => name === sort.column), sort.direction, names.locale) : list.items;
    const piece = search.trim().toLocaleLowerCase(names.locale);
    if (piece === '') return sorted;
    return sorted.filter((row) => shown.some(({ field, kind, name }) => format(field.description, kind, row[name]).toLocaleLowerCase(names.locale).includes(piece)));
  }, [list.items, sort, isOurs, search, columns, shown, names.locale, format]);

  const shape = description && client.shape(model);
  const labelField = description && labelFieldOf(description);
  return {
    description,
    names,
    format,
    viewer,
    status: fault ? 'error' : list.status,
    error: fault ?? list.error,
    offline,
    columns,
    shown,
    showColumn: show,
    moveColumn: move,
    widths,
    setWidth,
    rows,
    loaded: list.items.length,
    hasMore: list.hasMore,
    isLoadingMore: list.isLoadingMore,
    loadMore: list.loadMore,
    newCount: list.newCount,
    showNew: list.showNew,
    refetch: list.refetch,
    sort,
    sortBy: useCallback((column: string) => setSort((now) => nextSort(now, column)), []),
    isServed: (column) => servedBy(column) !== undefined,
    filters,
    filter,
    setFilters,
    search,
    setSearch,
    keyOf: useCallback((row: Row) => (shape && keyOf(shape, row)) ?? '', [shape]),
    labelOf: useCallback((row: Row) => labelOfRow(row, labelField ?? 'id', shape?.key ?? []), [labelField, shape]),
    selected,
    select,
    may: (operation, row) => description !== undefined && may(operation, description, viewer, row),
    save: async (row, { name }, value) => (await loadRowParts()).saveCell(source, { model, row, name, value, onSubmit: options.form?.onSubmit }),
    remove: async (doomed) => (await loadRowParts()).deleteRows(source, model, doomed),
  };
}
