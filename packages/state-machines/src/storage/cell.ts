import type { Channel } from './uploader.protocol.ts';

/** Listeners that may leave while they are being called. */
export function createListeners<T extends readonly unknown[]>() {
  const listeners = new Set<(...args: T) => void>();
  return {
    call: (...args: T) => {
      for (const listener of listeners) listener(...args);
    },
    add: (listener: (...args: T) => void) => {
      const own = (...args: T) => listener(...args);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}

/** A channel, and the way to write to it. */
export interface Cell<T> extends Channel<T> {
  set(value: T): void;
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = createListeners();
  return {
    get: () => value,
    subscribe: listeners.add,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      listeners.call();
    },
  };
}

/** A channel whose value is made when somebody looks, at most once for each `stale`, and which calls when told to. */
export function createLazyCell<T>(make: () => T): Channel<T> & { stale(): void; call(): void } {
  let made: { readonly value: T } | undefined;
  const listeners = createListeners();
  return {
    get: () => (made ??= { value: make() }).value,
    subscribe: listeners.add,
    stale() {
      made = undefined;
    },
    call: () => listeners.call(),
  };
}
