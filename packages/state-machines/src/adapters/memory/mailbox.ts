/** Why a message was sent. */
export type MemoryPurpose = 'sign-up' | 'reset' | 'attribute' | 'sign-in';

/** An email or SMS that a backend would have sent. */
export interface MemoryMessage {
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly purpose: MemoryPurpose;
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** Where emails and SMS land. */
export interface MemoryMailbox {
  /** Newest first; those to one address where it is given. */
  list(to?: string): readonly MemoryMessage[];
  /**
   * The code of the newest message, to one address where it is given.
   * @throws where there is no such message.
   */
  code(to?: string): string;
  /** Calls back for each message that arrives from now on. Answers with the function that stops it. */
  watch(onMessage: (message: MemoryMessage) => void): () => void;
}

export interface Post extends MemoryMailbox {
  send(message: MemoryMessage): void;
}

export function createMailbox(): Post {
  let messages: readonly MemoryMessage[] = [];
  const watchers = new Set<(message: MemoryMessage) => void>();
  const list = (to?: string) => messages.filter((message) => to === undefined || message.to === to);
  return {
    list,
    code(to) {
      const [newest] = list(to);
      if (!newest) throw new Error(`[foyer] No message has been sent${to ? ` to ${to}` : ''}.`);
      return newest.code;
    },
    watch(onMessage) {
      watchers.add(onMessage);
      return () => watchers.delete(onMessage);
    },
    send(message) {
      messages = [message, ...messages];
      for (const watcher of watchers) watcher(message);
    },
  };
}
