'use client';

import { prefetch } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import { lazyParts } from '../authenticator/lazy-part.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { missing } from './late-storage-part.css.ts';
import { lateStoragePartMessages } from './late-storage-part.messages.ts';
import { plainButton } from './storage-manager/plain-button.tsx';
import { storageErrorMessages } from './storage-manager/storage-error.messages.ts';

const english = { ...storageErrorMessages, ...lateStoragePartMessages } as const;

/** Pieces of a storage widget in a file of their own. Where that does not arrive, it is said, and asked for again by a press. */
export const lateStorageParts = <File extends object>(fetchFile: () => Promise<File>) => {
  const { load, part } = lazyParts(fetchFile);
  return {
    /** Fetches the file ahead of time. Where it does not arrive, it is fetched again when it is drawn. */
    preload: () => prefetch(load),
    part: <Props extends object>(pick: (file: File) => ComponentType<Props>) =>
      part(pick, { missing: (props, retry) => <Missing {...props} retry={retry} /> }),
  };
};

/** A piece that is alone in its file. */
export const lateStoragePart = <File extends object, Props extends object>(
  fetchFile: () => Promise<File>, pick: (file: File) => ComponentType<Props>,
) => lateStorageParts(fetchFile).part(pick);

interface MissingProps {
  readonly retry: () => void;
  /** Takes the focus from the button, which goes with the press. */
  readonly onEmptied?: (() => void) | undefined;
}

function Missing({ retry, onEmptied }: MissingProps) {
  const { text } = useTexts(english);
  return (
    <div role="alert" className={missing} data-foyer-part="storage.missing">
      {text('storage-error.network')}
      {plainButton('secondary', 'storage.load-again', {
        onClick() {
          onEmptied?.();
          retry();
        },
        children: text('storage.load-again'),
      })}
    </div>
  );
}
