'use client';

import type { AnySchema } from '../data/data-hooks.ts';
import { type DataWidgetsOptions, sourceOf } from '../data-fields/data-source.ts';
import { DataTableView } from './DataTable.tsx';
import type { DataTableKit } from './data-table-types.ts';
import { useDataTable } from './use-data-table.ts';

/**
 * Tables of an app's models, on any backend.
 * @example
 * const { DataTable } = createDataTable({ hooks, models: link.models });
 * <DataTable model="Post" columns={['title', 'status']} />
 */
export function createDataTable<Schema>(options: DataWidgetsOptions<Schema>): DataTableKit<Schema>;
export function createDataTable(options: DataWidgetsOptions<AnySchema>): DataTableKit<AnySchema> {
  const source = sourceOf(options);
  return {
    DataTable: (props) => <DataTableView {...props} source={source} />,
    useDataTable: (table) => useDataTable(source, table),
  };
}
