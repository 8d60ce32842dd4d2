'use client';

import { type Entry, mayAt } from '@foyer/state-machines/storage-browser';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useWindow } from '../data-table/use-window.ts';
import { mark as checkbox } from '../parts/field/choice.css.ts';
import { useChannel } from './use-channel.ts';
import { useBrowserWorld } from './browser-context.ts';
import { useBrowserTexts } from './browser-texts.ts';
import { EntryRow } from './EntryRow.tsx';
import { FolderEmpty } from './FolderEmpty.tsx';
import { SortHead } from './SortHead.tsx';
import * as css from './StorageBrowser.css.ts';
import { useEntryKeys } from './use-entry-keys.ts';

/** The entries of the folder, of which those in sight are in the page, as a grid that is one stop of the Tab key. */
export function EntryGrid() {
  const { browser, go, left, setAct } = useBrowserWorld();
  const texts = useBrowserTexts();
  const entries = useChannel(browser.shown);
  const selection = useChannel(browser.selection);
  const folder = useChannel(browser.folder);
  const { location, prefix, status } = folder;
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, height } = useWindow(scroller, entries.length);
  const dateText = useDateText(texts.locale);

  const open = (entry: Entry) => {
    if (!location) return;
    if (entry.kind === 'folder') go.open(location, entry.path);
    else setAct({ act: 'preview', entries: [entry] });
  };
  const keys = useEntryKeys({
    grid: scroller, entries, drawn: { from, to }, selection: browser.selection, rowHeight: height, open,
    select: browser.select,
    up: go.up,
    remove() {
      const selected = browser.selection.get();
      const chosen = entries.filter(({ path }) => selected.has(path));
      if (chosen.length > 0 && location && mayAt(location, 'delete')) setAct({ act: 'delete', entries: chosen });
    },
    rename(entry) {
      if (location && mayAt(location, 'rename')) setAct({ act: 'rename', entries: [entry] });
    },
  });

  // The focus follows the person: into a folder to its first entry, out of it to the folder.
  useEffect(() => {
    if (left.current === undefined || (status === 'loading' && entries.length === 0)) return;
    const { location: there, prefix: before } = left.current;
    // An effect may run late: it is then of the folder that has just been left.
    if (there === location && before === prefix) return;
    left.current = undefined;
    if (scroller.current) scroller.current.scrollTop = 0;
    keys.focus(entries.find(({ path }) => path === before || (before.startsWith(path) && path.endsWith('/'))) ?? entries[0]);
  });

  useLayoutEffect(() => {
    const { current: element } = scroller;
    element?.style.setProperty('--foyer-storage-browser-before', `${from * height}px`);
    element?.style.setProperty('--foyer-storage-browser-after', `${Math.max(0, entries.length - to) * height}px`);
  }, [from, to, height, entries.length]);

  const isAll = entries.length > 0 && entries.every(({ path }) => selection.has(path));
  return (
    <div ref={scroller} className={css.scroller}>
      <div
        role="grid"
        className={css.grid}
        data-foyer-part="browser.entries"
        tabIndex={entries.length === 0 ? 0 : -1}
        aria-label={texts.text('browser.files')}
        aria-rowcount={folder.hasMore ? -1 : entries.length + 1}
        aria-multiselectable="true"
        aria-busy={status === 'loading' || undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onClick={keys.onClick}
        onDoubleClick={keys.onDoubleClick}
      >
        <div role="rowgroup">
          <div role="row" className={css.head} aria-rowindex={1}>
            <div role="columnheader" className={css.chooseCell}>
              <label className={css.choose}>
                <input
                  type="checkbox"
                  className={checkbox}
                  disabled={entries.length === 0}
                  checked={isAll}
                  ref={(box) => { if (box) box.indeterminate = !isAll && selection.size > 0; }}
                  aria-label={texts.text('browser.select-all')}
                  onChange={() => browser.select(isAll ? [] : entries.map(({ path }) => path))}
                />
              </label>
            </div>
            <SortHead column="name" />
            <SortHead column="lastModified" />
            <SortHead column="size" />
          </div>
        </div>
        {entries.length > 0 && (
          <div role="rowgroup">
            <div role="presentation" className={css.space} data-space="before" />
            {entries.slice(from, to).map((entry, offset) => (
              <EntryRow
                key={entry.path}
                entry={entry}
                prefix={prefix}
                index={from + offset}
                selected={selection.has(entry.path)}
                isTabStop={entry.path === keys.tabStop}
                isLast={from + offset === entries.length - 1}
                texts={texts}
                dateText={dateText}
              />
            ))}
            <div role="presentation" className={css.space} data-space="after" />
          </div>
        )}
      </div>
      {entries.length === 0 && <FolderEmpty key={prefix} />}
    </div>
  );
}

function useDateText(locale: string) {
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    return (date: Date) => [day.format(date), time.format(date)] as const;
  }, [locale]);
}
