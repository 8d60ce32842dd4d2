import { AuthError, type AuthErrorCode } from '../../errors/auth-error.ts';
import type { AuthPort } from '../../ports/auth.ts';
import { abortable } from '../abortable.ts';
import { authCancelled } from '../auth-cancelled.ts';

/** The name of a call of the port that has an answer to wait for. */
export type MemoryCall = Exclude<keyof AuthPort, 'capabilities' | 'settings' | 'returning' | 'watch' | 'canReauthenticate' | 'providerOf'>;

/** A call that fails, and how often. */
export interface MemoryFault {
  /** @default every call */
  readonly calls?: readonly MemoryCall[] | undefined;
  /** How many calls it hits. @default every one until it is removed */
  readonly times?: number | undefined;
  /** The app's own words, for `rejected_by_app`. */
  readonly reason?: string | undefined;
}

/** A call that is kept waiting. */
export interface MemoryHold {
  /** Settles as soon as such a call has come. */
  readonly reached: Promise<void>;
  /** Lets go of the calls that wait, and of those to come. */
  release(): void;
}

/** What goes wrong, and when. */
export interface MemoryFaults {
  /** Fails calls with `code`. Answers with the function that removes the fault. */
  fail(code: AuthErrorCode, fault?: MemoryFault): () => void;
  /** Keeps these calls waiting, so that a screen can be looked at while it is busy. */
  hold(...calls: readonly MemoryCall[]): MemoryHold;
  /** Cuts the connection, or restores it. What the browser knows by itself goes on working. */
  setOffline(offline: boolean): void;
  /** How long each call takes, in milliseconds. @default 0 */
  setLatency(milliseconds: number): void;
}

export interface Calls extends MemoryFaults {
  run<T>(call: MemoryCall, signal: AbortSignal, work: () => T | Promise<T>): Promise<T>;
  /** @throws {AuthError} `offline` where the connection is cut. */
  reachServer(): void;
}

/** Calls that may find what they need in the browser. */
const LOCAL: ReadonlySet<MemoryCall> = new Set(['currentUser', 'authenticatedAt', 'signOut', 'signInWithRedirect']);

/** Calls that nobody makes by a press: a fault for whatever comes next is not for them. */
const UNASKED: ReadonlySet<MemoryCall> = new Set(['pickPasskey']);

interface Held {
  readonly calls: readonly MemoryCall[];
  readonly released: Promise<void>;
  readonly reach: () => void;
}

export function createCalls(latency = 0): Calls {
  let offline = false;
  let delay = latency;
  const faults = new Set<{ code: AuthErrorCode; fault: MemoryFault; left: number }>();
  const holds = new Set<Held>();

  const reachServer = () => {
    if (offline) throw new AuthError('offline');
  };

  const meetFault = (call: MemoryCall) => {
    for (const entry of faults) {
      const { code, fault } = entry;
      if (fault.calls ? !fault.calls.includes(call) : UNASKED.has(call)) continue;
      entry.left -= 1;
      if (entry.left <= 0) faults.delete(entry);
      throw new AuthError(code, { reason: fault.reason });
    }
  };

  const waitForHolds = async (call: MemoryCall) => {
    for (const hold of holds) {
      if (!hold.calls.includes(call)) continue;
      hold.reach();
      await hold.released;
    }
  };

  return {
    run: (call, signal, work) =>
      abortable(signal, async () => {
        await waitForHolds(call);
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        meetFault(call);
        if (!LOCAL.has(call)) reachServer();
        return work();
      }, authCancelled),
    reachServer,
    fail(code, fault = {}) {
      const entry = { code, fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults.add(entry);
      return () => faults.delete(entry);
    },
    hold(...calls) {
      const reached = signalled();
      const released = signalled();
      const held = { calls, released: released.promise, reach: reached.give };
      holds.add(held);
      return {
        reached: reached.promise,
        release() {
          holds.delete(held);
          released.give();
        },
      };
    },
    setOffline(value) {
      offline = value;
    },
    setLatency(milliseconds) {
      delay = milliseconds;
    },
  };
}

function signalled() {
  let give = nothing;
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

const nothing = () => {};
