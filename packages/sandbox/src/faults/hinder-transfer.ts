import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxReply, SandboxRequest } from '../http/route.ts';
import type { TransferEffect } from './fault.ts';

/** Ends a connection in the middle of a transfer. */
export class ConnectionCut extends Error {}

/** The request, its body hindered; a request without a body is what it is. */
export function hinderRequest(request: SandboxRequest, effect: TransferEffect): SandboxRequest {
  return hasBody(request) ? { ...request, stream: () => hinder(request.stream(), effect, request.signal) } : request;
}

/** The answer: its body hindered where the request had none to hinder, and without the header that is hidden. */
export function hinderReply(reply: SandboxReply, effect: TransferEffect, request: SandboxRequest): SandboxReply {
  if (effect.kind === 'header-hidden') {
    const headers = Object.entries(reply.headers ?? {}).filter(([name]) => name.toLowerCase() !== effect.name.toLowerCase());
    return { ...reply, headers: Object.fromEntries(headers) };
  }
  if (hasBody(request) || request.method === 'HEAD') return reply;
  return { ...reply, body: hinder(bytesOf(reply.body ?? ''), effect, request.signal) };
}

function hasBody({ headers }: SandboxRequest): boolean {
  return Number(headers['content-length'] ?? 0) > 0;
}

async function* hinder(source: AsyncIterable<Uint8Array>, effect: TransferEffect, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let passed = 0;
  for await (const chunk of source) {
    switch (effect.kind) {
      case 'header-hidden':
        yield chunk;
        break;
      case 'slow':
        yield* paced(chunk, effect.bytesPerSecond, signal);
        break;
      default: {
        const left = effect.afterBytes - passed;
        passed += chunk.byteLength;
        if (passed < effect.afterBytes) {
          yield chunk;
          break;
        }
        yield chunk.subarray(0, left);
        if (effect.kind === 'stall') await ended(signal);
        throw new ConnectionCut(`The connection was cut after ${effect.afterBytes} bytes.`);
      }
    }
  }
}

async function* paced(chunk: Uint8Array, bytesPerSecond: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const step = Math.max(Math.ceil(bytesPerSecond / 20), 1);
  for (let start = 0; start < chunk.byteLength; start += step) {
    const piece = chunk.subarray(start, start + step);
    await delay((piece.byteLength / bytesPerSecond) * 1000, undefined, { signal });
    yield piece;
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function* bytesOf(body: NonNullable<SandboxReply['body']>): AsyncGenerator<Uint8Array> {
  if (typeof body === 'string') yield Buffer.from(body);
  else if (body instanceof Uint8Array) yield body;
  else for await (const chunk of body) yield Buffer.from(chunk);
}
