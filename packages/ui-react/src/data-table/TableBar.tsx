'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import { dataFieldMessages } from '../data-fields/data-field.messages.ts';
import type { DataSource } from '../data-fields/data-source.ts';
import { useDataErrorText } from '../data-fields/use-data-error-text.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../parts/icon/icons/CloseIcon.tsx';
import { ColumnsIcon } from '../parts/icon/icons/ColumnsIcon.tsx';
import { DownloadIcon } from '../parts/icon/icons/DownloadIcon.tsx';
import { FilterIcon } from '../parts/icon/icons/FilterIcon.tsx';
import { PlusIcon } from '../parts/icon/icons/PlusIcon.tsx';
import { Status } from '../parts/status/Status.tsx';
import { TextField } from '../parts/text-field/TextField.tsx';
import { DataError } from '@foyer/state-machines';
import { bar, barWord, chip, chips, chipText, count, search, title } from './DataTable.css.ts';
import { dataTableMessages } from './data-table.messages.ts';
import { Menu } from './Menu.tsx';
import { needsValue, type TableFilter } from './table-filter.ts';
import type { DataTableState } from './use-data-table.ts';

const ColumnsMenu = /* @__PURE__ */ lazyPart(() => import('./ColumnsMenu.tsx'));
const FilterMenu = /* @__PURE__ */ lazyPart(() => import('./FilterMenu.tsx'));

interface TableBarProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly heading: ReactNode;
  readonly onCreate: (() => void) | undefined;
}

/** What the table holds, and what can be done with all of it. */
export function TableBar({ source, table, heading, onCreate }: TableBarProps) {
  const { text } = useTexts(dataTableMessages);
  const { description, names, rows, loaded, hasMore } = table;
  const file = useExport(source, table);
  if (!description) return null;
  const counted = rows.length < loaded ? text('data-table.count-matching', { shown: rows.length, count: loaded })
    : text(hasMore ? 'data-table.count-loaded' : 'data-table.count', { count: loaded });
  return (
    <>
      <div className={bar}>
        <h2 className={title}>{heading ?? names.models(description.name, description.plural)}</h2>
        <Status className={count}>{file.news || (table.status === 'loading' && loaded === 0 ? '' : table.status === 'stale' ? text('data-table.stale') : counted)}</Status>
        <div className={search}>
          <TextField
            type="search"
            label={text(hasMore ? 'data-table.search-loaded' : 'data-table.search')}
            labelHidden
            autoComplete="off"
            placeholder={text(hasMore ? 'data-table.search-loaded' : 'data-table.search')}
            onChange={({ target }) => table.setSearch(target.value)}
          />
        </div>
        <Menu part="data-table.filter" label={<><FilterIcon /><span className={barWord}>{text('data-table.filter')}</span></>}>
          {(close) => <FilterMenu table={table} onDone={close} />}
        </Menu>
        <Menu part="data-table.columns" label={<><ColumnsIcon /><span className={barWord}>{text('data-table.columns')}</span></>}>
          {() => <ColumnsMenu table={table} />}
        </Menu>
        <Button data-foyer-part="data-table.export" busy={file.busy} onClick={file.run} aria-label={text('data-table.export-csv')}>
          <DownloadIcon /><span className={barWord}>{text('data-table.export')}</span>
        </Button>
        {onCreate && (
          <Button variant="primary" data-foyer-part="data-table.new" onClick={onCreate}>
            <PlusIcon />{text('data-table.new', { model: names.inText(description.name) })}
          </Button>
        )}
      </div>
      {table.filters.length > 0 && <Filters table={table} />}
    </>
  );
}

function Filters({ table }: { readonly table: DataTableState }) {
  const { text } = useTexts(dataTableMessages);
  return (
    <div className={chips}>
      {table.filters.map((filter, at) => <FilterChip key={at} table={table} filter={filter} label={text(`data-table.test.${filter.test}`)} onRemove={() => table.setFilters(table.filters.toSpliced(at, 1))} />)}
    </div>
  );
}

interface FilterChipProps {
  readonly table: DataTableState;
  readonly filter: TableFilter;
  readonly label: string;
  readonly onRemove: () => void;
}

function FilterChip({ table, filter, label, onRemove }: FilterChipProps) {
  const { text } = useTexts(dataTableMessages);
  const { text: fieldText } = useTexts(dataFieldMessages);
  const column = table.columns.find(({ name }) => name === filter.column);
  const { type } = column?.field.description ?? {};
  const value = type?.kind === 'enum' ? table.names.value(type.name, filter.text)
    : column?.kind === 'boolean' ? fieldText(filter.text === 'true' ? 'data-field.yes' : 'data-field.no') : filter.text;
  const words = [column?.field.spoken, label, needsValue(filter.test) && value].filter(Boolean).join(' ');
  return (
    <span className={chip} data-foyer-part="data-table.filter-chip">
      <span className={chipText}>{words}</span>
      <IconButton size="small" label={text('data-table.filter-remove', { filter: words })} onClick={onRemove}><CloseIcon /></IconButton>
    </span>
  );
}

/** The export reads what the server has, so it is loaded when somebody wants it, and says how far it is. */
function useExport(source: DataSource, { description, names, shown, filter }: DataTableState) {
  const { text } = useTexts(dataTableMessages);
  const errorText = useDataErrorText();
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState('');
  const calls = useRef<AbortController>(undefined);
  useEffect(() => () => calls.current?.abort(), []);

  async function run() {
    if (!description) return;
    const call = new AbortController();
    calls.current = call;
    setBusy(true);
    try {
      const { download, exportCsv } = await import('./export-csv.ts');
      let rows = 0;
      const columns = shown.flatMap(({ field }) => field.writes.map((name) => ({ name, label: field.spoken })));
      const file = await exportCsv({
        source, model: description.name, filter, columns, signal: call.signal,
        onProgress(so) {
          rows = so;
          setNews(text('data-table.exporting', { count: so }));
        },
      });
      download(file, `${names.models(description.name, description.plural)}.csv`);
      setNews(text('data-table.exported', { count: rows }));
    } catch (cause) {
      if (!call.signal.aborted) setNews(text('data-table.export-failed', { reason: errorText(DataError.from(cause)) }));
    } finally {
      setBusy(false);
    }
  }
  return { busy, news, run: () => void run() };
}
