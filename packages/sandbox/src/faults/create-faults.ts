import { setTimeout as delay } from 'node:timers/promises';
import { GatewayError, ServiceError } from '../http/service-error.ts';
import type { CallEffect, EventEffect, Fault, FaultEffect, Faults, TransferEffect } from './fault.ts';

export interface FaultQueue extends Faults {
  /** The effects that hit this call of an operation, in their order; each is used up by one. */
  take(operation: string): readonly CallEffect[];
  /** The effect that hits an event of this subscription; it is used up by one. */
  takeForEvent(operation: string): EventEffect | undefined;
  /** The effect that hits the bytes of this call; it is used up by one. */
  takeForTransfer(operation: string): TransferEffect | undefined;
}

export function createFaults(): FaultQueue {
  let waiting: { fault: Fault; left: number }[] = [];
  const dropUsedUp = () => {
    waiting = waiting.filter((entry) => entry.left > 0);
  };
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Infinity };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    list: () => waiting.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })),
    clear() {
      waiting = [];
    },
    take(operation) {
      const hits: CallEffect[] = [];
      for (const entry of waiting) {
        const { fault } = entry;
        if (isForEvents(fault) || isForTransfer(fault) || !hitsOperation(fault, operation)) continue;
        entry.left -= 1;
        hits.push(fault);
        if (fault.kind !== 'latency') break;
      }
      dropUsedUp();
      return hits;
    },
    takeForEvent(operation) {
      for (const entry of waiting) {
        const { fault } = entry;
        if (!isForEvents(fault) || !hitsOperation(fault, operation)) continue;
        entry.left -= 1;
        dropUsedUp();
        return fault;
      }
      return undefined;
    },
    takeForTransfer(operation) {
      for (const entry of waiting) {
        const { fault } = entry;
        if (!isForTransfer(fault) || !hitsOperation(fault, operation)) continue;
        entry.left -= 1;
        dropUsedUp();
        return fault;
      }
      return undefined;
    },
  };
}

function hitsOperation({ operations }: Fault, operation: string): boolean {
  return operations === undefined || operations.includes(operation);
}

function isForTransfer<Effect extends FaultEffect>(effect: Effect): effect is Effect & TransferEffect {
  return TRANSFER_KINDS.some((kind) => kind === effect.kind);
}

const TRANSFER_KINDS: readonly TransferEffect['kind'][] = ['cut', 'stall', 'slow', 'header-hidden'];

function isForEvents<Effect extends FaultEffect>(effect: Effect): effect is Effect & EventEffect {
  return effect.kind.startsWith('event-');
}

/**
 * Lets the faults that wait for this operation happen.
 * @throws {ServiceError} where the fault is an answer that refuses.
 */
export async function hitFaults(
  faults: FaultQueue,
  operation: string,
  signal: AbortSignal,
): Promise<'go-on' | 'drop-now' | 'drop-after'> {
  for (const effect of faults.take(operation)) {
    switch (effect.kind) {
      case 'latency':
        await delay(effect.milliseconds, undefined, { signal });
        break;
      case 'throttle':
        throw new ServiceError('TooManyRequestsException', 'Rate exceeded');
      case 'server-error':
        throw new ServiceError('InternalErrorException', 'Internal error', effect.status ?? 500);
      case 'gateway-error':
        throw new GatewayError(effect.status ?? 503);
      case 'error':
        throw new ServiceError(effect.name, effect.message ?? effect.name);
      case 'drop':
        return effect.when === 'before' ? 'drop-now' : 'drop-after';
      default:
        effect satisfies never;
    }
  }
  return 'go-on';
}
