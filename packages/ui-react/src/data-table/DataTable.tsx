'use client';

import type { Row } from '@foyer/state-machines';
import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import type { InputKind } from '../data-fields/input-kind.ts';
import type { DataSource } from '../data-fields/data-source.ts';
import { useReign } from '../data-fields/use-reign.ts';
import type { DataFormLook } from '../data-form/DataForm.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Status } from '../parts/status/Status.tsx';
import { bar, count, news as newsClass, title } from './bar.css.ts';
import { bone, bones, table as tableClass } from './DataTable.css.ts';
import type { CellProps, CellsOption } from './data-table-types.ts';
import { dataTableMessages } from './data-table.messages.ts';
import { Empty, RowActions, TableMore, TableNotices, TableTools } from './late-parts.tsx';
import type { Opened } from './rows/RowActions.tsx';
import { TableGrid } from './TableGrid.tsx';
import { type DataTableOptions, type DataTableState, useDataTable } from './use-data-table.ts';

export interface DataTableLook extends DataTableOptions {
  readonly heading?: ReactNode;
  readonly cells?: Readonly<Record<string, ComponentType<CellProps> | undefined>> | undefined;
  readonly cellsByKind?: Readonly<Partial<Record<InputKind, ComponentType<CellProps>>>> | undefined;
  readonly form?: Pick<DataFormLook, 'initialValues' | 'inputs' | 'layout' | 'onError' | 'onSubmit' | 'onSuccess'> | undefined;
  readonly selectable?: boolean | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly empty?: ReactNode;
  readonly children?: ((table: DataTableState) => ReactNode) | undefined;
}

/** The rows of a model in a table, made from what the backend says of the model. */
export const DataTableView = (props: DataTableLook & { readonly source: DataSource }) => <Table key={useReign(props.source)} {...props} />;

function Table({ source, children, ...look }: DataTableLook & { readonly source: DataSource }) {
  const table = useDataTable(source, look);
  return children ? children(table) : <Whole {...look} source={source} table={table} />;
}

type WholeProps = Omit<DataTableLook, 'children'> & { readonly source: DataSource; readonly table: DataTableState };

function Whole({ source, table, cells, cellsByKind, selectable = true, ...look }: WholeProps) {
  const { text } = useTexts(dataTableMessages);
  const [opened, setOpened] = useState<Opened>();
  const open = (next: Opened | undefined) => {
    setOpened(next);
    if (next) say('');
  };
  const [news, say] = useState('');
  const own = useMemo<CellsOption>(() => ({ byName: ({ name, kind, field }) => cells?.[name] ?? field.writes.map((one) => cells?.[one]).find(Boolean) ?? cellsByKind?.[kind] }), [cells, cellsByKind]);
  const { status, error, rows, loaded, description, names } = table;
  const hasNotice = error !== undefined || table.offline || status === 'offline' || (table.sort !== undefined && table.hasMore && !table.isServed(table.sort.column));
  const [wasNoticed, setNoticed] = useState(hasNotice);
  if (hasNotice && !wasNoticed) setNoticed(true);
  const isFirstLoad = status === 'loading' && loaded === 0;
  const isBroken = status === 'error' && loaded === 0;
  // The head, and the focus in it, stay where they are while the rows of another order or filter come.
  const [wasShown, setShown] = useState(false);
  if (rows.length > 0 && !wasShown) setShown(true);
  const name = description && names.models(description.name, description.plural);
  return (
    <section className={tableClass} data-foyer-part="data-table" data-status={status} aria-label={name} aria-busy={isFirstLoad || undefined} tabIndex={-1}>
      {description && (
        <div className={bar}>
          <h2 className={title}>{look.heading ?? name}</h2>
          <Count table={table} />
          <Status className={newsClass}>{news}</Status>
          <TableTools source={source} table={table} onCreate={table.may('create') ? () => open({ kind: 'form', row: undefined }) : undefined} say={say} />
        </div>
      )}
      {(wasNoticed || hasNotice) && <TableNotices table={table} error={error} />}
      {rows.length > 0 || (isFirstLoad && wasShown)
        ? (
          <TableGrid
            source={source}
            table={table}
            cells={own}
            inputs={look.form?.inputs}
            selectable={selectable && table.may('delete')}
            onOpen={(row) => (look.onOpen ? look.onOpen(row) : open({ kind: 'form', row }))}
            onDelete={(row) => open({ kind: 'delete', rows: [row] })}
            say={say}
          />
        )
        : !isFirstLoad && !isBroken && <Empty table={table}>{look.empty}</Empty>}
      {isFirstLoad && <Loading label={text('data-table.loading')} />}
      {(table.hasMore || table.newCount > 0) && <TableMore table={table} />}
      {(opened || table.selected.size > 0) && <RowActions source={source} table={table} look={look} opened={opened} onOpen={open} say={say} />}
    </section>
  );
}

/** How many rows there are, as far as is known. */
function Count({ table: { rows, loaded, hasMore, status, error } }: { readonly table: DataTableState }) {
  const { text } = useTexts(dataTableMessages);
  const counted = rows.length < loaded ? text('data-table.count-matching', { shown: rows.length, count: loaded })
    : text(hasMore ? 'data-table.count-loaded' : 'data-table.count', { count: loaded });
  return <Status className={count}>{(status === 'loading' || status === 'error') && loaded === 0 ? '' : status === 'stale' && !error ? text('data-table.stale') : counted}</Status>;
}

function Loading({ label }: { readonly label: string }) {
  return (
    <div className={bones}>
      <Status visuallyHidden>{label}</Status>
      {[1, 2, 3, 4, 5, 6].map((at) => <div key={at} className={bone} />)}
    </div>
  );
}
