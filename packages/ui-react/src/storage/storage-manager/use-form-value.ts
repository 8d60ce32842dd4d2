'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { type RefObject, useEffect, useState } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import type { StorageTexts } from './display-text.ts';
import type { StoredFiles } from './stored-files.ts';
import { storedIn } from './use-stored-value.ts';

interface FormOptions {
  readonly name: string | undefined;
  readonly required: boolean;
  readonly uploader: Uploader;
  readonly stored: StoredFiles;
  readonly texts: StorageTexts;
  /** Where the focus goes when the form finds something missing. */
  readonly focus: () => void;
  /** Back to what was there at first. */
  readonly reset: () => void;
}

/**
 * Takes part in the form around the widget, through an input out of sight: its keys go into the `FormData`, a missing or
 * unfinished upload keeps the form from being sent, and a reset is heard.
 *
 * @returns what the form found missing, in words
 */
export function useFormValue(input: RefObject<HTMLInputElement | null>, options: FormOptions): string | undefined {
  const { name, required, uploader, stored } = options;
  const [missing, setMissing] = useState<string>();

  const validate = useEvent(() => {
    const { text } = options.texts;
    const { active, asking, paused, done } = uploader.totals.get();
    const isMissing = required && done + stored.list.get().length === 0;
    const problem = name !== undefined && active + asking + paused > 0 ? text('storage.unfinished') : isMissing ? text('storage.required') : '';
    input.current?.setCustomValidity(problem);
    if (!problem) setMissing(undefined);
  });

  const fill = useEvent(({ formData }: FormDataEvent) => {
    if (name === undefined || input.current?.matches(':disabled')) return;
    for (const { key } of storedIn(uploader, stored)) formData.append(name, key);
  });

  const refuse = useEvent((event: Event) => {
    const { current: element } = input;
    if (!element) return;
    // The browser's own bubble would point at an input that nobody sees.
    event.preventDefault();
    setMissing(element.validationMessage);
    if (element.form?.querySelector(':invalid:not(fieldset)') === element) options.focus();
  });

  const restore = useEvent(() => {
    setMissing(undefined);
    options.reset();
  });

  useEffect(() => {
    const { current: element } = input;
    if (!element) return;
    const ended = new AbortController();
    const { signal } = ended;
    const changed = () => validate();
    element.addEventListener('invalid', refuse, { signal });
    element.form?.addEventListener('formdata', fill, { signal });
    element.form?.addEventListener('reset', restore, { signal });
    const stops = [uploader.totals, uploader.list, stored.list].map((channel) => channel.subscribe(changed));
    return () => {
      ended.abort();
      for (const stop of stops) stop();
    };
  }, [input, uploader, stored, validate, fill, refuse, restore]);

  useEffect(() => validate());

  return missing;
}
