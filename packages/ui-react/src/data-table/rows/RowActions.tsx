'use client';

import type { Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';
import RowDialog from '../../data-form/RowDialog.tsx';
import { AskToDelete } from './AskToDelete.tsx';
import { BulkBar } from './BulkBar.tsx';
import type { DataTableLook } from '../DataTable.tsx';
import type { DataTableState } from '../use-data-table.ts';

/** What opens over the table: the form of a row, `undefined` standing for a new one, or the question before rows are deleted. */
export type Opened = { readonly kind: 'form'; readonly row: Row | undefined } | { readonly kind: 'delete'; readonly rows: readonly Row[] };

export interface RowActionsProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly look: DataTableLook;
  readonly opened: Opened | undefined;
  readonly onOpen: (opened: Opened | undefined) => void;
  readonly say: (news: string) => void;
}

/** What is done with single rows, and with those that are selected. */
export function RowActions({ source, table, look, opened, onOpen, say }: RowActionsProps) {
  const { selected, rows } = table;
  const { model, form, fields } = look;
  const chosen = rows.filter((row) => selected.has(table.keyOf(row)));
  return (
    <>
      {chosen.length > 0 && <BulkBar count={chosen.length} onClear={() => table.select(new Set())} onDelete={() => onOpen({ kind: 'delete', rows: chosen })} />}
      {opened?.kind === 'form' && (
        <RowDialog
          source={source}
          model={model}
          row={opened.row}
          form={{ fields, ...form }}
          onClose={() => onOpen(undefined)}
        />
      )}
      {opened?.kind === 'delete' && (
        <AskToDelete
          table={table}
          rows={opened.rows}
          say={say}
          onDone={(gone) => {
            onOpen(undefined);
            const keys = new Set(gone.map(table.keyOf));
            table.select(new Set([...selected].filter((key) => !keys.has(key))));
          }}
        />
      )}
    </>
  );
}
