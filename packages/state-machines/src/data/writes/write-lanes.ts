import type { Write } from './write.ts';

/** The writes of a page by their rows: those of one row go one after the other. */
export interface WriteLanes {
  get(id: string): Write | undefined;
  has(id: string): boolean;
  /** In the order in which they came. */
  all(): readonly Write[];
  /** Adds a write, or puts another version of it in its place. */
  put(write: Write): void;
  drop(write: Write): void;
  /** The writes of the row that this one writes, in the order in which they were made. */
  beside(write: Write): readonly Write[];
  /** The writes of each row. */
  each(): Iterable<readonly Write[]>;
  clear(): void;
}

const laneOf = ({ model, authMode, key }: Write) => JSON.stringify([authMode, model, key]);

export function createWriteLanes(): WriteLanes {
  const writes = new Map<string, Write>();
  const lanes = new Map<string, Set<string>>();

  const inOrder = (lane: ReadonlySet<string> = new Set()) =>
    [...lane].flatMap((id) => writes.get(id) ?? []).toSorted((a, b) => a.at - b.at);

  return {
    get: (id) => writes.get(id),
    has: (id) => writes.has(id),
    all: () => [...writes.values()],
    put(write) {
      writes.set(write.id, write);
      lanes.set(laneOf(write), (lanes.get(laneOf(write)) ?? new Set()).add(write.id));
    },
    drop(write) {
      writes.delete(write.id);
      const lane = lanes.get(laneOf(write));
      lane?.delete(write.id);
      if (lane?.size === 0) lanes.delete(laneOf(write));
    },
    beside: (write) => inOrder(lanes.get(laneOf(write))),
    *each() {
      for (const lane of lanes.values()) yield inOrder(lane);
    },
    clear() {
      writes.clear();
      lanes.clear();
    },
  };
}
