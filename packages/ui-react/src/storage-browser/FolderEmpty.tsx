'use client';

import { mayAt } from '@foyer/state-machines/storage-browser';
import { Button } from '../parts/button/Button.tsx';
import { useChannel, useLook } from './use-channel.ts';
import { useBrowserWorld } from './browser-context.ts';
import { errorText, useBrowserTexts } from './browser-texts.ts';
import { LoadingRows } from './LoadingRows.tsx';
import * as css from './StorageBrowser.css.ts';

/** What stands in the place of the entries: they come, there are none, or why they do not. */
export function FolderEmpty() {
  const { browser, environment } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text } = texts;
  const { status, error, location } = useChannel(browser.folder);
  const query = useLook(browser.arrangement, (arrangement) => arrangement.query.trim());
  const total = useLook(browser.folder, ({ entries }) => entries.length);
  if (status === 'loading') return <LoadingRows />;
  if (status === 'error' && error) {
    const isDenied = error.code === 'access_denied';
    return (
      <div className={css.empty} role="alert" data-foyer-part="browser.error">
        <p className={css.emptyTitle}>{text(isDenied ? 'browser.denied' : 'browser.failed')}</p>
        {!isDenied && <p className={css.emptyHint}>{errorText(error, texts)}</p>}
        {!isDenied && <Button onClick={browser.refresh}>{text('browser.retry')}</Button>}
      </div>
    );
  }
  const canUpload = environment && location && mayAt(location, 'upload');
  return (
    <div className={css.empty} data-foyer-part="browser.empty">
      <p className={css.emptyTitle}>{total > 0 ? text('browser.not-found', { query }) : text('browser.empty')}</p>
      {total === 0 && canUpload && <p className={css.emptyHint}>{text('browser.empty-hint')}</p>}
    </div>
  );
}
