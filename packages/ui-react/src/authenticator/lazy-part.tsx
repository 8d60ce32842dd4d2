'use client';

import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useIsServerHtml } from './use-is-server-html.ts';

/**
 * Puts a piece of a screen into a file of its own, and draws `before` until it is here.
 * It never suspends: what surrounds it stays as it is, and a test of an app needs no `Suspense`.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  before: (props: Props) => ReactNode = () => null,
) => {
  let here: ComponentType<Props> | undefined;

  return function LazyPart(props: Props) {
    const isServerHtml = useIsServerHtml();
    const [Part, setPart] = useState(() => (isServerHtml ? undefined : here));

    useEffect(() => {
      if (Part) return;
      let current = true;
      const draw = async () => {
        const file = await load();
        here = file.default;
        if (current) setPart(() => file.default);
      };
      void draw();
      return () => {
        current = false;
      };
    }, [Part]);

    return Part ? <Part {...props} /> : before(props);
  };
};
