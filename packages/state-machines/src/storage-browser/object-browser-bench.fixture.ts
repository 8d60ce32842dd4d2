import { createMemoryEnvironment } from '../adapters/memory/memory-environment.ts';
import { createMemoryStorage } from '../adapters/memory/memory-storage.ts';
import type { MemoryStorageOptions } from '../adapters/memory/memory-storage-world.ts';
import type { StoragePort } from '../ports/storage.ts';
import type { Clock } from '../ports/upload-environment.ts';
import type { Channel } from '../storage/uploader.protocol.ts';
import { createObjectBrowser } from './create-object-browser.ts';
import type { LocationData, ObjectBrowserOptions } from './object-browser.protocol.ts';

const clock: Clock = {
  now: Date.now,
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  frame: (run) => clock.after(1, run),
};

export const docs: LocationData = { id: 'docs', bucket: '', prefix: 'docs/', type: 'PREFIX', permissions: ['get', 'list', 'write', 'delete'] };
export const archive: LocationData = { ...docs, id: 'archive', prefix: 'archive/' };

/** Resolves when the channel's value is as wanted. */
export const until = <T>(channel: Channel<T>, isWanted: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isWanted(channel.get())) return;
      stop();
      resolve(channel.get());
    };
    const stop = channel.subscribe(look);
    look();
  });

interface BenchOptions extends Partial<Omit<ObjectBrowserOptions, 'storage'>> {
  readonly memory?: Partial<MemoryStorageOptions>;
  /** What stands between the browser and the memory. */
  readonly wrap?: (storage: StoragePort) => Partial<StoragePort>;
}

/** A browser on a storage in memory; files are given by their paths and what is in them. */
export function bench(files: Readonly<Record<string, string>>, { memory, wrap, ...options }: BenchOptions = {}) {
  const storage = createMemoryStorage({ clock, stepTime: 1, ...memory });
  const environment = createMemoryEnvironment(clock);
  for (const [path, text] of Object.entries(files)) storage.put(path, text);
  const saved: { readonly name: string; readonly url?: URL; readonly blob?: Blob }[] = [];
  const browser = createObjectBrowser({
    storage: { ...storage, ...wrap?.(storage) },
    listLocations: async () => ({ items: [docs, archive] }),
    save: { link: (url, name) => saved.push({ url, name }), blob: (blob, name) => saved.push({ blob, name }) },
    network: environment.network,
    ...options,
  });
  const stop = browser.connect();
  const isRead = () => until(browser.folder, ({ status }) => status === 'ready' || status === 'error');
  return {
    browser, storage, environment, saved, stop, isRead,
    async opens(location = docs, prefix?: string) {
      browser.open(location, prefix);
      await isRead();
    },
    names: () => browser.shown.get().map(({ name, kind }) => (kind === 'folder' ? `${name}/` : name)),
    entries: (...names: readonly string[]) => browser.shown.get().filter(({ name }) => names.includes(name)),
    paths: () => [...storage.objects.keys()].toSorted(),
    text: async (path: string) => storage.objects.get(path)?.blob.text(),
    task: () => browser.tasks.get().at(-1),
    reaches: (status: string) => until(browser.tasks, (tasks) => tasks.length > 0 && tasks.every((task) => task.status === status)),
  };
}
