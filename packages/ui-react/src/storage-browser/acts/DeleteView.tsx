'use client';

import { StorageError } from '@foyer/state-machines/storage';
import { type Entry, nameIn } from '@foyer/state-machines/storage-browser';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/button/Button.tsx';
import { dialogButtons, dialogText, dialogTitle } from '../../parts/dialog/Dialog.css.ts';
import { bytesText } from '../../storage/storage-manager/measures.ts';
import { useBrowserWorld } from '../browser-context.ts';
import { errorText, useBrowserTexts } from '../browser-texts.ts';

export interface DeleteViewProps {
  readonly entries: readonly Entry[];
  readonly onExit?: (() => void) | undefined;
}

/** Asks before anything is deleted, and says how much goes. The focus is where nothing is lost. */
export function DeleteView({ entries, onExit }: DeleteViewProps) {
  const { browser } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text, locale } = texts;
  const [measured, setMeasured] = useState<{ readonly files: number; readonly size: number }>();
  const [error, setError] = useState<StorageError>();
  const keep = useRef<HTMLButtonElement>(null);
  const [only] = entries;
  /** By the way to it from the folder that is open, as others of this name may lie elsewhere. */
  const name = only && nameIn(browser.folder.get().prefix, only);

  useEffect(() => keep.current?.focus(), []);
  useEffect(() => {
    const counting = new AbortController();
    const { signal } = counting;
    browser.measure(entries, signal).then(setMeasured, (cause: unknown) => {
      if (!signal.aborted) setError(StorageError.from(cause));
    });
    return () => counting.abort();
  }, [browser, entries]);

  const remove = () => {
    browser.remove(entries);
    browser.select([]);
    onExit?.();
  };
  const told = error ? errorText(error, texts)
    : measured ? text('browser.delete-files', { count: measured.files, size: bytesText(locale, measured.size) }) : text('browser.delete-counting');
  return (
    <>
      <h2 className={dialogTitle}>{entries.length === 1 && name !== undefined ? text('browser.delete-one', { name }) : text('browser.delete-many', { count: entries.length })}</h2>
      <p className={dialogText} aria-live="polite">{told}</p>
      <div className={dialogButtons}>
        <Button ref={keep} onClick={onExit}>{text('browser.cancel')}</Button>
        <Button variant="danger" data-foyer-part="browser.delete-now" onClick={remove}>{text('browser.delete')}</Button>
      </div>
    </>
  );
}
