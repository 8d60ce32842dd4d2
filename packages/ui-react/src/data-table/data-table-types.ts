import type { Row } from '@foyer/state-machines';
import type { ComponentType, ReactNode } from 'react';
import type { FilterOf, ModelName, RowOf } from '../data/schema-types.ts';
import type { InputKind } from '../data-fields/input-kind.ts';
import type { DataFormProps, FieldName, FieldsOf } from '../data-form/data-form-types.ts';
import type { Column } from './columns/table-columns.ts';
import type { ColumnWidthsOptions } from './columns/use-column-widths.ts';
import type { DataTableState } from './use-data-table.ts';

/** What a cell of the app's own is given. */
export interface CellProps<Value = unknown, Held = Row> {
  readonly value: Value;
  readonly row: Held;
  /** The value as the table would write it. */
  readonly text: string;
}

/** Finds the app's own cell of a column: by its name, or by the kind of its values. */
export interface CellsOption {
  byName(column: Column): ComponentType<CellProps> | undefined;
}

/** What a table needs to know, typed from the app's `Schema`. */
export interface UseDataTableOptions<Schema, Model extends ModelName<Schema>> extends ColumnWidthsOptions {
  readonly model: Model;
  /** Which rows. People filter among them. */
  readonly filter?: FilterOf<RowOf<Schema, Model>> | undefined;
  /** The columns at first, in their order. @default the first six that fit in a cell */
  readonly columns?: readonly FieldName<Schema, Model>[] | undefined;
  /** Labels, inputs and the rest, as in the form. */
  readonly fields?: FieldsOf<Schema, Model> | undefined;
  /** The order at first. */
  readonly sort?: { readonly column: FieldName<Schema, Model>; readonly direction: 'asc' | 'desc' } | undefined;
  /** How many rows to load at a time. @default all, however many there are */
  readonly pageSize?: number | undefined;
  /** Under which name the choice of columns and their widths are kept in this browser. Without it, they last as long as the page. */
  readonly storageKey?: string | undefined;
  /** What is written of a cell goes by its `onSubmit`, as what is written in a form. */
  readonly form?: Pick<DataFormProps<Schema, Model>, 'onSubmit'> | undefined;
}

/** @see DataTableKit.DataTable */
export interface DataTableProps<Schema, Model extends ModelName<Schema>> extends UseDataTableOptions<Schema, Model> {
  /** @default the model's plural name */
  readonly heading?: ReactNode;
  /** Cells of the app's own, by the field. */
  readonly cells?: {
    readonly [Name in FieldName<Schema, Model>]?: ComponentType<CellProps<RowOf<Schema, Model>[Name], RowOf<Schema, Model>>> | undefined;
  } | undefined;
  /** Cells of the app's own, by the kind of value. */
  readonly cellsByKind?: Readonly<Partial<Record<InputKind, ComponentType<CellProps>>>> | undefined;
  /** What the form beside the table is told. Its `onSubmit` is asked of a cell, too: it is given that one value. */
  readonly form?: Pick<DataFormProps<Schema, Model>, 'initialValues' | 'inputs' | 'layout' | 'onError' | 'onSubmit' | 'onSuccess'> | undefined;
  /** Rows can be selected, to delete several. @default true */
  readonly selectable?: boolean | undefined;
  /** Opens a row in the app's own way, in place of the form. */
  readonly onOpen?: ((row: RowOf<Schema, Model>) => void) | undefined;
  /** Stands in place of "Nothing here yet". */
  readonly empty?: ReactNode;
  /** Draws the whole table in place of ours. */
  readonly children?: ((table: DataTableState) => ReactNode) | undefined;
}

/** Tables of an app's models. */
export interface DataTableKit<Schema> {
  /**
   * The rows of a model, live, with sorting, filters, a form beside them and cells that can be changed in place. What the
   * rules do not let this person do is not offered.
   */
  DataTable<Model extends ModelName<Schema>>(props: DataTableProps<Schema, Model>): ReactNode;
  /** Everything of such a table but its looks. */
  useDataTable<Model extends ModelName<Schema>>(options: UseDataTableOptions<Schema, Model>): DataTableState;
}
