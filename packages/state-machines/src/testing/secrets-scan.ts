import type { InspectionEvent } from 'xstate';

/** Gathers what an inspector sees and says where a secret shows in it. */
export interface SecretsScan {
  /** For `createActor(machine, { inspect })`. */
  readonly inspect: (event: InspectionEvent) => void;
  /** The pieces of text in which one of the secrets shows: of inspector events, and of what is given beside them. */
  find(...values: readonly unknown[]): readonly string[];
}

/** Actors refer to each other in circles; what they hold is seen through their own events and snapshots. */
const toText = (value: unknown): string => {
  const above: unknown[] = [];
  return JSON.stringify(value, function replace(this: unknown, _key: string, inner: unknown) {
    while (above.length > 0 && above.at(-1) !== this) above.pop();
    if (typeof inner !== 'object' || inner === null) return inner;
    if (above.includes(inner)) return undefined;
    above.push(inner);
    return inner instanceof Error ? { ...inner, name: inner.name, message: inner.message, cause: inner.cause } : inner;
  }) ?? '';
};

/**
 * Looks for canaries, secrets chosen so that they occur nowhere else, in all that machines show of themselves.
 *
 * @example
 * const scan = secretsScan('canary-password');
 * const actor = createActor(authenticatorMachine, { input, inspect: scan.inspect }).start();
 * expect(scan.find(actor.getPersistedSnapshot())).toEqual([]);
 */
export const secretsScan = (...canaries: readonly string[]): SecretsScan => {
  const seen: string[] = [];
  return {
    inspect: (event) => void seen.push(toText(event)),
    find: (...values) => [...seen, ...values.map(toText)].filter((text) => canaries.some((canary) => text.includes(canary))),
  };
};
