'use client';

import { use, type ComponentType, type ReactNode } from 'react';

type Load = () => Promise<{ default: ComponentType }>;

/** A screen whose file did not arrive. */
export class ScreenLoadError extends Error {
  override readonly name = 'ScreenLoadError';
  /** Lets the file be asked for again. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super('[foyer] A screen of the Authenticator could not be loaded; check the connection, and that the files of this version are still deployed.', { cause });
    this.forget = forget;
  }
}

/** A screen in a file of its own. */
export interface LazyScreen {
  (): ReactNode;
  /** Fetches the file ahead of need. */
  preload(): void;
}

/** Puts a screen into a file of its own. Unlike with `React.lazy`, a file that did not arrive can be asked for again. */
export const lazyScreen = (load: Load): LazyScreen => {
  let loading: Promise<ComponentType> | undefined;
  const forget = () => {
    loading = undefined;
  };

  const begin = () => {
    loading ??= load().then(({ default: Screen }) => Screen, (cause: unknown) => { throw new ScreenLoadError(cause, forget); });
    return loading;
  };

  const Screen = () => {
    const Loaded = use(begin());
    return <Loaded />;
  };
  return Object.assign(Screen, { preload: () => void begin().catch(forget) });
};
