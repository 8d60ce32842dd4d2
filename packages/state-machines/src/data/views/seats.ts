/** Which rows have a place in a list that is read page by page, and which wait for one. */
export interface Seats {
  has(key: string): boolean;
  /** Where a key sits; smaller is further up. */
  of(key: string): number;
  keys(): string[];
  /**
   * Gives the keys of the pages that were read their seats. Where the list was there `before`, a key above one that sat is
   * news, and waits.
   */
  seat(found: readonly string[], before: boolean): void;
  addFirst(keys: readonly string[]): void;
  wait(key: string): void;
  waiting(): string[];
  /** Answers whether it waited. */
  leave(key: string): boolean;
  clear(): void;
}

export function createSeats(): Seats {
  let seats = new Map<string, number>();
  const waiting = new Set<string>();
  let top = 0;

  return {
    has: (key) => seats.has(key),
    of: (key) => seats.get(key) ?? 0,
    keys: () => [...seats].toSorted(([, a], [, b]) => a - b).map(([key]) => key),
    seat(found, before) {
      const last = before ? found.findLastIndex((key) => seats.has(key)) : -1;
      const next = new Map<string, number>();
      found.forEach((key, at) => {
        if (at < last && !seats.has(key)) return waiting.add(key);
        waiting.delete(key);
        return next.set(key, at);
      });
      seats = next;
      top = 0;
    },
    addFirst(keys) {
      for (const key of keys) {
        seats.set(key, (top -= 1));
        waiting.delete(key);
      }
    },
    wait: (key) => void waiting.add(key),
    waiting: () => [...waiting],
    leave: (key) => waiting.delete(key),
    clear() {
      seats.clear();
      waiting.clear();
      top = 0;
    },
  };
}
