'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { useMemo, useRef } from 'react';
import { useDisplayText, useStorageTexts } from '../storage/storage-manager/display-text.ts';
import { FilePanel } from '../storage/storage-manager/FilePanel.tsx';
import { createStoredFiles } from '../storage/storage-manager/stored-files.ts';
import { useAnnouncements } from '../storage/storage-manager/use-announcements.ts';
import { useChannel } from './use-channel.ts';
import { useLeaveWarning } from '../storage/uploader/use-leave-warning.ts';
import { visuallyHidden } from '../parts/visually-hidden/VisuallyHidden.css.ts';
import { uploads } from './BrowserActs.css.ts';
import { useBrowserWorld } from './browser-context.ts';

/** The files on their way into the storage, each with what can be done about it. */
export function UploadView() {
  const { uploaders } = useBrowserWorld();
  return uploaders.map((uploader, index) => <Uploads key={index} uploader={uploader} />);
}

function Uploads({ uploader }: { readonly uploader: Uploader }) {
  const texts = useStorageTexts();
  const display = useDisplayText(undefined, texts);
  const stored = useMemo(() => createStoredFiles([]), []);
  const ids = useChannel(uploader.list);
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  useAnnouncements(uploader, polite, assertive, texts, display);
  useLeaveWarning(uploader);
  return (
    <>
      {ids.length > 0 && (
        <div className={uploads} data-foyer-part="browser.uploads">
          <FilePanel uploader={uploader} ids={ids} stored={stored} display={display} onEmptied={() => {}} onClear={() => void uploader.removeAll()} />
        </div>
      )}
      <div ref={polite} role="status" className={visuallyHidden} />
      <div ref={assertive} role="alert" className={visuallyHidden} />
    </>
  );
}
