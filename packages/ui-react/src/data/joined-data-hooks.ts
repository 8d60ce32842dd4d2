import { createDataClient, type DataClient, type DataClientInput } from '@foyer/state-machines';
import { bindDataHooks } from './data-hooks.ts';
import type { DataHooks } from './hooks-types.ts';

/** What an app may choose, where its backend is known. */
export type JoinedDataHooksOptions = Omit<DataClientInput, 'port' | 'page' | 'outbox'> & {
  /** Whether writes that wait outlive the page. @default true */
  readonly outbox?: boolean | undefined;
};

/** Makes `createDataHooks` for one backend. Without options the hooks of all files share one client, and its rows. */
export const joinDataHooks = (open: (options: JoinedDataHooksOptions) => DataClientInput) => {
  let shared: DataClient | undefined;
  return <Schema>(options?: JoinedDataHooksOptions): DataHooks<Schema> => {
    let own: DataClient | undefined;
    return bindDataHooks<Schema>(() =>
      options ? (own ??= createDataClient(open(options))) : (shared ??= createDataClient(open({}))));
  };
};
