'use client';

import { use, type ComponentType, type ReactNode } from 'react';

type ScreenFile<Name extends string> = { readonly [Key in Name]: ComponentType };

/** A screen whose file did not arrive. */
export class ScreenLoadError extends Error {
  override readonly name = 'ScreenLoadError';
  /** Asks for the file again. It settles when that is here, or is lost again. */
  readonly retry: () => Promise<unknown>;

  constructor(cause: unknown, retry: () => Promise<unknown>) {
    super('[foyer] A screen was not loaded: check the connection and its file.', { cause });
    this.retry = retry;
  }
}

/** A screen in another file. */
export interface LazyScreen {
  (): ReactNode;
  /** Whether the file is here, so that the screen can be drawn at once. */
  isHere(): boolean;
  /** Fetches the file. It settles when the file is here, or will not come; drawing the screen then says which. */
  load(): Promise<void>;
  /** Fetches the file ahead of time. Where it does not arrive, it is fetched again when it is needed. */
  preload(): void;
}

/**
 * Puts screens into a file of their own, and answers with the function that names one of them. Unlike with
 * `React.lazy`, a file that did not arrive can be asked for again.
 */
export const lazyScreens = <Name extends string>(fetchFile: () => Promise<ScreenFile<Name>>) => {
  let here: ScreenFile<Name> | undefined;
  let loading: Promise<ScreenFile<Name>> | undefined;
  const forget = () => {
    loading = undefined;
  };

  const begin = () => {
    loading ??= fetchFile().then(
      (file) => (here = file),
      (cause: unknown) => { throw new ScreenLoadError(cause, retry); },
    );
    return loading;
  };
  const retry = () => {
    forget();
    return begin();
  };

  return (name: Name): LazyScreen => {
    const Screen = () => {
      const Here: ComponentType = (here ?? use(begin()))[name];
      return <Here />;
    };
    return Object.assign(Screen, {
      isHere: () => here !== undefined,
      load: () => begin().then(noop, noop),
      preload: () => void begin().catch(forget),
    });
  };
};

const noop = () => {};
