'use client';

import { StorageError } from '@foyer/state-machines/storage';
import { isName } from '@foyer/state-machines/storage-browser';
import { useState } from 'react';
import { useBrowserWorld } from '../browser-context.ts';
import { errorText, useBrowserTexts } from '../browser-texts.ts';
import { NameForm } from './NameForm.tsx';

/** Asks for the name of a folder, and makes it. */
export function CreateFolderView({ onExit }: { readonly onExit?: (() => void) | undefined }) {
  const { browser } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text } = texts;
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);

  const create = async (name: string) => {
    if (!isName(name)) return setError(text('browser.name-invalid'));
    setBusy(true);
    try {
      await browser.createFolder(name);
      onExit?.();
    } catch (cause) {
      const failure = StorageError.from(cause);
      setError(failure.code === 'already_exists' ? text('browser.taken', { name }) : errorText(failure, texts));
    }
    setBusy(false);
  };

  return (
    <NameForm
      title={text('browser.new-folder')}
      label={text('browser.folder-name')}
      submit={text('browser.create')}
      initial=""
      error={error}
      isBusy={isBusy}
      onSubmit={(name) => void create(name)}
      onExit={onExit}
    />
  );
}

