import type { Fault } from '@foyer/sandbox';
import type { AuthenticatorState, AuthenticatorStore, AuthErrorCode } from '@foyer/state-machines';
import { afterAll, beforeAll, vi } from 'vitest';
import type { MachinePerson } from './machine-person.ts';

export interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  /** What the person may be told. `undefined` where the call came through after all. */
  readonly told: readonly (AuthErrorCode | undefined)[];
  /** Nothing fails: the screen says that it takes longer than usual, and it comes. */
  readonly isSlow?: boolean;
}

/** The kinds of trouble that a call may be in, and what a person may be told of it. */
export const troubles: readonly Trouble[] = [
  { name: 'a service that has too much to do', fault: { kind: 'throttle' }, told: ['throttled'] },
  { name: 'a service that fails', fault: { kind: 'server-error' }, told: ['service_unavailable'] },
  { name: 'a lost request', fault: { kind: 'drop', when: 'before' }, told: ['offline'] },
  {
    // The client asks once more, for what has been done: an answer was given, a name is taken, a code is used up.
    name: 'a lost answer',
    fault: { kind: 'drop', when: 'after', times: 1 },
    told: [undefined, 'wrong_credentials', 'session_expired', 'username_taken', 'code_expired', 'code_mismatch'],
  },
  {
    name: 'a session that is over',
    fault: { kind: 'error', name: 'NotAuthorizedException' },
    // Before there is a session it is the refusal of a password, of a sign-up, of a change; who is confirmed cannot be again.
    told: ['session_expired', 'wrong_credentials', 'sign_up_closed', 'code_mismatch', 'code_delivery_failed', 'code_expired', undefined],
  },
  { name: 'an answer that takes long', fault: { kind: 'latency', milliseconds: 250 }, told: [undefined], isSlow: true },
  { name: 'a code that is too old', fault: { kind: 'error', name: 'ExpiredCodeException' }, told: ['code_expired'] },
];

/** What ends what nobody has ended for ten seconds keeps its time: it is not waited for, and every core may be busy. */
const DEADLINE = 10_000;

/** The client waits longer and longer before it tries again: time runs forty times as fast for it, and for the machines. */
export function hurryTheClient(): void {
  beforeAll(() => {
    const wait = setTimeout;
    vi.stubGlobal('setTimeout', (callback: () => void, milliseconds = 0, ...rest: []) =>
      wait(callback, milliseconds < DEADLINE ? milliseconds / 40 : milliseconds, ...rest));
  });
  afterAll(() => void vi.unstubAllGlobals());
}

/** Goes on for as long as a person would; whoever is asked that often is going round in circles. */
export async function goesOn(person: MachinePerson, from: AuthenticatorState): Promise<AuthenticatorState> {
  let state = from;
  for (let screens = 0; screens < 12 && state.screen !== null; screens += 1) {
    await person.answers(state);
    state = await person.asked();
  }
  return state;
}

/** Watches whether a screen says that it takes longer than usual. */
export function waitsSlowly(store: AuthenticatorStore): () => boolean {
  let wasSlow = false;
  const stop = store.subscribe(() => {
    wasSlow ||= store.getState().slow;
  });
  return () => {
    stop();
    return wasSlow;
  };
}
