'use client';

import type { FileEntry } from '@foyer/state-machines/storage';
import { type ChangeEvent, type ClipboardEvent, type DragEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import { type Dropped, holdsFiles, readDropped } from './dropped-files.ts';
import { isForField, pastedFiles } from './pasted-files.ts';

/** Which files a drop zone takes, and who gets them. */
export interface DropzoneOptions {
  /** Gets the files of a drop, a paste or the picker; those of folders with their paths. */
  readonly onFiles: (files: readonly FileEntry[]) => void;
  /** Gets the paths that could not be read; the other files of the drop come all the same. */
  readonly onUnreadable?: ((paths: readonly string[]) => void) | undefined;
  /** Files are about to come: some are dragged over it, or the picker opens. */
  readonly onNear?: (() => void) | undefined;
  /** What the picker offers, in the words of `accept`. Drops are not judged here: the uploader does, and says why. */
  readonly acceptedFileTypes?: readonly string[] | undefined;
  /** The picker takes several files. Drops and pastes are not judged here: the uploader's `maxFileCount` does, and says so. @default true */
  readonly multiple?: boolean | undefined;
  /** Takes drops and pastes anywhere on the page. @default false */
  readonly page?: boolean | undefined;
  /** @default true */
  readonly paste?: boolean | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
}

/** What goes on the element that takes drops. */
export interface DropzoneProps {
  onDragEnter(event: DragEvent): void;
  onDragOver(event: DragEvent): void;
  onDragLeave(event: DragEvent): void;
  onDrop(event: DragEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** What goes on the `<input type="file">`, which may be out of sight. */
export interface FileInputProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly type: 'file';
  readonly multiple: boolean;
  readonly accept: string | undefined;
  readonly disabled: boolean;
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

/** Props for an element that takes files, and whether some hang over it. */
export interface Dropzone {
  readonly dropProps: DropzoneProps;
  readonly inputProps: FileInputProps;
  /** Files are over the element, or over the page. */
  readonly isDragging: boolean;
  /** Folders that were dropped are being gone through. */
  readonly isReading: boolean;
  /** Opens the picker; call it in the handler of a press. */
  open(): void;
  /** Opens the picker for a folder, whose files come with their paths; call it in the handler of a press. */
  openFolder(): void;
  /** Gives nothing of the folders that are being gone through: call it where somebody else is signed in. */
  forget(): void;
}

type NativeDrag = globalThis.DragEvent;
type NativePaste = globalThis.ClipboardEvent;

/**
 * Takes files that are dropped, pasted or chosen.
 *
 * @example
 * const { dropProps, inputProps, isDragging, open } = useDropzone({ onFiles: uploader.add });
 * <div {...dropProps} data-over={isDragging}>
 *   <button onClick={open}>Choose files</button>
 *   <input {...inputProps} hidden />
 * </div>
 */
export function useDropzone(options: DropzoneOptions): Dropzone {
  const { acceptedFileTypes, multiple = true, page = false, paste = true, disabled = false } = options;
  const [isDragging, setDragging] = useState(false);
  const [reading, setReading] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const over = useRef<EventTarget>(null);
  const forgotten = useRef(0);

  const isOff = () => disabled || input.current?.matches(':disabled') === true;

  const give = ({ files, unreadable }: Dropped) => {
    if (files.length > 0) options.onFiles(files);
    if (unreadable.length > 0) options.onUnreadable?.(unreadable);
  };

  const enter = (event: NativeDrag) => {
    if (event.defaultPrevented || isOff() || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    over.current = event.target;
    options.onNear?.();
    setDragging(true);
  };

  const hover = (event: NativeDrag) => {
    if (event.defaultPrevented || isOff() || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };

  // A child is entered before its parent is left, so that only the element that was entered last counts.
  const leave = (event: NativeDrag) => {
    if (event.target === over.current) setDragging(false);
  };

  const read = async (transfer: DataTransfer) => {
    setReading((count) => count + 1);
    const before = forgotten.current;
    const dropped = await readDropped(transfer);
    if (before !== forgotten.current) return;
    setReading((count) => count - 1);
    give(dropped);
  };

  const drop = (event: NativeDrag) => {
    setDragging(false);
    if (event.defaultPrevented || isOff() || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    void read(event.dataTransfer);
  };

  const take = (event: NativePaste) => {
    if (!paste || event.defaultPrevented || isOff() || isForField(event.target)) return;
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    give({ files: files.map((file) => ({ file })), unreadable: [] });
  };

  const onPage = useEvent((event: NativeDrag | NativePaste) => {
    if (!('dataTransfer' in event)) return take(event);
    if (event.type === 'dragenter') enter(event);
    else if (event.type === 'dragover') hover(event);
    else if (event.type === 'dragleave') leave(event);
    else drop(event);
  });

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    if (page) {
      for (const type of ['dragenter', 'dragover', 'dragleave', 'drop', 'paste'] as const) {
        document.addEventListener(type, onPage, { signal });
      }
    }
    // A file that misses the zone would be opened in the place of the app.
    document.addEventListener('dragover', refuse, { signal });
    document.addEventListener('drop', refuse, { signal });
    return () => ended.abort();
  }, [page, onPage]);

  const pick = (folder: boolean) => {
    if (!input.current) return;
    options.onNear?.();
    input.current.webkitdirectory = folder;
    input.current.click();
  };

  return {
    isDragging,
    isReading: reading > 0,
    open: () => pick(false),
    openFolder: () => pick(true),
    forget: () => {
      forgotten.current += 1;
      setReading(0);
    },
    dropProps: {
      onDragEnter: ({ nativeEvent }) => enter(nativeEvent),
      onDragOver: ({ nativeEvent }) => hover(nativeEvent),
      onDragLeave: ({ nativeEvent }) => leave(nativeEvent),
      onDrop: ({ nativeEvent }) => drop(nativeEvent),
      onPaste: ({ nativeEvent }) => take(nativeEvent),
    },
    inputProps: {
      ref: input,
      type: 'file',
      multiple,
      accept: acceptOf(acceptedFileTypes),
      disabled,
      onChange: ({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Else the same file could not be chosen again.
        currentTarget.value = '';
        give({ files: files.map(withPath), unreadable: [] });
      },
    },
  };
}

const acceptOf = (types: readonly string[] = []) => (types.length === 0 || types.includes('*') ? undefined : types.join(','));

const withPath = (file: File): FileEntry => (file.webkitRelativePath ? { file, relativePath: file.webkitRelativePath } : { file });

const refuse = (event: NativeDrag) => {
  if (event.defaultPrevented || !holdsFiles(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
};
