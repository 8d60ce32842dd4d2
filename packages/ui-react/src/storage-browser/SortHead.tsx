'use client';

import type { SortColumn } from '@foyer/state-machines/storage-browser';
import { ArrowDownIcon } from '../parts/icon/icons/ArrowDownIcon.tsx';
import { ArrowUpIcon } from '../parts/icon/icons/ArrowUpIcon.tsx';
import { useChannel } from './use-channel.ts';
import { useBrowserWorld } from './browser-context.ts';
import { useBrowserTexts } from './browser-texts.ts';
import * as css from './StorageBrowser.css.ts';

const LABELS = { name: 'browser.name', lastModified: 'browser.modified', size: 'browser.size' } as const;
const ARIA = { asc: 'ascending', desc: 'descending' } as const;
const OTHER = { asc: 'desc', desc: 'asc' } as const;

/** A column's name; a press orders by it, and a second one the other way. */
export function SortHead({ column }: { readonly column: SortColumn }) {
  const { browser } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const arrangement = useChannel(browser.arrangement);
  const direction = arrangement.column === column ? arrangement.direction : undefined;
  const Mark = direction === 'desc' ? ArrowDownIcon : ArrowUpIcon;
  return (
    <div role="columnheader" className={css.headCell} data-first={column === 'name' ? '' : undefined} aria-sort={direction && ARIA[direction]}>
      <button
        type="button"
        className={css.sort}
        data-sorted={direction && ''}
        onClick={() => browser.arrange({ column, direction: direction ? OTHER[direction] : 'asc' })}
      >
        {text(LABELS[column])}
        <Mark className={css.sortMark} />
      </button>
    </div>
  );
}
