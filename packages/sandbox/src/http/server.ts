import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Certificate } from './certificate.ts';
import { DROPPED } from './dispatch.ts';
import { originalAddress } from './original-address.ts';
import type { SandboxReply, SandboxRequest } from './route.ts';

export type Answer = (request: SandboxRequest) => Promise<SandboxReply | typeof DROPPED>;

/** Takes over a connection that asks to speak another protocol; answers whether it did. */
export type Upgrade = (url: URL, incoming: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

interface ListenOptions {
  readonly certificate?: Certificate | undefined;
  readonly log: (line: string) => void;
  readonly upgrade: Upgrade;
}

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on loopback alone.
 * @throws where the port is taken.
 */
export async function listen(
  port: number,
  answer: Answer,
  { certificate, log, upgrade }: ListenOptions,
): Promise<Listener> {
  const onRequest: RequestListener = (incoming, outgoing) => {
    serve(incoming, outgoing, answer, certificate ? 'https' : 'http').catch((cause: unknown) => {
      log(`an answer failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
      outgoing.destroy();
    });
  };
  const server: Server = certificate
    ? createTlsServer({ key: certificate.key, cert: certificate.certificate }, onRequest)
    : createServer(onRequest);
  // A large body on a slow line takes its time.
  server.requestTimeout = 0;
  server.on('upgrade', (incoming, socket, head) => {
    const url = addressOf(incoming, certificate ? 'https' : 'http');
    if (!url || !upgrade(url, incoming, socket, head)) socket.destroy();
  });
  await bind(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * Looks at a port before something is done that a start in vain must not do.
 * @throws where it is taken.
 */
export async function requireFreePort(port: number): Promise<void> {
  const server = createServer();
  await bind(server, port);
  await new Promise((resolve) => server.close(resolve));
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portError(cause, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
}

function portError(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code !== 'EADDRINUSE') return cause;
  return new Error(
    `[foyer] Port ${port} is taken, so the sandbox cannot listen there: stop what uses it, or give another port.`,
    { cause },
  );
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
  scheme: 'http' | 'https',
): Promise<void> {
  // A request whose body came whole lets go of its socket when it ends early.
  const { socket } = incoming;
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  // A client that goes away in the middle ends the exchange; it is no failure of the sandbox.
  incoming.on('error', () => gone.abort());
  outgoing.on('error', () => gone.abort());
  const url = addressOf(incoming, scheme);
  if (!url) {
    outgoing.writeHead(400).end();
    return;
  }
  let body: Promise<Buffer> | undefined;
  const reply = await answer({
    method: incoming.method ?? 'GET',
    url,
    headers: incoming.headers,
    incoming,
    signal: gone.signal,
    stream: () => incoming,
    body: () => (body ??= readAll(incoming)),
  });
  if (reply === DROPPED) {
    socket.destroy();
    return;
  }
  if (gone.signal.aborted) return;
  await write(outgoing, reply, incoming.method === 'HEAD');
}

function addressOf(incoming: IncomingMessage, scheme: string): URL | undefined {
  const original = originalAddress(incoming.url ?? '/');
  if (original) return original;
  const address = `${scheme}://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const NOT_KEPT = { 'cache-control': 'no-store' };

async function write(outgoing: ServerResponse, reply: SandboxReply, headOnly: boolean): Promise<void> {
  const { status = 200, headers = {}, body = '', cacheable = false } = reply;
  const whole = typeof body === 'string' ? Buffer.from(body) : body;
  const length = whole instanceof Uint8Array ? { 'content-length': String(whole.byteLength) } : {};
  outgoing.writeHead(status, { 'x-amzn-requestid': randomUUID(), ...(cacheable ? {} : NOT_KEPT), ...length, ...headers });
  if (headOnly) {
    outgoing.end();
  } else if (whole instanceof Uint8Array) {
    outgoing.end(whole);
  } else {
    await pipeline(Readable.from(whole), outgoing).catch((cause: unknown) => {
      if (!outgoing.destroyed) throw cause;
    });
  }
}
