import { sep } from 'node:path';
import type { Jiti } from 'jiti';

let queue: Promise<unknown> = Promise.resolve();

export interface FreshModule {
  readonly exports: unknown;
  /** Files that were read for it, absolute; nothing of `node_modules`. */
  readonly files: readonly string[];
}

/**
 * Imports a module and everything it imports as it is on disk now. Node keeps one cache of modules for the process, so
 * imports wait for one another, and each takes its own entries out again.
 */
export async function importFresh(jiti: Jiti, file: string): Promise<FreshModule> {
  const turn = queue.then(async () => {
    const before = new Set(Object.keys(jiti.cache));
    try {
      return { exports: await jiti.import(file), files: [file, ...newFiles(jiti, before)] };
    } finally {
      for (const key of newFiles(jiti, before)) delete jiti.cache[key];
    }
  });
  queue = turn.catch(() => undefined);
  return turn;
}

function newFiles(jiti: Jiti, before: ReadonlySet<string>): readonly string[] {
  return Object.keys(jiti.cache).filter((key) => !before.has(key) && !key.includes(`${sep}node_modules${sep}`));
}
