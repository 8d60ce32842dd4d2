'use client';

import { type BrowserAct, mayAt } from '@foyer/state-machines/storage-browser';
import type { ReactNode } from 'react';
import { Button } from '../parts/button/Button.tsx';
import { classNames } from '../parts/class-names.ts';
import { control } from '../parts/control.css.ts';
import { mark as checkbox } from '../parts/field/choice.css.ts';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../parts/icon/icons/CloseIcon.tsx';
import { CopyIcon } from '../parts/icon/icons/CopyIcon.tsx';
import { DownloadIcon } from '../parts/icon/icons/DownloadIcon.tsx';
import { PencilIcon } from '../parts/icon/icons/PencilIcon.tsx';
import { RefreshIcon } from '../parts/icon/icons/RefreshIcon.tsx';
import { TrashIcon } from '../parts/icon/icons/TrashIcon.tsx';
import { Status } from '../parts/status/Status.tsx';
import { useChannel, useLook } from './use-channel.ts';
import { MoveIcon } from './MoveIcon.tsx';
import { actionData, runCustom } from './custom-actions.ts';
import { useBrowserWorld } from './browser-context.ts';
import { useBrowserTexts } from './browser-texts.ts';
import { useQuery } from './use-query.ts';
import * as css from './StorageBrowser.css.ts';

/** Searching while nothing is selected; else what can be done with what is. */
export function FolderTools() {
  const { browser, components: { SearchField } } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const query = useQuery();
  const subfolders = useLook(browser.arrangement, (arrangement) => arrangement.subfolders);
  const shown = useChannel(browser.shown);
  const { size } = useChannel(browser.selection);
  const { status, hasMore } = useChannel(browser.folder);
  const isSelecting = size > 0;
  const label = text('browser.search');
  const search = (value: string) => browser.arrange({ query: value });
  const counted = status === 'loading' ? '' : `${text('browser.count', { count: shown.length })}${hasMore ? '+' : ''}`;
  return (
    <div className={css.tools} data-selecting={isSelecting ? '' : undefined} data-foyer-part="browser.tools">
      {!isSelecting && (SearchField ? <SearchField label={label} value={query} onChange={search} /> : (
        <input
          type="search"
          className={classNames(control, css.search)}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          value={query}
          onChange={({ target }) => search(target.value)}
          onKeyDown={(event) => { if (event.key === 'Escape' && query) search(''); }}
        />
      ))}
      {!isSelecting && query !== '' && (
        <label className={css.subfolders} data-foyer-part="browser.subfolders">
          <input type="checkbox" className={checkbox} checked={subfolders} onChange={() => browser.arrange({ subfolders: !subfolders })} />
          {text('browser.subfolders')}
        </label>
      )}
      <Status className={css.count} data-selecting={isSelecting ? '' : undefined}>{isSelecting ? text('browser.selected', { count: size }) : counted}</Status>
      {isSelecting ? <SelectionActions /> : (
        <IconButton size="small" label={text('browser.refresh')} data-foyer-part="browser.refresh" onClick={browser.refresh}><RefreshIcon /></IconButton>
      )}
    </div>
  );
}

const ICONS = { download: DownloadIcon, copy: CopyIcon, move: MoveIcon, rename: PencilIcon, delete: TrashIcon } as const;
type SelectionAct = Extract<BrowserAct, keyof typeof ICONS>;
const ACTS: readonly SelectionAct[] = ['download', 'copy', 'move', 'rename', 'delete'];

function SelectionActions() {
  const { browser, actions, setAct } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const selection = useChannel(browser.selection);
  const { location, prefix, entries } = useChannel(browser.folder);
  if (!location) return null;
  const chosen = entries.filter(({ path }) => selection.has(path));
  const data = chosen.map(actionData);
  const custom = Object.entries(actions).filter(([, { actionListItem: { hide } }]) =>
    !(typeof hide === 'function' ? hide(location.permissions) : hide));
  const does = (act: SelectionAct) => (act === 'download' ? browser.download(chosen) : setAct({ act, entries: chosen }));
  const button = (name: string, label: string, icon: ReactNode, onClick: () => void, disabled = false) => (
    <Button key={name} variant="quiet" data-foyer-part={`browser.${name}`} title={label} aria-disabled={disabled || undefined} onClick={onClick}>
      {icon}<span className={css.word}>{label}</span>
    </Button>
  );
  return (
    <div className={classNames(css.actions, css.compact)}>
      {ACTS.filter((act) => mayAt(location, act) && (act !== 'rename' || chosen.length === 1)).map((act) => {
        const Drawn = ICONS[act];
        return button(act, text(`browser.${act}`), <Drawn />, () => does(act));
      })}
      {custom.map(([name, action]) => {
        const { label, icon, disable } = action.actionListItem;
        return button(name, label, icon, () => runCustom(browser, action, chosen, { all: data, location, prefix }), typeof disable === 'function' ? disable(data) : disable);
      })}
      <IconButton size="small" label={text('browser.clear-selection')} data-foyer-part="browser.clear-selection" onClick={() => browser.select([])}><CloseIcon /></IconButton>
    </div>
  );
}
