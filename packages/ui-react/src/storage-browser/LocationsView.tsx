'use client';

import { mayAt } from '@foyer/state-machines/storage-browser';
import { useEffect, useRef } from 'react';
import { Button } from '../parts/button/Button.tsx';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { RefreshIcon } from '../parts/icon/icons/RefreshIcon.tsx';
import { useChannel } from './use-channel.ts';
import { Activity } from './Activity.tsx';
import { useBrowserWorld } from './browser-context.ts';
import { errorText, useBrowserTexts } from './browser-texts.ts';
import { entryMark } from './entry-mark.tsx';
import { LoadingRows } from './LoadingRows.tsx';
import * as css from './StorageBrowser.css.ts';

/** The places that the person may go to. */
export function LocationsView() {
  const { browser, labelOf, go, left, components: { Title } } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text } = texts;
  const { status, items, error } = useChannel(browser.locations);
  const list = useRef<HTMLUListElement>(null);

  // Whoever comes out of a location finds it again.
  useEffect(() => {
    const before = left.current?.location;
    if (left.current === undefined || items.length === 0) return;
    left.current = undefined;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[items.findIndex(({ bucket, prefix }) => bucket === before?.bucket && prefix === before.prefix)] ?? buttons[0])?.focus();
  });

  return (
    <div className={css.root} data-foyer-part="browser.locations">
      <div className={css.bar}>
        {Title ? <Title title={text('browser.locations')} /> : <h2 className={css.title}>{text('browser.locations')}</h2>}
        <IconButton size="small" label={text('browser.refresh')} data-foyer-part="browser.refresh" onClick={() => void browser.loadLocations()}><RefreshIcon /></IconButton>
      </div>
      {items.length === 0 && (status === 'loading' || status === 'idle') && <LoadingRows />}
      {status === 'error' && error && (
        <div className={css.empty} role="alert" data-foyer-part="browser.error">
          <p className={css.emptyTitle}>{text('browser.failed')}</p>
          <p className={css.emptyHint}>{errorText(error, texts)}</p>
          <Button onClick={() => void browser.loadLocations()}>{text('browser.retry')}</Button>
        </div>
      )}
      {status === 'ready' && items.length === 0 && (
        <div className={css.empty} data-foyer-part="browser.empty"><p className={css.emptyTitle}>{text('browser.no-locations')}</p></div>
      )}
      <ul ref={list} className={css.places} aria-label={text('browser.locations')}>
        {items.map((location) => (
          <li key={location.id}>
            <button type="button" className={css.place} data-foyer-part="browser.location" onClick={() => go.open(location)}>
              {entryMark({ kind: location.type === 'OBJECT' ? 'file' : 'folder', name: location.prefix })}
              <span>
                <bdi className={css.placeName}>{labelOf(location)}</bdi>
                <bdi className={css.placePath}>{[location.bucket, location.prefix].filter(Boolean).join('/')}</bdi>
              </span>
              {!mayAt(location, 'upload') && !mayAt(location, 'delete') && <span className={css.badge}>{text('browser.read-only')}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Activity />
    </div>
  );
}
