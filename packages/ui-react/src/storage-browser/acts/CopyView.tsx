'use client';

import { bucketOf, createFolderReader, type Entry, type LocationData, mayAt, parentOf } from '@foyer/state-machines/storage-browser';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/button/Button.tsx';
import { dialogButtons, dialogTitle } from '../../parts/dialog/Dialog.css.ts';
import { useChannel } from '../use-channel.ts';
import { Breadcrumb } from '../Breadcrumb.tsx';
import * as css from '../BrowserActs.css.ts';
import { useBrowserWorld } from '../browser-context.ts';
import { errorText, useBrowserTexts } from '../browser-texts.ts';
import { crumbsOf } from '../crumbs.ts';
import { entryMark } from '../entry-mark.tsx';
import { place, placeName } from '../StorageBrowser.css.ts';

export interface CopyViewProps {
  readonly entries: readonly Entry[];
  readonly isMove?: boolean | undefined;
  readonly onExit?: (() => void) | undefined;
}

/** Asks for a folder, beginning in the one that is open, and copies or moves there. */
export function CopyView({ entries, isMove = false, onExit }: CopyViewProps) {
  const { browser, storage, labelOf } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text } = texts;
  const places = useChannel(browser.locations).items.filter((location) => mayAt(location, 'receive'));
  const [reader] = useState(() => createFolderReader({ storage, pageSize: undefined, limit: 5000 }));
  const { location, prefix, status, entries: found, error, hasMore } = useChannel(reader.folder);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const { location: here, prefix: now } = browser.folder.get();
    if (here && mayAt(here, 'receive')) reader.open(here, now);
    return reader.leave;
  }, [browser, reader]);

  const open = (to: LocationData, path: string) => {
    reader.open(to, path);
    list.current?.focus();
  };
  const inBucket = location ? entries.filter(({ bucket }) => JSON.stringify(bucket) === JSON.stringify(bucketOf(location))) : [];
  const isInside = inBucket.some(({ kind, path }) => kind === 'folder' && prefix.startsWith(path));
  /** A search finds entries of several folders: some may lie here already, and stay. */
  const here = new Set(inBucket.filter(({ path }) => parentOf(path) === prefix));
  const folders = found.filter(({ kind, path }) => kind === 'folder' && !inBucket.some((entry) => entry.path === path));
  const put = () => {
    if (!location) return;
    browser[isMove ? 'move' : 'copy'](entries.filter((entry) => !here.has(entry)), { location, prefix });
    browser.select([]);
    onExit?.();
  };
  const step = (key: string, name: string, onClick: () => void) => (
    <li key={key}>
      <button type="button" className={place} data-foyer-part="browser.destination" onClick={onClick}>{entryMark({ kind: 'folder', name })}<bdi className={placeName}>{name}</bdi></button>
    </li>
  );
  return (
    <>
      <h2 className={dialogTitle}>{text(isMove ? 'browser.move-to' : 'browser.copy-to')}</h2>
      <div className={css.field}>
        <Breadcrumb items={crumbsOf({ location, prefix }, { home: text('browser.locations'), labelOf, leave: reader.leave, open })} />
        <ul ref={list} tabIndex={-1} className={css.folders} aria-busy={status === 'loading' || undefined}>
          {!location && places.map((to) => step(to.id, labelOf(to), () => open(to, to.prefix)))}
          {location && folders.map(({ path, name }) => step(path, name, () => open(location, path)))}
          {location && status === 'ready' && folders.length === 0 && <li className={css.quiet}>{text('browser.no-folders')}</li>}
          {location && error && (
            <li className={css.quiet}><span role="alert">{errorText(error, texts)}</span> <Button variant="link" onClick={reader.refresh}>{text('browser.retry')}</Button></li>
          )}
          {hasMore && <li className={css.quiet}><Button variant="link" busy={status === 'loading'} onClick={reader.loadMore}>{text('browser.more')}</Button></li>}
        </ul>
      </div>
      <div className={dialogButtons}>
        {onExit && <Button onClick={onExit}>{text('browser.cancel')}</Button>}
        <Button variant="primary" aria-disabled={!location || here.size === entries.length || isInside || undefined} onClick={put}>{text(isMove ? 'browser.move-here' : 'browser.copy-here')}</Button>
      </div>
    </>
  );
}
