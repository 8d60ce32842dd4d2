import { hitFaults, type FaultQueue } from '../faults/create-faults.ts';
import { ConnectionCut, hinderReply, hinderRequest } from '../faults/hinder-transfer.ts';
import type { RequestRecorder } from '../requests/create-request-log.ts';
import { OPEN_TO_ALL, preflight } from './cors.ts';
import { isAwsHost, isLoopback, isLoopbackOrigin } from './loopback.ts';
import type { Route, SandboxReply, SandboxRequest } from './route.ts';
import { GatewayError, ServiceError } from './service-error.ts';
import type { CallNote, Service } from './service.ts';

export interface Dispatch {
  readonly services: readonly Service[];
  /** Open to pages of this machine alone. */
  readonly localRoutes: readonly Route[];
  /** Open to any page, as AWS's own addresses are. */
  readonly openRoutes: readonly Route[];
  /** A host of the app's own that stands for the hosted UI. */
  isOwnHost(hostname: string): boolean;
  readonly faults: FaultQueue;
  readonly requests: RequestRecorder;
  readonly log: (line: string) => void;
}

/** Drops the connection instead of an answer. */
export const DROPPED = Symbol('dropped');

/** Finds who answers a request, and lets them. */
export async function dispatch(kernel: Dispatch, request: SandboxRequest): Promise<SandboxReply | typeof DROPPED> {
  const { hostname, pathname } = request.url;
  if (!isLoopback(hostname) && !isAwsHost(hostname) && !kernel.isOwnHost(hostname)) {
    return plain(421, `The sandbox does not answer for ${hostname}.`);
  }
  const local = findRoute(kernel.localRoutes, request);
  if (local || pathname.startsWith('/_foyer/')) return answerLocally(kernel, local, request);
  if (request.method === 'OPTIONS') return preflight(request);
  return openToAll(await answer(kernel, request));
}

async function answer(kernel: Dispatch, request: SandboxRequest): Promise<SandboxReply | typeof DROPPED> {
  for (const service of kernel.services) {
    const operation = await service.operationOf(request);
    if (operation !== undefined) return call(kernel, service, operation, request);
  }
  const route = findRoute(kernel.openRoutes, request);
  if (route) return answerOrRefuse(kernel, route, request);
  kernel.log(`nothing answers ${request.method} ${request.url.host}${request.url.pathname}`);
  return plain(404, 'The sandbox has nothing at this address.');
}

async function answerLocally(
  kernel: Dispatch,
  route: Route | undefined,
  request: SandboxRequest,
): Promise<SandboxReply> {
  const { origin } = request.headers;
  if (!isLoopback(request.url.hostname) || (origin !== undefined && !isLoopbackOrigin(origin))) {
    return plain(403, 'Only pages of this machine may ask the sandbox for this.');
  }
  const cors = origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'origin' };
  if (request.method === 'OPTIONS') {
    const asked = preflight(request);
    return { ...asked, headers: { ...asked.headers, ...cors } };
  }
  const reply = route ? await answerOrRefuse(kernel, route, request) : plain(404, 'The sandbox has nothing here.');
  return { ...reply, headers: { ...reply.headers, ...cors } };
}

async function answerOrRefuse(kernel: Dispatch, route: Route, request: SandboxRequest): Promise<SandboxReply> {
  try {
    return await route.handle(request);
  } catch (cause) {
    const error = asServiceError(kernel, route.path, cause);
    return {
      status: error.status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: error.name, message: error.message }),
    };
  }
}

async function call(
  kernel: Dispatch,
  service: Service,
  operation: string,
  request: SandboxRequest,
): Promise<SandboxReply | typeof DROPPED> {
  const note: CallNote = {};
  const record = kernel.requests.begin(service.name, operation, note);
  try {
    const dropAfter = await hitFaults(kernel.faults, operation, request.signal);
    if (dropAfter === 'drop-now') return record(DROPPED);
    const reply = await handleHindered(kernel, service, operation, request, note);
    return record(dropAfter === 'drop-after' ? DROPPED : reply);
  } catch (cause) {
    if (request.signal.aborted || cause instanceof ConnectionCut) return record(DROPPED);
    const error = asServiceError(kernel, operation, cause);
    return record(error instanceof GatewayError ? page(error) : service.refuse(error), error.name);
  }
}

async function handleHindered(
  kernel: Dispatch,
  service: Service,
  operation: string,
  request: SandboxRequest,
  note: CallNote,
): Promise<SandboxReply> {
  const effect = kernel.faults.takeForTransfer(operation);
  if (!effect) return service.handle(request, operation, note);
  return hinderReply(await service.handle(hinderRequest(request, effect), operation, note), effect, request);
}

const page = ({ status, message }: GatewayError): SandboxReply => ({
  status, headers: { 'content-type': 'text/html' }, body: `<!doctype html><title>${status}</title><p>${message}</p>`,
});

function asServiceError(kernel: Dispatch, place: string, cause: unknown): ServiceError {
  if (cause instanceof ServiceError) return cause;
  kernel.log(`${place} failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return new ServiceError('InternalErrorException', 'The sandbox failed; its log says why.', 500);
}

function findRoute(routes: readonly Route[], request: SandboxRequest): Route | undefined {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const { pathname } = request.url;
  return routes.find(
    (route) =>
      (route.method === method || method === 'OPTIONS') &&
      (route.path.endsWith('/*') ? pathname.startsWith(route.path.slice(0, -1)) : pathname === route.path),
  );
}

function openToAll(reply: SandboxReply | typeof DROPPED): SandboxReply | typeof DROPPED {
  return reply === DROPPED ? DROPPED : { ...reply, headers: { ...OPEN_TO_ALL, ...reply.headers } };
}

function plain(status: number, text: string): SandboxReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}
