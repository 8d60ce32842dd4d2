import type { IncomingMessage } from 'node:http';

/** A request as services see it. */
export interface SandboxRequest {
  readonly method: string;
  /** Absolute, with the host that the client named. */
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  /** The whole body, however often it is asked for. Rejects when the client goes away. */
  body(): Promise<Buffer>;
  /** The body as it comes, once. Rejects when the client goes away. */
  stream(): AsyncIterable<Uint8Array>;
  /** The request itself. */
  readonly incoming: IncomingMessage;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

/** What a route answers. */
export interface SandboxReply {
  /** @default 200 */
  readonly status?: number;
  /** Headers beside those of the sandbox, such as CORS. @default {} */
  readonly headers?: Readonly<Record<string, string>>;
  /** All at once, or piece by piece. @default empty */
  readonly body?: string | Uint8Array | AsyncIterable<string | Uint8Array>;
  /** Whether a browser may keep it as its headers say. @default false, nothing is kept */
  readonly cacheable?: boolean;
}

/** One address that the sandbox serves beside AWS's own, as a page. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The exact path, or its beginning where it ends in `/*`. */
  readonly path: string;
  handle(request: SandboxRequest): SandboxReply | Promise<SandboxReply>;
}
