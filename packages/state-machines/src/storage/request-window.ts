/** Lets so many requests run at a time. A small entry may pass only where the app asked for it. */
export interface RequestWindow {
  /** Puts an entry at the end, or before all that wait for the first time. `run` gets the function that gives the place back. */
  enter(entry: WindowEntry, front?: boolean): void;
  /** Takes an entry out that has not begun. */
  leave(id: string): void;
  /** Whether it waits here. */
  has(id: string): boolean;
  /** Nothing begins while it is closed. */
  close(): void;
  open(): void;
}

export interface WindowEntry {
  readonly id: string;
  /** How many requests it makes at a time. */
  readonly cost: number;
  readonly size: number;
  /** Called once, when few are before it. */
  readonly near?: () => void;
  readonly run: (release: () => void) => void;
}

export function createRequestWindow(capacity: number, smallFirst: boolean): RequestWindow {
  const first = new Map<string, WindowEntry>();
  const waiting = new Map<string, WindowEntry>();
  const told = new WeakSet<WindowEntry>();
  let inUse = 0;
  let closed = false;
  let filling = false;

  const leave = (id: string) => {
    first.delete(id);
    waiting.delete(id);
  };

  const next = () => {
    const entry: WindowEntry | undefined = first.values().next().value;
    if (entry || !smallFirst) return entry ?? waiting.values().next().value;
    let smallest: WindowEntry | undefined;
    for (const entry of waiting.values()) if (!smallest || entry.size < smallest.size) smallest = entry;
    return smallest;
  };

  const begin = (entry: WindowEntry) => {
    const cost = Math.min(entry.cost, capacity);
    let held = true;
    leave(entry.id);
    inUse += cost;
    entry.run(() => {
      if (!held) return;
      held = false;
      inUse -= cost;
      fill();
    });
  };

  const fits = (entry: WindowEntry) => !closed && inUse + Math.min(entry.cost, capacity) <= capacity;

  /** An entry's own `run` may enter or release: the loop is the one place that begins things. */
  const fill = () => {
    if (filling) return;
    filling = true;
    for (let entry = next(); entry && fits(entry); entry = next()) begin(entry);
    filling = false;
    if (!closed) tellNear();
  };

  const tellNear = () => {
    let before = 0;
    for (const entries of [first, waiting]) {
      for (const entry of entries.values()) {
        if ((before += 1) > capacity) return;
        if (told.has(entry)) continue;
        told.add(entry);
        entry.near?.();
      }
    }
  };

  return {
    enter(entry, front = false) {
      leave(entry.id);
      (front ? first : waiting).set(entry.id, entry);
      fill();
    },
    leave(id) {
      leave(id);
      fill();
    },
    has: (id) => first.has(id) || waiting.has(id),
    close() {
      closed = true;
    },
    open() {
      closed = false;
      fill();
    },
  };
}
