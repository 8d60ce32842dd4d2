import { existsSync } from 'node:fs';
import { watch } from 'chokidar';

/** How long a burst of writes may last before it counts as one edit, in milliseconds. */
const SETTLE = 60;

/** A burst of writes. */
export interface Edit {
  /** Absolute. */
  readonly files: readonly string[];
  /** When the first of them was seen, by `performance.now()`. */
  readonly since: number;
}

interface Watching {
  /** What to watch, asked anew after each edit. */
  files(): readonly string[];
  /** Is called after each edit, never twice at once. */
  onEdit(edit: Edit): Promise<void>;
  /** Is called where something cannot be watched. */
  onError(error: unknown): void;
}

/** Watches files and folders. @throws where it cannot begin. */
export async function watchAmplify({ files, onEdit, onError }: Watching): Promise<{ close(): Promise<void> }> {
  let edit: Edit | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  // chokidar counts a path that is not there twice, and is "ready" before it watches the others: those come after.
  const watcher = watch(files().filter((file) => existsSync(file)), {
    ignoreInitial: true,
    ignored: (path) => /[\\/]node_modules([\\/]|$)/.test(path),
  });
  const takeUp = async (before: Promise<void>, settled: Edit) => {
    await before;
    await onEdit(settled);
    watcher.add([...files()]);
  };
  watcher.on('all', (_event, path) => {
    clearTimeout(timer);
    const { files: seen, since } = edit ?? { files: [], since: performance.now() };
    const grown = { files: [...new Set([...seen, path])], since };
    edit = grown;
    timer = setTimeout(() => {
      edit = undefined;
      running = takeUp(running, grown);
    }, SETTLE);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  watcher.on('error', onError);
  watcher.add([...files()]);
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
