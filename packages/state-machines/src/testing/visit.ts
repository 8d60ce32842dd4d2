import { expect, onTestFinished, vi } from 'vitest';
import { createActor } from 'xstate';
import { authenticatorMachine } from '../authenticator/authenticator.machine.ts';
import type { AuthenticatorInput } from '../authenticator/authenticator.protocol.ts';
import type { AuthenticatorState } from '../authenticator/authenticator-state.ts';
import { createAuthenticatorStore } from '../authenticator/authenticator-store.ts';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthPort } from '../ports/auth.ts';
import { fakePort } from './fake-port.ts';

/** A call that never settles. */
export const never = () => new Promise<never>(() => {});

/** A call that fails. */
export const fails = (code: AuthErrorCode) => async () => {
  throw new AuthError(code);
};

/** A call that answers with one after the other, or fails with it where it is an error's code. */
export const inTurn = <Answer>(...answers: readonly (Answer | AuthErrorCode)[]) => {
  const left = [...answers];
  return async (): Promise<Answer> => {
    const answer = left.shift();
    if (answer === undefined) throw new Error('There is no answer left.');
    if (isErrorCode(answer)) throw new AuthError(answer, { step: answer === 'unknown_step' ? 'FACE_SCAN' : undefined });
    return answer;
  };
};

const isErrorCode = (answer: unknown): answer is AuthErrorCode => typeof answer === 'string';

/** The one signal that every call takes. */
export const signal = expect.any(AbortSignal);

/** A person before the Authenticator of this test, who sees its state and does what a screen lets them do. */
export const visit = (overrides: Partial<AuthPort> = {}, input: Partial<AuthenticatorInput> = { initialSession: null }) => {
  const port = fakePort(overrides);
  const actor = createActor(authenticatorMachine, { input: { port, ...input } });
  const heard: unknown[] = [];
  actor.on('*', (event) => heard.push(event));
  actor.start();

  const store = createAuthenticatorStore(actor);
  const shown: AuthenticatorState[] = [store.getState()];
  const unsubscribe = store.subscribe(() => shown.push(store.getState()));
  onTestFinished(() => {
    unsubscribe();
    actor.stop();
  });

  return {
    port,
    actor,
    /** What the root has emitted. */
    heard,
    /** Every state that was shown. */
    shown,
    send: store.send,
    can: store.can,
    get sees() {
      return store.getState();
    },
    /** Lets all calls settle that can, without time passing; then the state holds what is wanted, with that error or none. */
    until: async (wanted: Partial<AuthenticatorState>, error?: AuthErrorCode) => {
      for (let turn = 0; turn < 10; turn += 1) await vi.advanceTimersByTimeAsync(0);
      expect(store.getState()).toMatchObject(wanted);
      expect(store.getState().error?.code).toBe(error);
    },
  };
};
