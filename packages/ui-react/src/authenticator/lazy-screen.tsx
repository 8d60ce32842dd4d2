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
  /** Whether the file is here, so that the screen can be drawn at once. */
  isHere(): boolean;
  /** Fetches the file. It settles when the file is here, or will not come; drawing the screen then says which. */
  load(): Promise<void>;
}

/** Puts a screen into a file of its own. Unlike with `React.lazy`, a file that did not arrive can be asked for again. */
export const lazyScreen = (load: Load): LazyScreen => {
  let here: ComponentType | undefined;
  let loading: Promise<ComponentType> | undefined;
  const forget = () => {
    loading = undefined;
  };

  const begin = () => {
    loading ??= load().then(
      ({ default: Screen }) => (here = Screen),
      (cause: unknown) => { throw new ScreenLoadError(cause, forget); },
    );
    return loading;
  };

  const Screen = () => {
    const Here = here ?? use(begin());
    return <Here />;
  };

  return Object.assign(Screen, {
    isHere: () => here !== undefined,
    load: () => begin().then(noop, noop),
  });
};

const noop = () => {};
