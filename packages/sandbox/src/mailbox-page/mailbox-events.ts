import { once } from 'node:events';
import type { Mailbox } from '../mailbox/message.ts';

/** An event stream with one event a message, until the reader goes away. */
export async function* mailboxEvents(mailbox: Mailbox, signal: AbortSignal): AsyncGenerator<string> {
  const arrived: string[] = [];
  const bell = new EventTarget();
  const ring = () => bell.dispatchEvent(new Event('ring'));
  const stop = mailbox.watch((message) => {
    arrived.push(message.id);
    ring();
  });
  signal.addEventListener('abort', ring, { once: true });
  try {
    yield 'retry: 1000\n\n';
    while (!signal.aborted) {
      if (arrived.length === 0) await once(bell, 'ring');
      for (const id of arrived.splice(0)) yield `data: ${JSON.stringify({ id })}\n\n`;
    }
  } finally {
    stop();
  }
}
