import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Collection } from '../store/collection.ts';
import type { SqliteDatabase } from '../store/database.ts';
import type { Mailbox, Message, MessageFilter } from './message.ts';

export interface PostOffice extends Mailbox {
  deliver(message: Omit<Message, 'id' | 'sentAt'>): Message;
}

/** Messages of all pools lie in one box, which outlives a restart. */
export function createMailbox(database: SqliteDatabase, clock: Clock): PostOffice {
  const stored = new Collection<Message>(database, 'messages', '');
  const watchers = new Set<(message: Message) => void>();

  const list = (filter: MessageFilter = {}): readonly Message[] => {
    const all = stored.list();
    const start = filter.after === undefined ? 0 : all.findIndex((message) => message.id === filter.after) + 1;
    return all.slice(start).filter((message) => fits(message, filter)).toReversed();
  };

  const watch = (onMessage: (message: Message) => void) => {
    watchers.add(onMessage);
    return () => {
      watchers.delete(onMessage);
    };
  };

  return {
    list,
    watch,
    read: (id) => stored.get(id),
    clear: () => stored.clear(),
    deliver(draft) {
      const message: Message = { ...draft, id: randomUUID(), sentAt: clock.now() };
      stored.put(message.id, draft.to, message);
      for (const watcher of watchers) watcher(message);
      return message;
    },
    wait(filter = {}, { timeout = 5_000, signal } = {}) {
      const there = list(filter)[0];
      if (there) return Promise.resolve(there);
      const limit = AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]);
      return new Promise((resolve, reject) => {
        const stop = watch((message) => {
          if (!fits(message, filter)) return;
          stop();
          resolve(message);
        });
        limit.addEventListener('abort', () => {
          stop();
          reject(new Error(`[foyer] No message ${JSON.stringify(filter)} arrived.`, { cause: limit.reason }));
        });
      });
    },
  };
}

function fits(message: Message, filter: MessageFilter): boolean {
  return (
    (filter.pool === undefined || message.pool === filter.pool) &&
    (filter.to === undefined || message.to.toLowerCase() === filter.to.toLowerCase()) &&
    (filter.channel === undefined || message.channel === filter.channel) &&
    (filter.purpose === undefined || message.purpose === filter.purpose)
  );
}
