'use client';

import { Checkbox } from '../parts/checkbox/Checkbox.tsx';
import type { DataTableState } from './use-data-table.ts';

/** Which columns are shown. */
export default function ColumnsMenu({ table: { columns, shown, showColumn } }: { readonly table: DataTableState }) {
  return columns.map(({ name, field }) => (
    <Checkbox
      key={name}
      label={field.label}
      checked={shown.some((column) => column.name === name)}
      onChange={({ target }) => showColumn(name, target.checked)}
    />
  ));
}
