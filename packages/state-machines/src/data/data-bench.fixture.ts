import { createMemoryData, type MemoryData } from '../adapters/memory/memory-data.ts';
import { createMemoryPage } from '../adapters/memory/memory-page.ts';
import type { Row } from '../ports/data.ts';
import { createDataClient, type DataClientInput, type ListRequested } from './data-client.ts';
import * as lateFile from './late-file.ts';
import type { Write } from './writes/write.ts';

/** Lets everything run that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

interface Settings {
  readonly subscriptions?: boolean;
  readonly backend?: MemoryData;
  readonly authMode?: DataClientInput['authMode'];
}

/** A client on a backend in memory, with its page in the hand of the test. */
export function dataBench(rows: readonly Row[], { subscriptions = true, backend: given, authMode }: Settings = {}) {
  const page = createMemoryPage();
  const backend = given
    ?? createMemoryData({ models: { Post: { fields: ['title', 'body', 'rank'], subscriptions } }, rows: { Post: rows }, now: page.now });
  const link = backend.link('me');
  const unsent: (readonly Write[])[] = [];
  const late = { getSnapshot: () => lateFile, subscribe: () => () => {}, load: async () => lateFile };
  const client = createDataClient({ port: link.port, page, authMode, onUnsent: (writes) => void unsent.push(writes) }, late);
  let looks = 0;

  return {
    page, backend, link, client, unsent,
    /** Looks at a list, and answers with what reads it. */
    list(request: Partial<ListRequested> = {}) {
      const view = client.list({ model: 'Post', ...request });
      view.subscribe(() => void looks++);
      return view.getSnapshot;
    },
    /** How often the lists have shown something new. */
    looks: () => looks,
    /** Lets answers and frames come until nothing more happens. */
    async see() {
      do await settled(); while (page.nextFrame());
    },
  };
}
