/** What the page or process holds the address by. */
export const KEY = Symbol.for('@foyer/sandbox/connect');

/** Where the sandbox listens unless it is told otherwise. */
export const SANDBOX = 'http://localhost:4566';

/**
 * Keeps the address of the sandbox for the whole page or process, where bundlers make several copies of this module.
 * Answers how to read it, where nobody was connected before; undefined where it only changed.
 */
export function connection(sandbox: string): (() => string) | undefined {
  const isFirst = Reflect.get(globalThis, KEY) === undefined;
  Reflect.set(globalThis, KEY, sandbox.replace(/\/$/, ''));
  return isFirst ? () => String(Reflect.get(globalThis, KEY)) : undefined;
}
