import { dirname, join, resolve } from 'node:path';

/** Where the files of an app are, all absolute. */
export interface AppPaths {
  /** The folder that holds `amplify/`. */
  readonly root: string;
  readonly amplify: string;
  readonly outputs: string;
  readonly dataDir: string;
}

/** Paths that are left out stand beside the `amplify/` folder. */
export function appPaths(given: {
  readonly amplify: string;
  readonly outputs?: string | undefined;
  readonly data?: string | undefined;
}): AppPaths {
  const amplify = resolve(given.amplify);
  const root = dirname(amplify);
  return {
    root,
    amplify,
    outputs: given.outputs === undefined ? join(root, 'amplify_outputs.json') : resolve(given.outputs),
    dataDir: given.data === undefined ? join(root, '.foyer') : resolve(given.data),
  };
}
