'use client';

import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '../../parts/button/Button.tsx';
import { dialogButtons, dialogTitle } from '../../parts/dialog/Dialog.css.ts';
import { TextField } from '../../parts/text-field/TextField.tsx';
import * as css from '../BrowserActs.css.ts';
import { useBrowserTexts } from '../browser-texts.ts';

interface NameFormProps {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly initial: string;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onSubmit: (name: string) => void;
  readonly onExit: (() => void) | undefined;
}

/** A form of one name. Of a file's name the extension is left out of what is selected. */
export function NameForm({ title, label, submit, initial, error, isBusy, onSubmit, onExit }: NameFormProps) {
  const { text } = useBrowserTexts();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const dot = initial.lastIndexOf('.');
    input.current?.setSelectionRange(0, dot > 0 ? dot : initial.length);
  }, [initial]);
  useEffect(() => {
    if (error) input.current?.focus();
  }, [error]);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isBusy) onSubmit(String(new FormData(event.currentTarget).get('name') ?? ''));
  };

  return (
    <form method="post" onSubmit={send} noValidate>
      <h2 className={dialogTitle}>{title}</h2>
      <div className={css.field}>
        <TextField ref={input} name="name" label={label} defaultValue={initial} error={error || undefined} autoComplete="off" spellCheck={false} />
      </div>
      <div className={dialogButtons}>
        {onExit && <Button onClick={onExit}>{text('browser.cancel')}</Button>}
        <Button type="submit" variant="primary" busy={isBusy}>{submit}</Button>
      </div>
    </form>
  );
}
