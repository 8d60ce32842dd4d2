'use client';

import type { ComponentType, ReactNode } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { latePartMessages } from './late-part.messages.ts';
import { missing } from './late-part.css.ts';

/** A piece of a form or a table in a file of its own. Where that does not arrive, it is said, and asked for again by a press. */
export const lateDataPart = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>, before?: (props: Props) => ReactNode,
) => lazyPart(load, { ...(before && { before }), missing: (_, retry) => <Missing retry={retry} /> });

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
