'use client';

import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ListTexts } from './list-texts.ts';
import * as css from './FileList.css.ts';

interface ConfirmDeleteProps {
  readonly name: string;
  readonly texts: ListTexts;
  onDelete(): void;
  onKeep(): void;
}

/** Asks before an object is gone for good. The focus is where nothing is lost. */
export function ConfirmDelete({ name, texts: { text }, onDelete, onKeep }: ConfirmDeleteProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onKeep();
  };

  return (
    <div role="group" className={css.choices} aria-label={text('storage.confirm-delete-file', { name })}>
      <button type="button" className={css.smallButton} data-foyer-part="storage.delete" data-danger="" onClick={onDelete} onKeyDown={onKeyDown}>
        {text('storage.delete')}
      </button>
      <button ref={keep} type="button" className={css.smallButton} data-foyer-part="storage.keep" onClick={onKeep} onKeyDown={onKeyDown}>
        {text('storage.keep')}
      </button>
    </div>
  );
}
