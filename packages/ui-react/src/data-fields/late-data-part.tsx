'use client';

import type { ComponentType, ReactNode } from 'react';
import { lazyParts } from '../authenticator/lazy-part.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { latePartMessages } from './late-part.messages.ts';
import { missing } from './late-part.css.ts';

/** Pieces of a form or a table in a file of their own. Where that does not arrive, it is said, and asked for again by a press. */
export const lateDataParts = <File extends object>(fetchFile: () => Promise<File>) => {
  const { load, part } = lazyParts(fetchFile);
  return {
    load,
    part: <Props extends object>(pick: (file: File) => ComponentType<Props>, before?: (props: Props) => ReactNode) =>
      part(pick, { before, missing: (_, retry) => <Missing retry={retry} /> }),
  };
};

/** A piece that is alone in its file. */
export const lateDataPart = <Props extends object>(
  fetchFile: () => Promise<{ default: ComponentType<Props> }>, before?: (props: Props) => ReactNode,
) => lateDataParts(fetchFile).part((file) => file.default, before);

function Missing({ retry }: { readonly retry: () => void }) {
  const { text } = useTexts(latePartMessages);
  return (
    <div role="alert" className={missing} data-foyer-part="data-part.missing">
      {text('data-part.missing')}
      <Button
        variant="link"
        onClick={({ currentTarget }) => {
          // The button goes away with the press: who comes by keyboard is then still at this place.
          currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus();
          retry();
        }}
      >
        {text('data-part.retry')}
      </Button>
    </div>
  );
}
