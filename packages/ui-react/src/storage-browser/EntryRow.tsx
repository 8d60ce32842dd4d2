'use client';

import { type Entry, nameIn, parentOf } from '@foyer/state-machines/storage-browser';
import { memo } from 'react';
import { mark as checkbox } from '../parts/field/choice.css.ts';
import { nameParts } from '../storage/file-list/file-name.ts';
import { bytesText } from '../storage/storage-manager/measures.ts';
import type { BrowserTexts } from './browser-texts.ts';
import { entryMark } from './entry-mark.tsx';
import * as css from './StorageBrowser.css.ts';

interface EntryRowProps {
  readonly entry: Entry;
  /** The folder that is open. */
  readonly prefix: string;
  readonly index: number;
  readonly selected: boolean;
  readonly isTabStop: boolean;
  readonly texts: BrowserTexts;
  readonly isLast: boolean;
  readonly dateText: (date: Date) => readonly [day: string, time: string];
}

/** A folder or a file. What is done with it, the grid hears. */
export const EntryRow = memo(function EntryRow({ entry, prefix, index, selected, isTabStop, isLast, texts: { locale, text }, dateText }: EntryRowProps) {
  const { kind, path, name, size, lastModified } = entry;
  const parts = nameParts(name);
  /** Others of this name may be found elsewhere. */
  const full = nameIn(prefix, entry);
  const within = parentOf(path).slice(prefix.length, -1);
  return (
    <div
      role="row"
      className={css.row}
      data-row=""
      data-last={isLast ? '' : undefined}
      data-foyer-part="browser.entry"
      data-path={path}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={isTabStop ? 0 : -1}
    >
      <div role="gridcell" className={css.chooseCell}>
        <label className={css.choose}>
          <input type="checkbox" className={checkbox} tabIndex={-1} checked={selected} readOnly aria-label={text('browser.select', { name: full })} data-do="select" />
        </label>
      </div>
      <div role="gridcell" className={css.name}>
        {entryMark(entry)}
        <button type="button" className={css.open} tabIndex={-1} title={full} dir="auto" data-do="open">
          <span className={css.stem}>{parts.stem}</span><span>{parts.tail}</span>
        </button>
        {within && <bdi className={css.within} title={within}>{within}</bdi>}
      </div>
      <div role="gridcell" className={css.meta} data-first="">
        {kind === 'folder' ? <span>{text('browser.folder')}</span> : lastModified && <Moment date={lastModified} text={dateText(lastModified)} />}
      </div>
      <div role="gridcell" className={css.meta}>{size !== undefined && <bdi>{bytesText(locale, size)}</bdi>}</div>
    </div>
  );
});

function Moment({ date, text: [day, time] }: { readonly date: Date; readonly text: readonly [day: string, time: string] }) {
  return <time dateTime={date.toISOString()}>{day}<span className={css.word}> {time}</span></time>;
}
