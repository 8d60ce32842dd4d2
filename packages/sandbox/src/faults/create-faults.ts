import { setTimeout as delay } from 'node:timers/promises';
import { ServiceError } from '../http/service-error.ts';
import type { Fault, FaultEffect, Faults } from './fault.ts';

export interface FaultQueue extends Faults {
  /** The effects that hit this call of an operation, in their order; each is used up by one. */
  take(operation: string): readonly FaultEffect[];
}

export function createFaults(): FaultQueue {
  let waiting: { fault: Fault; left: number }[] = [];
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
      const hits: FaultEffect[] = [];
      for (const entry of waiting) {
        if (entry.fault.operations && !entry.fault.operations.includes(operation)) continue;
        entry.left -= 1;
        hits.push(entry.fault);
        if (entry.fault.kind !== 'latency') break;
      }
      waiting = waiting.filter((entry) => entry.left > 0);
      return hits;
    },
  };
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
