'use client';

import { type ReactNode, use, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import type { DataSource } from '../data-fields/data-source.ts';
import { LanguageContext, useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { classNames } from '../parts/class-names.ts';
import { control as controlClass } from '../parts/control.css.ts';
import { ColumnsIcon } from '../parts/icon/icons/ColumnsIcon.tsx';
import { DownloadIcon } from '../parts/icon/icons/DownloadIcon.tsx';
import { FilterIcon } from '../parts/icon/icons/FilterIcon.tsx';
import { PlusIcon } from '../parts/icon/icons/PlusIcon.tsx';
import { Status } from '../parts/status/Status.tsx';
import { bar, barWord, count, search, title } from './DataTable.css.ts';
import { dataTableMessages } from './data-table.messages.ts';
import { Menu } from './Menu.tsx';
import type { DataTableState } from './use-data-table.ts';

const FilterChips = /* @__PURE__ */ lazyPart(() => import('./FilterChips.tsx'));
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
        <input
          type="search"
          className={classNames(controlClass, search)}
          aria-label={text(hasMore ? 'data-table.search-loaded' : 'data-table.search')}
          autoComplete="off"
          placeholder={text(hasMore ? 'data-table.search-loaded' : 'data-table.search')}
          onChange={({ target }) => table.setSearch(target.value)}
        />
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
      {table.filters.length > 0 && <FilterChips table={table} />}
    </>
  );
}

/** The export reads what the server has, so it is loaded when somebody wants it, and says how far it is. */
function useExport(source: DataSource, { description, names, shown, filter }: DataTableState) {
  const language = use(LanguageContext);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState('');
  const calls = useRef<AbortController>(undefined);
  useEffect(() => () => calls.current?.abort(), []);

  async function run() {
    if (!description) return;
    calls.current = new AbortController();
    setBusy(true);
    const { runExport } = await import('./run-export.ts');
    await runExport({
      source, model: description.name, fileName: names.models(description.name, description.plural), filter, language, onNews: setNews,
      columns: shown.flatMap(({ field }) => field.writes.map((name) => ({ name, label: field.spoken }))),
      signal: calls.current.signal,
    });
    setBusy(false);
  }
  return { busy, news, run: () => void run() };
}
