import { DataError } from '../../errors/data-error.ts';
import type { OutboxPort, StoredWrite } from '../../ports/outbox.ts';
import type { PagePort } from '../../ports/page.ts';
import type { Write } from './write.ts';

/** The writes of a page as they outlive it, and those that other pages have left. */
export interface KeptWrites {
  /** Whether waiting writes outlive the page. */
  durable(): boolean;
  put(write: StoredWrite): void;
  remove(id: string): void;
  /**
   * Takes up what pages of this user have left, now and again after a while. `onReady` is called when what is there now has
   * been taken up, or is not waited for any more.
   */
  follow(user: string | null, onTaken: (stored: readonly StoredWrite[]) => void, onReady: () => void): void;
}

/** How often to look for the writes of pages that have ended, in milliseconds. */
const ADOPTION = 30_000;
/** How long to wait at first for the writes of another time, which go before those of now, in milliseconds. */
const PATIENCE = 2000;

export function createKeptWrites({ page, outbox, onLost }: {
  readonly page: PagePort;
  readonly outbox: OutboxPort | undefined;
  /** The browser does not hold them any more. */
  readonly onLost: () => void;
}): KeptWrites {
  let durable = outbox !== undefined;
  let stop = () => {};

  /** A browser that does not hold them is said, and takes nothing else with it. */
  async function ask<Answer>(run: (box: OutboxPort) => Promise<Answer>): Promise<Answer | undefined> {
    if (!outbox) return undefined;
    try {
      return await run(outbox);
    } catch {
      durable = false;
      onLost();
      return undefined;
    }
  }

  return {
    durable: () => durable,
    put: (write) => void ask((box) => box.put(write)),
    remove: (id) => void ask((box) => box.remove(id)),
    follow(user, onTaken, onReady) {
      stop();
      if (!outbox) return onReady();
      const cancelPatience = page.after(PATIENCE, onReady);
      let cancelNext = () => {};
      let isFollowed = true;
      stop = () => {
        isFollowed = false;
        cancelPatience();
        cancelNext();
      };
      async function look() {
        const stored = await ask((box) => box.adopt(user));
        if (!isFollowed) return;
        cancelPatience();
        try {
          if (stored) {
            cancelNext = page.after(ADOPTION, () => void look());
            onTaken(stored);
          }
        } finally {
          onReady();
        }
      }
      void look();
    },
  };
}

/** It may have been sent before the page went away: what it wants may be there already. */
export const restored = ({ user: _, refused, ...write }: StoredWrite): Write => ({
  ...write,
  status: refused ? 'failed' : 'pending',
  attempts: write.base === undefined ? 0 : 1,
  error: refused && new DataError(refused.code, refused),
});
