'use client';

import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useIsServerHtml } from './use-is-server-html.ts';

interface LazyPartOptions<Props> {
  /** Draws what stands there until the file is here. @default nothing */
  readonly before?: ((props: Props) => ReactNode) | undefined;
  /**
   * Draws what stands there where the file did not arrive; `retry` asks for it again. Where nothing can be done without
   * it, it throws to the boundary around it. @default what stood there before; the file is asked for again as soon as
   * what surrounds it is drawn again, as a form is by a submit, and by the network that comes back
   */
  readonly missing?: ((props: Props, retry: () => void, cause: unknown) => ReactNode) | undefined;
}

/**
 * Puts pieces of a screen into a file of their own: `load` fetches it, and `part` makes a component of one that is in it.
 * That never suspends: what surrounds it stays as it is, and a test of an app needs no `Suspense`. Where the file is here,
 * it is drawn at once.
 */
export const lazyParts = <File extends object>(fetchFile: () => Promise<File>) => {
  let here: File | undefined;
  const load = async () => (here ??= await fetchFile());

  const part = <Props extends object>(
    pick: (file: File) => ComponentType<Props>,
    { before, missing }: LazyPartOptions<Props> = {},
  ) => function LazyPart(props: Props) {
    const isServerHtml = useIsServerHtml();
    const [Part, setPart] = useState(() => !isServerHtml && here && pick(here));

    useEffect(() => {
      if (Part) return;
      let current = true;
      const draw = (Drawn: ComponentType<Props>) => current && setPart(() => Drawn);
      const miss = (cause: unknown) => {
        if (missing) draw((shown) => missing(shown, () => setPart(false), cause));
        else reportError(cause);
      };
      void load().then((file) => draw(pick(file)), miss);
      return () => {
        current = false;
      };
    });

    return Part ? <Part {...props} /> : before?.(props);
  };

  return { load, part };
};

/** A piece that is alone in its file, as with `React.lazy`. */
export const lazyPart = <Props extends object>(
  fetchFile: () => Promise<{ default: ComponentType<Props> }>, options?: LazyPartOptions<Props>,
) => lazyParts(fetchFile).part((file) => file.default, options);
