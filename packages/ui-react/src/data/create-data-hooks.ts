'use client';

import { createDataClient, type DataClientInput } from '@foyer/state-machines';
import { bindDataHooks } from './data-hooks.ts';
import type { DataHooks } from './hooks-types.ts';

/** What the hooks stand on. */
export type DataHooksOptions = Omit<DataClientInput, 'port' | 'page'> & {
  /** The backend. */
  readonly backend: DataClientInput['port'];
  /** Time, frames and the network. */
  readonly page: DataClientInput['page'];
};

/**
 * The hooks of an app's models, on any backend.
 * @example
 * const { useLiveList } = createDataHooks<Schema>({ backend: createMemoryData({ models }).link(null).port, page });
 */
export function createDataHooks<Schema>({ backend, ...input }: DataHooksOptions): DataHooks<Schema> {
  let client: ReturnType<typeof createDataClient> | undefined;
  return bindDataHooks<Schema>(() => (client ??= createDataClient({ ...input, port: backend })));
}
