import type { Row } from '@foyer/state-machines';
import { useState } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import type { DataSource } from '../data-fields/data-source.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Status } from '../parts/status/Status.tsx';
import type { DataTableLook } from './DataTable.tsx';
import { dataTableMessages } from './data-table.messages.ts';
import type { DataTableState } from './use-data-table.ts';

const RowDialog = /* @__PURE__ */ lazyPart(() => import('./RowDialog.tsx'));
const BulkBar = /* @__PURE__ */ lazyPart(() => import('./BulkBar.tsx'));
const AskToDelete = /* @__PURE__ */ lazyPart(() => import('./AskToDelete.tsx'));

/** `undefined` for the row stands for a new one. */
type Opened = { readonly kind: 'form'; readonly row: Row | undefined } | { readonly kind: 'delete'; readonly rows: readonly Row[] };

/** What opens over the table: the form of a row, and the question before rows are deleted. */
export function useRowActions(source: DataSource, table: DataTableState, { model, form, onOpen, fields }: DataTableLook) {
  const { text } = useTexts(dataTableMessages);
  const [opened, setOpened] = useState<Opened>();
  const [news, setNews] = useState('');
  const { selected, rows, description, names } = table;
  const close = () => setOpened(undefined);
  const chosen = selected.size > 0 ? rows.filter((row) => selected.has(table.keyOf(row))) : [];
  const modelName = description ? names.inText(description.name) : model;

  return {
    create: () => setOpened({ kind: 'form', row: undefined }),
    open: (row: Row) => (onOpen ? onOpen(row) : setOpened({ kind: 'form', row })),
    remove: (doomed: readonly Row[]) => setOpened({ kind: 'delete', rows: doomed }),
    bar: (
      <>
        {chosen.length > 0 && <BulkBar count={chosen.length} onClear={() => table.select(new Set())} onDelete={() => setOpened({ kind: 'delete', rows: chosen })} />}
        <Status visuallyHidden>{news}</Status>
      </>
    ),
    dialog: opened?.kind === 'form' ? (
      <RowDialog
        source={source}
        model={model}
        row={opened.row}
        modelName={modelName}
        form={{ fields, ...form }}
        onClose={close}
      />
    ) : opened && (
      <AskToDelete
        table={table}
        rows={opened.rows}
        onDone={(deleted) => {
          close();
          table.select(new Set());
          if (deleted > 0) setNews(text('data-table.deleted', { count: deleted }));
        }}
      />
    ),
  };
}

export type RowActions = ReturnType<typeof useRowActions>;
