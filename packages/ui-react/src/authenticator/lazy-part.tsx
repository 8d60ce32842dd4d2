'use client';

import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ScreenLoadError } from './lazy-screen.tsx';
import { useIsServerHtml } from './use-is-server-html.ts';

interface LazyPartOptions<Props> {
  /** Draws what stands there until the file is here. @default nothing */
  readonly before?: (props: Props) => ReactNode;
  /** Nothing can be done without it: where the file does not arrive, the `ScreenBoundary` around it says so. @default false */
  readonly required?: boolean;
  /** Draws what stands there where the file did not arrive. `retry` asks for it again. @default nothing */
  readonly missing?: (props: Props, retry: () => void) => ReactNode;
}

/**
 * Puts a piece of a screen into a file of its own.
 * It never suspends: what surrounds it stays as it is, and a test of an app needs no `Suspense`.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  { before = () => null, required = false, missing }: LazyPartOptions<Props> = {},
) => {
  let here: ComponentType<Props> | undefined;

  return function LazyPart(props: Props) {
    const isServerHtml = useIsServerHtml();
    const [Part, setPart] = useState(() => (isServerHtml ? undefined : here));

    useEffect(() => {
      if (Part) return;
      let current = true;
      const draw = ({ default: Loaded }: { default: ComponentType<Props> }) => {
        here = Loaded;
        if (current) setPart(() => Loaded);
      };
      const miss = (cause: unknown) => {
        if (missing) return current && setPart(() => (shown: Props) => missing(shown, () => setPart(undefined)));
        if (!required) throw cause;
        if (current) setPart(() => { throw new ScreenLoadError(cause, () => {}); });
      };
      void load().then(draw, miss);
      return () => {
        current = false;
      };
    }, [Part]);

    return Part ? <Part {...props} /> : before(props);
  };
};
