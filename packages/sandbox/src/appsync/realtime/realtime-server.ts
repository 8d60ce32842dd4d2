import { WebSocketServer } from 'ws';
import type { FaultQueue } from '../../faults/create-faults.ts';
import { isLoopback } from '../../http/loopback.ts';
import type { Upgrade } from '../../http/server.ts';
import type { RequestRecorder } from '../../requests/create-request-log.ts';
import type { GraphqlApi } from '../graphql-api.ts';
import { Connection } from './connection.ts';
import { handshakeHeaders } from './frames.ts';

/** As many subscriptions as AWS lets one connection hold. */
const MAX_SUBSCRIPTIONS = 100;

export interface RealtimeServer {
  readonly upgrade: Upgrade;
  /** Drops every connection, as when a network goes away. */
  dropConnections(): void;
  close(): void;
}

export interface RealtimeOptions {
  readonly apis: () => readonly GraphqlApi[];
  readonly faults: FaultQueue;
  readonly requests: RequestRecorder;
  readonly log: (line: string) => void;
}

/** Takes WebSockets that ask for an API's subscriptions. */
export function createRealtimeServer({ apis, faults, requests, log }: RealtimeOptions): RealtimeServer {
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has('graphql-ws') ? 'graphql-ws' : false),
  });
  return {
    upgrade(url, incoming, socket, head) {
      const api = findApi(apis(), url);
      if (!api) return false;
      const headers = handshakeHeaders(incoming.headers['sec-websocket-protocol'], url.searchParams);
      const sourceIp = incoming.socket.remoteAddress ?? '127.0.0.1';
      server.handleUpgrade(incoming, socket, head, (webSocket) => {
        Connection.serve(webSocket, { api, url, headers, sourceIp, faults, requests, log, limit: MAX_SUBSCRIPTIONS });
      });
      return true;
    },
    dropConnections() {
      for (const client of server.clients) client.terminate();
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** By AWS's host; on this machine's own, the first API answers. */
function findApi(apis: readonly GraphqlApi[], { hostname, pathname }: URL): GraphqlApi | undefined {
  if (isLoopback(hostname)) return pathname === '/graphql/realtime' ? apis[0] : undefined;
  return pathname === '/graphql' ? apis.find(({ ids }) => ids.realtimeHost === hostname) : undefined;
}
