'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useDropzone } from '../dropzone/use-dropzone.ts';
import { lateStorageParts } from '../late-storage-part.tsx';
import { useChannel } from '../uploader/use-channel.ts';
import { useLeaveWarning } from '../uploader/use-leave-warning.ts';
import { useDisplayText, useStorageTexts } from './display-text.ts';
import { DropRules } from './DropRules.tsx';
import { plainButton } from './plain-button.tsx';
import { slots } from './slots.tsx';
import type { StorageManagerProps } from './storage-manager-props.ts';
import type { StoredFiles } from './stored-files.ts';
import * as css from './StorageManager.css.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useCallbacks } from './use-callbacks.ts';
import { useFormValue } from './use-form-value.ts';
import { useRecovery } from './use-recovery.ts';
import { useStoredValue } from './use-stored-value.ts';
import { useUserChange } from './use-user-change.ts';

/** Comes behind the first paint, for which no file is there yet. */
const { preload, part } = /* @__PURE__ */ lateStorageParts(() => import('./FilePanel.tsx'));
const FilePanel = /* @__PURE__ */ part((file) => file.FilePanel);

type ManagerContentProps = Omit<StorageManagerProps, 'uploader'> & { readonly uploader: Uploader; readonly stored: StoredFiles };

/** The widget round an uploader, whosever it is. */
export function ManagerContent(props: ManagerContentProps) {
  const { uploader, stored, components, maxFileCount, recover = true, name, required = false, disabled } = props;
  const texts = useStorageTexts();
  const display = useDisplayText(props.displayText, texts);
  useStoredValue(uploader, stored, props);
  const storedIds = useChannel(stored.list);
  const addedIds = useChannel(uploader.list);
  const ids = useMemo(() => (storedIds.length > 0 ? [...storedIds, ...addedIds] : addedIds), [storedIds, addedIds]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [stopped, setStopped] = useState(0);
  /** `defaultFiles` are those of whoever was here first. */
  const isAnother = useRef(false);
  const picker = useRef<HTMLButtonElement>(null);
  const formInput = useRef<HTMLInputElement>(null);
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);

  const dropzone = useDropzone({
    onFiles: (files) => {
      setUnreadable([]);
      setStopped(0);
      uploader.add(files);
    },
    onUnreadable: setUnreadable,
    onNear: uploader.warmUp,
    acceptedFileTypes: props.acceptedFileTypes,
    multiple: maxFileCount !== 1,
    page: props.dropOnPage,
    disabled,
  });

  const clear = () => {
    void uploader.removeAll();
    stored.set([]);
  };
  const focusPicker = () => picker.current?.focus();
  const reset = () => {
    void uploader.removeAll();
    stored.set(props.value ?? (isAnother.current ? [] : props.defaultFiles ?? []));
  };

  useCallbacks(uploader, stored, props, texts, display);
  useAnnouncements(uploader, polite, assertive, texts, display);
  useLeaveWarning(uploader);
  useRecovery(uploader, recover);
  useUserChange(uploader, (count) => {
    isAnother.current = true;
    dropzone.forget();
    setUnreadable([]);
    stored.set(props.value ?? []);
    if (count !== undefined) setStopped(count);
  });
  useEffect(preload, []);
  useImperativeHandle(props.ref, () => ({ clearFiles: clear, open: dropzone.open }));
  const missing = useFormValue(formInput, { name, required, uploader, stored, texts, focus: focusPicker, reset });

  const Container = components?.Container ?? slots.Container;
  const DropZone = components?.DropZone ?? slots.DropZone;
  const FilePicker = components?.FilePicker ?? slots.FilePicker;
  return (
    <Container className={props.className ?? ''}>
      <DropZone inDropZone={dropzone.isDragging} displayText={display} {...dropzone.dropProps}>
        <FilePicker ref={picker} disabled={disabled} onClick={dropzone.open}>{display.browseFilesText}</FilePicker>
        {props.chooseFolders && maxFileCount !== 1 && plainButton('secondary', 'storage.browse-folder', {
          disabled, onClick: dropzone.openFolder, children: texts.text('storage.browse-folder'),
        })}
        <DropRules {...props} texts={texts} isReading={dropzone.isReading} missing={missing} />
      </DropZone>
      <input {...dropzone.inputProps} hidden />
      <input ref={formInput} className={css.unseen} disabled={disabled} tabIndex={-1} aria-hidden="true" onFocus={focusPicker} />
      <p role="alert" className={css.missing}>
        {unreadable.length > 0
          ? texts.text('storage.unreadable', { count: unreadable.length, names: unreadable.slice(0, 3).join(', ') })
          : stopped > 0 && texts.text('storage-error.user_changed')}
      </p>
      {ids.length > 0 && (
        <FilePanel {...props} ids={ids} display={display} onEmptied={focusPicker} onClear={clear} />
      )}
      <div ref={polite} role="status" className={css.unseen} />
      <div ref={assertive} role="alert" className={css.unseen} />
    </Container>
  );
}
