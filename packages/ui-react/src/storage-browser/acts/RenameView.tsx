'use client';

import { type Entry, isName } from '@foyer/state-machines/storage-browser';
import { useState } from 'react';
import { useBrowserWorld } from '../browser-context.ts';
import { useBrowserTexts } from '../browser-texts.ts';
import { NameForm } from './NameForm.tsx';

/** Asks for another name. What is already called so is asked about where the renaming is told of. */
export function RenameView({ entry, onExit }: { readonly entry: Entry; readonly onExit?: (() => void) | undefined }) {
  const { browser } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const [error, setError] = useState('');
  const rename = (name: string) => {
    if (!isName(name)) return setError(text('browser.name-invalid'));
    if (name !== entry.name) browser.rename(entry, name);
    onExit?.();
  };
  return (
    <NameForm
      title={text('browser.rename-one', { name: entry.name })}
      label={text('browser.new-name')}
      submit={text('browser.rename')}
      initial={entry.name}
      error={error}
      isBusy={false}
      onSubmit={rename}
      onExit={onExit}
    />
  );
}
