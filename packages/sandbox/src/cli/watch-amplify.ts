import { existsSync } from 'node:fs';
import { watch } from 'chokidar';

/** How long a burst of writes may last before it counts as one edit, in milliseconds. */
const SETTLE = 60;

/** Calls back after each edit of the files or folders, never twice at once. Asks anew for what to watch. */
export async function watchAmplify(
  files: () => readonly string[],
  onEdit: () => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  // chokidar counts a path that is not there twice, and is "ready" before it watches the others: those come after.
  const watcher = watch(files().filter((file) => existsSync(file)), {
    ignoreInitial: true,
    ignored: (path) => /[\\/]node_modules([\\/]|$)/.test(path),
  });
  const takeUp = async (before: Promise<void>) => {
    await before;
    await onEdit();
    watcher.add([...files()]);
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = takeUp(running);
    }, SETTLE);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  watcher.add([...files()]);
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
