import type { Clock } from '../clock.ts';
import { DROPPED } from '../http/dispatch.ts';
import type { SandboxReply } from '../http/route.ts';
import type { CallNote } from '../http/service.ts';
import type { RequestEntry, RequestLog } from './request-entry.ts';

type Outcome = SandboxReply | typeof DROPPED;

export interface RequestRecorder extends RequestLog {
  /** Answers with the function that records how the call ended, and hands the outcome on. */
  begin(service: string, operation: string, note: CallNote): (outcome: Outcome, error?: string) => Outcome;
}

/** As many calls as are kept. */
const KEPT = 1_000;

export function createRequestLog(clock: Clock): RequestRecorder {
  let entries: RequestEntry[] = [];
  let lastId = 0;
  const watchers = new Set<(entry: RequestEntry) => void>();
  return {
    begin(service, operation, note) {
      const startedAt = performance.now();
      const at = clock.now();
      return (outcome, error) => {
        const entry: RequestEntry = {
          id: (lastId += 1),
          at,
          service,
          operation,
          pool: note.pool,
          detail: note.detail,
          status: outcome === DROPPED ? 0 : (outcome.status ?? 200),
          error,
          duration: Math.round(performance.now() - startedAt),
        };
        entries = [...entries.slice(1 - KEPT), entry];
        for (const watcher of watchers) watcher(entry);
        return outcome;
      };
    },
    list: (filter = {}) =>
      entries.filter(
        (entry) =>
          (filter.operation === undefined || entry.operation === filter.operation) &&
          (filter.pool === undefined || entry.pool === filter.pool),
      ),
    watch(onRequest) {
      watchers.add(onRequest);
      return () => watchers.delete(onRequest);
    },
    clear() {
      entries = [];
    },
  };
}
