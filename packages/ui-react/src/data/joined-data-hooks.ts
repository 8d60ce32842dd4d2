import { createDataClient, type DataClient, type DataClientInput, type Write } from '@foyer/state-machines';
import { bindDataHooks } from './data-hooks.ts';
import type { DataHooks } from './hooks-types.ts';

/** What an app may choose, where its backend is known. */
export type JoinedDataHooksOptions = Omit<DataClientInput, 'port' | 'page' | 'outbox'> & {
  /** Whether writes that wait outlive the page. @default true */
  readonly outbox?: boolean | undefined;
};

interface Joined extends Pick<JoinedDataHooksOptions, 'authMode' | 'outbox'> {
  readonly listeners: Set<(writes: readonly Write[]) => void>;
  client?: DataClient;
}

/**
 * Makes `createDataHooks` for one backend. The hooks of all files that ask as the same one share a client, and its rows;
 * each `onUnsent` of theirs is told.
 */
export const joinDataHooks = (open: (options: JoinedDataHooksOptions) => DataClientInput) => {
  const all: Joined[] = [];

  function join(authMode: JoinedDataHooksOptions['authMode'], outbox: boolean): Joined {
    const held = all.find((one) => one.authMode === authMode && one.outbox === outbox);
    if (held) return held;
    const made: Joined = { authMode, outbox, listeners: new Set() };
    all.push(made);
    return made;
  }

  return <Schema>({ authMode, outbox = true, onUnsent }: JoinedDataHooksOptions = {}): DataHooks<Schema> => {
    const joined = join(authMode, outbox);
    if (onUnsent) joined.listeners.add(onUnsent);
    const tell = (writes: readonly Write[]) => joined.listeners.forEach((listener) => listener(writes));
    return bindDataHooks<Schema>(() => (joined.client ??= createDataClient(open({ authMode, outbox, onUnsent: tell }))));
  };
};
