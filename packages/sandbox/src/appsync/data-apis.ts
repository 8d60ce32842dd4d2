import type { FaultQueue } from '../faults/create-faults.ts';
import type { Upgrade } from '../http/server.ts';
import type { Service } from '../http/service.ts';
import type { Identities } from '../identity-pools/identities.ts';
import type { RequestRecorder } from '../requests/create-request-log.ts';
import { apiIds } from './api-ids.ts';
import { GraphqlApi, type ApiSettings, type ApiSurroundings } from './graphql-api.ts';
import { appsyncService } from './index.ts';
import { createRealtimeServer } from './realtime/realtime-server.ts';
import { asSandboxApi, type SandboxApi } from './sandbox-api.ts';

export interface DataApisOptions extends Omit<ApiSurroundings, 'identities'> {
  readonly settings: Readonly<Record<string, ApiSettings>>;
  readonly identityPools: readonly Identities[];
  readonly faults: FaultQueue;
  readonly requests: RequestRecorder;
}

/** The data APIs of a sandbox, and how they are reached. */
export interface DataApis {
  readonly service: Service;
  readonly upgrade: Upgrade;
  /** @throws where there is no such API. */
  find(name: string | undefined): SandboxApi;
  /** Takes up a new API, or a new schema of one that is served. @throws where the schema cannot be read. */
  serve(name: string, settings: ApiSettings): SandboxApi;
  /** Serves an API no more; its rows stay. */
  stop(name: string): void;
  clear(): void;
  close(): void;
}

/** @throws where a schema cannot be read, or an API is not named after a pool. */
export function openDataApis({ settings, identityPools, faults, requests, ...around }: DataApisOptions): DataApis {
  const identitiesOf = (name: string): Identities => {
    const identities = identityPools.find(({ pool }) => pool.name === name);
    if (!identities) throw new Error(`[foyer] The data API ${name} knows no users: give it the name of a pool.`);
    return identities;
  };
  const open = (name: string, given: ApiSettings): GraphqlApi => {
    const identities = identitiesOf(name);
    return new GraphqlApi(name, apiIds(name, identities.pool.ids.region), given, { ...around, identities });
  };
  let apis: readonly GraphqlApi[] = Object.entries(settings).map(([name, given]) => open(name, given));
  const realtime = createRealtimeServer({ apis: () => apis, faults, requests, log: around.log });
  const toSandboxApi = (api: GraphqlApi): SandboxApi => asSandboxApi(api, identitiesOf(api.name).pool, () => realtime.dropConnections());
  return {
    service: appsyncService(() => apis),
    upgrade: realtime.upgrade,
    find(name) {
      const api = name === undefined && apis.length === 1 ? apis[0] : apis.find((other) => other.name === name);
      if (api) return toSandboxApi(api);
      const names = apis.map((other) => other.name).join(', ') || 'none';
      throw new Error(`[foyer] The sandbox has no data API ${name ?? '(none named)'}: it has ${names}.`);
    },
    serve(name, given) {
      const known = apis.find((other) => other.name === name);
      if (known) known.replaceSettings(given);
      const api = known ?? open(name, given);
      if (!known) apis = [...apis, api];
      return toSandboxApi(api);
    },
    stop(name) {
      if (!apis.some((api) => api.name === name)) return;
      apis = apis.filter((api) => api.name !== name);
      realtime.dropConnections();
    },
    clear() {
      for (const api of apis) api.rows.clear();
    },
    close: () => realtime.close(),
  };
}
