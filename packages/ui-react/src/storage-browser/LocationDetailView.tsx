'use client';

import { type FolderState, mayAt, nameOf } from '@foyer/state-machines/storage-browser';
import { useEffect, useState } from 'react';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { PlusIcon } from '../parts/icon/icons/PlusIcon.tsx';
import { useDropzone } from '../storage/dropzone/use-dropzone.ts';
import { lateStoragePart } from '../storage/late-storage-part.tsx';
import { uploadIcon } from '../storage/file-list/row-icons.tsx';
import { useChannel } from './use-channel.ts';
import { Activity } from './Activity.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { useBrowserWorld } from './browser-context.ts';
import { errorText, useBrowserTexts } from './browser-texts.ts';
import { crumbsOf } from './crumbs.ts';
import { EntryGrid } from './EntryGrid.tsx';
import { FolderTools } from './FolderTools.tsx';
import * as css from './StorageBrowser.css.ts';

const Unreadable = /* @__PURE__ */ lateStoragePart(() => import('./Unreadable.tsx'), (file) => file.Unreadable);

/** A folder: where it is, what is in it, and what can be done with that. */
export function LocationDetailView() {
  const { browser, storage, environment, go, labelOf, setAct, upload, components: { Navigation = Breadcrumb, Message } } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text } = texts;
  const { location, prefix, status, error, entries, hasMore } = useChannel(browser.folder);
  const canUpload = environment !== undefined && location !== undefined && mayAt(location, 'upload');
  const [unreadable, setUnreadable] = useState<Pick<FolderState, 'location' | 'prefix'> & { readonly names: readonly string[] }>();
  const dropzone = useDropzone({
    onFiles(files) {
      setUnreadable(undefined);
      if (location) void upload(files, location, prefix);
    },
    onUnreadable: (names) => setUnreadable({ location, prefix, names }),
    disabled: !canUpload,
  });
  useEffect(() => storage.watchIdentity((isBack) => isBack || setUnreadable(undefined)), [storage]);
  if (!location) return null;
  const notice = status === 'error' && error && entries.length > 0
    ? error.code === 'network' ? text('browser.offline') : errorText(error, texts)
    : undefined;
  return (
    <div className={css.root} data-dragging={dropzone.isDragging ? '' : undefined} data-foyer-part="browser.detail" {...dropzone.dropProps}>
      <div className={css.bar}>
        <Navigation items={crumbsOf({ location, prefix }, { home: text('browser.locations'), labelOf, leave: go.leave, open: go.open })} />
        <div className={css.actions}>
          {mayAt(location, 'create-folder') && (
            <Button data-foyer-part="browser.new-folder" title={text('browser.new-folder')} onClick={() => setAct({ act: 'create-folder', entries: [] })}>
              <PlusIcon /><span className={css.word}>{text('browser.new-folder')}</span>
            </Button>
          )}
          {canUpload && <Button className={css.upload} variant="primary" data-foyer-part="browser.upload" onClick={dropzone.open}>{uploadIcon}{text('browser.upload')}</Button>}
        </div>
      </div>
      <FolderTools />
      {notice && <div className={css.notice}>{Message ? <Message type="warning" content={notice} /> : <Alert variant="warning">{notice}</Alert>}</div>}
      {unreadable?.location === location && unreadable.prefix === prefix && <Unreadable names={unreadable.names} />}
      <EntryGrid />
      {hasMore && <div className={css.foot}><Button busy={status === 'loading'} onClick={browser.loadMore}>{text('browser.more')}</Button></div>}
      <input {...dropzone.inputProps} hidden />
      <Activity />
      {dropzone.isDragging && <div className={css.dropNote}>{text('browser.drop', { name: nameOf(prefix) || labelOf(location) })}</div>}
    </div>
  );
}
