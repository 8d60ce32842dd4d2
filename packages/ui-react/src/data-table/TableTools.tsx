'use client';

import { type ReactNode, use, useEffect, useRef, useState } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { lateDataPart } from '../data-fields/late-data-part.tsx';
import { latePartMessages } from '../data-fields/late-part.messages.ts';
import { LanguageContext, useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { classNames } from '../parts/class-names.ts';
import { control as controlClass } from '../parts/control.css.ts';
import { ColumnsIcon } from '../parts/icon/icons/ColumnsIcon.tsx';
import { DownloadIcon } from '../parts/icon/icons/DownloadIcon.tsx';
import { FilterIcon } from '../parts/icon/icons/FilterIcon.tsx';
import { PlusIcon } from '../parts/icon/icons/PlusIcon.tsx';
import { barWord, count, newTool, newWord, search, tool, toolButtons, tools } from './bar.css.ts';
import type { ColumnsMenuProps } from './columns/ColumnsMenu.tsx';
import { dataTableMessages } from './data-table.messages.ts';
import type { FilterMenuProps } from './filters/FilterMenu.tsx';
import { Menu } from './Menu.tsx';
import { tableToolMessages } from './table-tool.messages.ts';
import type { DataTableState } from './use-data-table.ts';

const FilterChips = /* @__PURE__ */ lateDataPart(() => import('./filters/FilterChips.tsx'));
const ColumnsMenu = /* @__PURE__ */ lateDataPart<ColumnsMenuProps & ComingProps>(() => import('./columns/ColumnsMenu.tsx'), ({ say }) => <Coming say={say} />);
const FilterMenu = /* @__PURE__ */ lateDataPart<FilterMenuProps & ComingProps>(() => import('./filters/FilterMenu.tsx'), ({ say }) => <Coming say={say} />);

export interface TableToolsProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly onCreate: (() => void) | undefined;
  /** Says what happens beside the name of the table. */
  readonly say: (news: string) => void;
}

/** What can be done with all rows of a table. Its place is kept until it is here. */
export function TableTools({ source, table, onCreate, say }: TableToolsProps): ReactNode {
  const { text } = useTexts(tableToolMessages);
  const { description, names, hasMore } = table;
  const file = useExport(source, table, say);
  const searchLabel = text(hasMore ? 'data-table.search-loaded' : 'data-table.search');
  return (
    <>
      <div className={tools}>
        <input
          type="search"
          className={classNames(controlClass, search)}
          aria-label={searchLabel}
          autoComplete="off"
          placeholder={searchLabel}
          onChange={({ target }) => table.setSearch(target.value)}
        />
        <div className={toolButtons}>
          <Menu part="data-table.filter" label={<><FilterIcon /><span className={barWord}>{text('data-table.filter')}</span></>}>
            {(close, sayHere) => <FilterMenu source={source} table={table} onDone={close} say={sayHere} />}
          </Menu>
          <Menu part="data-table.columns" label={<><ColumnsIcon /><span className={barWord}>{text('data-table.columns')}</span></>}>
            {(_, sayHere) => <ColumnsMenu table={table} say={sayHere} />}
          </Menu>
          <Button className={tool} data-foyer-part="data-table.export" busy={file.busy} onClick={file.run} aria-label={text('data-table.export-csv')}>
            <DownloadIcon /><span className={barWord}>{text('data-table.export')}</span>
          </Button>
          {onCreate && description && (
            <Button className={newTool} variant="primary" data-foyer-part="data-table.new" onClick={onCreate}>
              <PlusIcon /><span className={newWord}>{text('data-table.new', { model: names.inText(description.name) })}</span>
            </Button>
          )}
        </div>
      </div>
      {table.filters.length > 0 && <FilterChips table={table} />}
    </>
  );
}

interface ComingProps {
  readonly say: (news: string) => void;
}

/** Stands in a menu until what is in it is here. */
function Coming({ say }: ComingProps) {
  const { text } = useTexts(dataTableMessages);
  const loading = text('data-table.loading');
  useEffect(() => {
    say(loading);
    return () => say('');
  }, [say, loading]);
  return <span className={count}>{loading}</span>;
}

/** The export reads what the server has, so it is loaded when somebody wants it, and says how far it is. */
function useExport(source: DataSource, { description, names, shown, filter }: DataTableState, say: (news: string) => void) {
  const { text } = useTexts(latePartMessages);
  const language = use(LanguageContext);
  const [busy, setBusy] = useState(false);
  const calls = useRef<AbortController>(undefined);
  useEffect(() => () => calls.current?.abort(), []);

  async function run() {
    if (!description) return;
    calls.current = new AbortController();
    setBusy(true);
    const file = await import('./csv/run-export.ts').catch(notLoaded);
    if (!file) say(text('data-part.missing'));
    await file?.runExport({
      source, model: description.name, fileName: names.models(description.name, description.plural), filter, language, onNews: say,
      columns: shown.flatMap(({ field }) => field.writes.map((name) => ({ name, label: field.spoken }))),
      signal: calls.current.signal,
    });
    setBusy(false);
  }
  return { busy, run: () => void run() };
}

/** It is asked for again with the next press. */
const notLoaded = () => undefined;
