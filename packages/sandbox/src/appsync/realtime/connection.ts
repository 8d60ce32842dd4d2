import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { hitFaults, type FaultQueue } from '../../faults/create-faults.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { RequestRecorder } from '../../requests/create-request-log.ts';
import { ApiError } from '../api-error.ts';
import type { Payload } from '../api/payload.ts';
import { readRequest, rootFieldOf } from '../api/request-document.ts';
import type { GraphqlApi } from '../graphql-api.ts';
import { Delivery } from './delivery.ts';
import { readFrame, type ClientFrame } from './frames.ts';
import type { Subscription } from './subscription.ts';

/** How long the client may take to begin, how often it hears from us, and when it gives us up, in milliseconds. */
const INIT_PATIENCE = 15_000;
const KEEP_ALIVE = 60_000;
const CLIENT_PATIENCE = 300_000;
/** How long a connection may last, by the sandbox's clock, and how many bytes an event and a message may have. */
const LIFE = 86_400_000;
const MOST_BYTES = 240_000;

export interface ConnectionOptions {
  readonly api: GraphqlApi;
  readonly url: URL;
  /** What the handshake proves, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sourceIp: string;
  readonly faults: FaultQueue;
  readonly requests: RequestRecorder;
  readonly log: (line: string) => void;
  /** How many subscriptions one connection may hold. */
  readonly limit: number;
}

/** A subscription that is being opened, and the invalidations that came before it could be seen whether they end it. */
interface Opening {
  readonly missed: (readonly [field: string, payload: Payload])[];
}

/** Speaks AppSync's real-time protocol with one client. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  readonly #subscriptions = new Map<string, Subscription>();
  /** Those that are not acknowledged yet. One that is stopped meanwhile is here no more. */
  readonly #opening = new Map<string, Opening>();
  readonly #delivery: Delivery;
  readonly #gone = new AbortController();
  #isOpen = false;

  private constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#delivery = new Delivery((frame) => this.#send(frame), () => socket.terminate());
    const stopHearing = options.api.hear((mutation, payload) => this.#hear(mutation, payload));
    const waiting = setTimeout(() => socket.close(1008), INIT_PATIENCE);
    const stopInvalidations = options.api.hearInvalidations((field, payload) => this.#invalidate(field, payload));
    const endsAt = options.api.clock.now() + LIFE;
    const keepAlive = setInterval(() => {
      if (options.api.clock.now() >= endsAt) socket.close(1000);
      else if (this.#isOpen) this.#send({ type: 'ka' });
    }, KEEP_ALIVE);
    socket.on('message', (data: Buffer) => {
      clearTimeout(waiting);
      if (data.length > MOST_BYTES) return socket.close(1009);
      this.#receive(data.toString('utf8')).catch((cause: unknown) => this.#fail(cause));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#gone.abort();
      clearTimeout(waiting);
      clearInterval(keepAlive);
      stopHearing();
      stopInvalidations();
      this.#delivery.end();
    });
  }

  static serve(socket: WebSocket, options: ConnectionOptions): Connection {
    return new Connection(socket, options);
  }

  async #receive(text: string): Promise<void> {
    const frame = readFrame(text);
    if (frame?.type === 'connection_init') return this.#begin();
    if (frame?.type === 'start' && this.#isOpen) return this.#start(frame);
    if (frame?.type === 'stop' && this.#isOpen) return this.#stop(frame.id);
    this.#send({ type: 'error', payload: errors('UnsupportedOperation', 'Unsupported operation in the WebSocket message') });
  }

  async #begin(): Promise<void> {
    const { api, url, headers } = this.#options;
    await this.#attempt('connect', undefined, async () => {
      const signed = new URL(`https://${headers['host'] ?? url.host}/graphql/connect`);
      await api.authenticate({ method: 'POST', url: signed, headers, body: '{}' });
      this.#isOpen = true;
      return [{ type: 'connection_ack', payload: { connectionTimeoutMs: CLIENT_PATIENCE } }, { type: 'ka' }];
    });
  }

  async #start({ id, payload }: ClientFrame): Promise<void> {
    const { api, url, limit, sourceIp } = this.#options;
    const field = this.#nameOf(payload.data);
    const mine: Opening = { missed: [] };
    const isTwice = this.#opening.has(id);
    if (!isTwice) this.#opening.set(id, mine);
    await this.#attempt(field, id, async () => {
      const headers = payload.authorization;
      const signed = new URL(`https://${headers['host'] ?? url.host}/graphql`);
      const caller = await api.authenticate({ method: 'POST', url: signed, headers, body: payload.data });
      const subscription = await api.subscribe(readRequest(payload.data), caller, { headers, sourceIp });
      if (!isTwice && this.#opening.get(id) !== mine) return [];
      if (isTwice || this.#subscriptions.has(id)) throw new ApiError('DuplicatedOperationError', `Operation ${id} is under way already.`);
      if (this.#subscriptions.size >= limit) {
        throw new ApiError('MaxSubscriptionsReachedError', `Max number of ${limit} subscriptions reached`);
      }
      this.#subscriptions.set(id, subscription);
      return [{ type: 'start_ack', id }];
    });
    if (this.#opening.get(id) === mine) this.#opening.delete(id);
    for (const [invalidated, row] of mine.missed) this.#invalidate(invalidated, row);
  }

  #stop(id: string): void {
    if (this.#opening.delete(id) || this.#subscriptions.delete(id)) this.#send({ type: 'complete', id });
    else this.#send({ type: 'error', id, payload: errors('UnknownOperationError', `Unknown operation id ${id}`) });
  }

  /** Answers with the frames of success, or with those of a refusal; faults may come first. */
  async #attempt(operation: string, id: string | undefined, run: () => Promise<readonly object[]>): Promise<void> {
    const { requests, faults } = this.#options;
    const record = requests.begin('appsync-realtime', operation, { pool: this.#options.api.name });
    try {
      const fate = await hitFaults(faults, operation, this.#gone.signal);
      if (fate === 'drop-now') return this.#socket.terminate();
      const frames = await run();
      if (fate === 'drop-after') return this.#socket.terminate();
      record({ status: 200 });
      for (const frame of frames) this.#send(frame);
    } catch (cause) {
      if (this.#gone.signal.aborted) return;
      const { name, message, status } = this.#readRefusal(cause);
      record({ status }, name);
      this.#send(id === undefined ? { type: 'connection_error', payload: errors(name, message, status) } : refusalOf(id, name, message, status));
      if (id === undefined) this.#socket.close(1000);
    }
  }

  #readRefusal(cause: unknown): { name: string | undefined; message: string; status: number } {
    if (cause instanceof ServiceError) return cause;
    if (cause instanceof ApiError) return { name: cause.errorType ?? undefined, message: cause.message, status: 400 };
    if (cause instanceof GraphQLError) return { name: 'BadRequestException', message: cause.message, status: 400 };
    this.#fail(cause);
    return { name: 'InternalFailure', message: 'The sandbox failed; its log says why.', status: 500 };
  }

  #hear(mutation: string, payload: Payload): void {
    for (const [id, subscription] of this.#subscriptions) {
      if (!subscription.mutations.includes(mutation) || !subscription.hears(payload)) continue;
      const frame = { type: 'data', id, payload: subscription.answer(payload, this.#options.log) };
      const bytes = Buffer.byteLength(JSON.stringify(frame));
      if (bytes <= MOST_BYTES) this.#delivery.deliver(frame, this.#options.faults.takeForEvent(subscription.field));
      else this.#options.log(`an event of ${subscription.field} is not sent: it has ${bytes} bytes, and AppSync sends ${MOST_BYTES}`);
    }
  }

  /** Whoever is put out of a subscription loses the connection with it. */
  #invalidate(field: string, payload: Payload): void {
    for (const { missed } of this.#opening.values()) missed.push([field, payload]);
    const ended = [...this.#subscriptions].filter(([, subscription]) => subscription.field === field && subscription.isEndedBy(payload));
    for (const [id] of ended) this.#stop(id);
    if (ended.length > 0) this.#socket.close(1000);
  }

  #nameOf(data: string): string {
    try {
      return rootFieldOf(readRequest(data).operation);
    } catch (cause) {
      if (cause instanceof ServiceError) return 'start';
      throw cause;
    }
  }

  #send(frame: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #fail(cause: unknown): void {
    this.#options.log(`a subscription failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  }
}

/** How a subscription is refused. Of limits AppSync tells in another shape than of all else, and of one without saying whose start it was. */
function refusalOf(id: string, name: string | undefined, message: string, status: number): object {
  const one = { payload: { errors: { errorType: name, message } } };
  if (name === 'LimitExceededError') return { type: 'error', ...one };
  if (name === 'MaxSubscriptionsReachedError') return { type: 'error', id, ...one };
  return { type: 'error', id, payload: errors(name, message, status) };
}

function errors(errorType: string | undefined, message: string, errorCode?: number): object {
  return { errors: [{ errorType, message, ...(errorCode !== undefined && { errorCode }) }] };
}
