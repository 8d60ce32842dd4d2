import { isLoopback } from '../http/loopback.ts';
import type { SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Service } from '../http/service.ts';
import { readRequest, rootFieldOf } from './api/request-document.ts';
import type { GraphqlApi } from './graphql-api.ts';

const CONTENT_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

/** AppSync's GraphQL over HTTP. An operation is named by the first field that it asks for. */
export function appsyncService(apis: () => readonly GraphqlApi[]): Service {
  return {
    name: 'appsync',
    async operationOf(request) {
      if (!findApi(apis(), request)) return undefined;
      return fieldOf((await request.body()).toString('utf8'));
    },
    async handle(request, _operation, note) {
      const api = findApi(apis(), request);
      if (!api) throw new ServiceError('NotFoundException', 'GraphQL API not found.', 404);
      note.pool = api.name;
      const body = (await request.body()).toString('utf8');
      const headers = headersOf(request);
      const caller = await api.authenticate({ method: request.method, url: request.url, headers, body });
      const graphql = readRequest(body);
      note.detail = `${graphql.operation.operation} as ${caller.kind}`;
      const sourceIp = request.incoming.socket.remoteAddress ?? '127.0.0.1';
      const answer = await api.answer(graphql, caller, { headers, sourceIp });
      return { headers: CONTENT_TYPE, body: JSON.stringify(answer) };
    },
    refuse: ({ name, message, status }) => ({
      status: name === 'TooManyRequestsException' ? 429 : status,
      headers: { ...CONTENT_TYPE, 'x-amzn-errortype': name },
      body: JSON.stringify({ errors: [{ errorType: name, message }] }),
    }),
  };
}

/** By AWS's host; on this machine's own, the first API answers. */
function findApi(apis: readonly GraphqlApi[], { method, url }: SandboxRequest): GraphqlApi | undefined {
  if (method !== 'POST' || url.pathname !== '/graphql') return undefined;
  return isLoopback(url.hostname) ? apis[0] : apis.find(({ ids }) => ids.host === url.hostname);
}

/** What cannot be read is refused later, with the name that this kind of request has. */
function fieldOf(body: string): string {
  try {
    return rootFieldOf(readRequest(body).operation);
  } catch (cause) {
    if (cause instanceof ServiceError) return 'GraphQL';
    throw cause;
  }
}

function headersOf(request: SandboxRequest): Record<string, string> {
  const given = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return { ...Object.fromEntries(given), host: request.url.host };
}
