'use client';

import type { Row } from '@foyer/state-machines';
import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import type { InputKind } from '../data-fields/input-kind.ts';
import type { DataSource } from '../data-fields/data-source.ts';
import type { DataFormLook } from '../data-form/DataForm.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Status } from '../parts/status/Status.tsx';
import { bone, bones, empty as emptyClass, emptyHint, emptyTitle, foot, table as tableClass } from './DataTable.css.ts';
import type { CellProps, CellsOption } from './data-table-types.ts';
import { dataTableMessages } from './data-table.messages.ts';
import { TableBar } from './TableBar.tsx';
import { TableGrid } from './TableGrid.tsx';
import { type DataTableOptions, type DataTableState, useDataTable } from './use-data-table.ts';
import { useRowActions } from './use-row-actions.tsx';

const TableNotices = /* @__PURE__ */ lazyPart(() => import('./TableNotices.tsx'));

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
export function DataTableView({ source, children, ...look }: DataTableLook & { readonly source: DataSource }) {
  const table = useDataTable(source, look);
  return children ? children(table) : <Whole {...look} source={source} table={table} />;
}

type WholeProps = Omit<DataTableLook, 'children'> & { readonly source: DataSource; readonly table: DataTableState };

function Whole({ source, table, cells, cellsByKind, selectable = true, ...look }: WholeProps) {
  const { text } = useTexts(dataTableMessages);
  const actions = useRowActions(source, table, look);
  const own = useMemo<CellsOption>(() => ({ byName: ({ name, kind, field }) => cells?.[name] ?? field.writes.map((one) => cells?.[one]).find(Boolean) ?? cellsByKind?.[kind] }), [cells, cellsByKind]);
  const { status, error, rows, loaded, description } = table;
  const hasNotice = error !== undefined || table.offline || status === 'offline' || (table.sort !== undefined && table.hasMore);
  const [wasNoticed, setNoticed] = useState(hasNotice);
  if (hasNotice && !wasNoticed) setNoticed(true);
  const isFirstLoad = status === 'loading' && loaded === 0;
  const isBroken = status === 'error' && loaded === 0;
  return (
    <section className={tableClass} data-foyer-part="data-table" data-status={status} aria-label={description && table.names.models(description.name, description.plural)} aria-busy={isFirstLoad || undefined}>
      {description && <TableBar source={source} table={table} heading={look.heading} onCreate={table.may('create') ? actions.create : undefined} />}
      {(wasNoticed || hasNotice) && <TableNotices table={table} error={error} />}
      {isFirstLoad && <Loading label={text('data-table.loading')} />}
      {!isFirstLoad && !isBroken && (rows.length > 0
        ? <TableGrid source={source} table={table} cells={own} inputs={look.form?.inputs} selectable={selectable && table.may('delete')} actions={actions} />
        : <Empty table={table}>{look.empty}</Empty>)}
      {(table.hasMore || table.newCount > 0) && <More table={table} />}
      {actions.bar}
      {actions.dialog}
    </section>
  );
}

function Loading({ label }: { readonly label: string }) {
  return (
    <div className={bones}>
      <Status visuallyHidden>{label}</Status>
      {[1, 2, 3, 4, 5, 6].map((at) => <div key={at} className={bone} />)}
    </div>
  );
}

function Empty({ table, children }: { readonly table: DataTableState; readonly children: ReactNode }) {
  const { text } = useTexts(dataTableMessages);
  const isNarrowed = table.filters.length > 0 || table.search !== '';
  if (!isNarrowed && children) return <div className={emptyClass}>{children}</div>;
  return (
    <div className={emptyClass}>
      <p className={emptyTitle}>{text(isNarrowed ? 'data-table.nothing-matches' : 'data-table.empty')}</p>
      {isNarrowed
        ? <Button variant="quiet" onClick={() => { table.setFilters([]); table.setSearch(''); }}>{text('data-table.clear-filters')}</Button>
        : table.may('create') && <p className={emptyHint}>{text('data-table.empty-hint')}</p>}
    </div>
  );
}

function More({ table }: { readonly table: DataTableState }) {
  const { text } = useTexts(dataTableMessages);
  return (
    <div className={foot}>
      {table.newCount > 0 && <Button variant="quiet" onClick={table.showNew}>{text('data-table.show-new', { count: table.newCount })}</Button>}
      {table.hasMore && (
        <Button variant="secondary" busy={table.isLoadingMore} busyLabel={text('data-table.loading-more')} onClick={table.loadMore}>{text('data-table.load-more')}</Button>
      )}
    </div>
  );
}
